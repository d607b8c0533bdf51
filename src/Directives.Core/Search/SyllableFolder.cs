using System.Globalization;
using System.Text;

namespace Directives.Search;

/// <summary>Brings the spellings of one syllable to one form, with marks and without.</summary>
/// <remarks>
/// Canonical placement of the tone differs between the two orthographies (hoà, hòa) and with what follows (hoàn), so the exact
/// form writes tones behind the letters: both placements, and composed and decomposed input, then agree without any table of rhymes.
/// </remarks>
internal static class SyllableFolder
{
    /// <summary>Tokens are cut to this many letters: longer than any word or number, short enough to keep garbage out of the index.</summary>
    private const int MaxLength = 64;

    private const char Breve = '\u0306', Circumflex = '\u0302', Horn = '\u031B';

    // Level tone first, then huyền, sắc, hỏi, ngã, nặng: the order of ToneMarks with a space for none.
    private static readonly string[] Letters =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private const string ToneMarks = " \u0300\u0301\u0309\u0303\u0323";

    private const char FirstComposed = 'à', LastComposed = 'ỹ';

    // For each composed letter its letter without tone and its tone, both 0 for characters between that are none of these.
    private static readonly (char Letter, char Tone)[] Composed = Compose();

    /// <summary>Gives both forms of <paramref name="word"/>.</summary>
    public static (string Exact, string Folded) Fold(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[MaxLength];
        Span<char> tones = stackalloc char[MaxLength];
        int count = 0, toneCount = 0;
        foreach (char raw in word)
        {
            char c = char.ToLowerInvariant(raw);
            if (IsMark(c))
            {
                AddMark(c, letters, count, tones, ref toneCount);
                continue;
            }

            if (count == MaxLength)
            {
                break;
            }

            if (char.IsAscii(c))
            {
                letters[count++] = c;
            }
            else if (c is >= FirstComposed and <= LastComposed && Composed[c - FirstComposed] is { Letter: not '\0' } parts)
            {
                letters[count++] = parts.Letter;
                AddTone(parts.Tone, tones, ref toneCount);
            }
            else
            {
                // Eth and African D are drawn like Đ and typed for it by old keyboards and OCR.
                letters[count++] = c is 'ð' or 'ɖ' ? 'đ' : WithoutForeignMark(c);
            }
        }

        ToPlainI(letters[..count]);
        string exact = string.Concat(letters[..count], tones[..toneCount]);
        for (int i = 0; i < count; i++)
        {
            letters[i] = WithoutShape(letters[i]);
        }

        string folded = new(letters[..count]);
        return (string.Equals(exact, folded, StringComparison.Ordinal) ? folded : exact, folded);
    }

    /// <summary>Whether <paramref name="c"/> is a combining mark, which belongs to the letter before it.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static (char Letter, char Tone)[] Compose()
    {
        var composed = new (char Letter, char Tone)[LastComposed - FirstComposed + 1];
        foreach (string row in Letters)
        {
            for (int tone = 0; tone < row.Length; tone++)
            {
                if (!char.IsAscii(row[tone]))
                {
                    composed[row[tone] - FirstComposed] = (row[0], ToneMarks[tone]);
                }
            }
        }

        return composed;
    }

    private static void AddMark(char mark, Span<char> letters, int count, Span<char> tones, ref int toneCount)
    {
        if (count == 0)
        {
            return;
        }

        ref char letter = ref letters[count - 1];
        char shaped = (mark, letter) switch
        {
            (Breve, 'a') => 'ă',
            (Circumflex, 'a') => 'â',
            (Circumflex, 'e') => 'ê',
            (Circumflex, 'o') => 'ô',
            (Horn, 'o') => 'ơ',
            (Horn, 'u') => 'ư',
            _ => '\0',
        };
        if (shaped != '\0')
        {
            letter = shaped;
            return;
        }

        // U+0340 and U+0341 are canonical doubles of grave and acute.
        char tone = mark switch { '\u0340' => '\u0300', '\u0341' => '\u0301', _ => mark };
        if (ToneMarks.Contains(tone, StringComparison.Ordinal))
        {
            AddTone(tone, tones, ref toneCount);
        }
    }

    private static void AddTone(char tone, Span<char> tones, ref int toneCount)
    {
        if (tone != ' ' && toneCount < tones.Length)
        {
            tones[toneCount++] = tone;
        }
    }

    // kỹ and kĩ, lý and lí, quý and quí are the same words; “y” after a vowel, or alone, is not touched.
    private static void ToPlainI(Span<char> letters)
    {
        if (letters is [_, 'y'] && letters[0] is 'h' or 'k' or 'l' or 'm' or 's' or 't')
        {
            letters[1] = 'i';
        }
        else if (letters is ['q', 'u', 'y'])
        {
            letters[2] = 'i';
        }
    }

    private static char WithoutShape(char letter) => letter switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => letter,
    };

    // Letters of other languages keep only their base: ü and u + U+0308 must agree.
    private static char WithoutForeignMark(char c)
    {
        if (c is 'đ' || char.IsSurrogate(c))
        {
            return c;
        }

        string parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : c;
    }
}
