using System.Text;

namespace Directives.Testing;

/// <summary>Makes text in the manner of directives from a seed: syllables in any case, numbers, abbreviations, punctuation and odd characters. Equal seeds give equal text.</summary>
public sealed class RandomVietnamese(int seed)
{
    private static readonly string[] Onsets =
    [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ];

    // Rhymes without tone; the vowel that takes the tone in the modern placement stands before the bar.
    private static readonly string[] Rhymes =
    [
        "a|", "a|n", "a|nh", "ă|ng", "â|u", "â|y", "e|", "ê|", "ê|nh", "i|", "i|nh", "iê|n", "o|", "oa|", "oa|n", "oe|", "ô|ng", "ơ|i", "u|", "uy|", "uyê|n",
        "uy|ên", "ư|", "ươ|ng", "ư|u", "y|",
    ];

    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

    private static readonly string[] Others =
    [
        "46/BCĐ", "793/QĐ-TTg", "UBND", "GD&ĐT", "TP.", "1.500", "90%", "30/9/2023", "“", "”", ";", " - ", "\n", "\r\n\t", "…", "\u00A0", "😀", "(", ")", "và/hoặc", "kinh tế-xã hội", "\u0301",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Makes a text of <paramref name="words"/> words in NFC, some decomposed when <paramref name="mixed"/>.</summary>
    public string Text(int words, bool mixed = false)
    {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++)
        {
            string word = _random.Next(8) == 0 ? Others[_random.Next(Others.Length)] : Syllable();
            text.Append(mixed && _random.Next(3) == 0 ? word.Normalize(NormalizationForm.FormD) : word).Append(_random.Next(12) == 0 ? ", " : " ");
        }

        return text.ToString();
    }

    /// <summary>Makes one syllable in NFC, mostly in lower case.</summary>
    public string Syllable()
    {
        string rhyme = Rhymes[_random.Next(Rhymes.Length)];
        int bar = rhyme.IndexOf('|', StringComparison.Ordinal);
        string syllable = $"{Onsets[_random.Next(Onsets.Length)]}{rhyme[..bar]}{Tones[_random.Next(Tones.Length)]}{rhyme[(bar + 1)..]}".Normalize(NormalizationForm.FormC);
        return _random.Next(6) switch
        {
            0 => syllable.ToUpperInvariant(),
            1 => char.ToUpperInvariant(syllable[0]) + syllable[1..],
            _ => syllable,
        };
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Next(int bound) => _random.Next(bound);
}
