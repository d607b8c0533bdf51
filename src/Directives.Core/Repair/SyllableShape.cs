using System.Collections.Frozen;
using Directives.Lexicons;
using Directives.Text;

namespace Directives.Repair;

/// <summary>Tells whether Vietnamese spelling could have a syllable, listed or not: its consonants in front and its rime with tone both occur in listed ones.</summary>
internal static class SyllableShape
{
    private static readonly Lazy<(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rimes)> Parts = new(() =>
    {
        var onsets = new HashSet<string>(StringComparer.Ordinal);
        var rimes = new HashSet<string>(StringComparer.Ordinal);
        foreach (string form in SyllableLexicon.Default.Forms)
        {
            int vowel = FirstVowel(form);
            onsets.Add(form[..vowel]);
            rimes.Add(form[vowel..]);
        }

        return (onsets.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(), rimes.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());
    });

    /// <summary>Whether <paramref name="lower"/>, in lower case and composed, is spelt like a syllable: “vẹo”, not “trưong” or “chng”.</summary>
    public static bool IsPossible(ReadOnlySpan<char> lower)
    {
        int vowel = FirstVowel(lower);
        return vowel < lower.Length && Parts.Value.Onsets.Contains(lower[..vowel]) && Parts.Value.Rimes.Contains(lower[vowel..]);
    }

    private static int FirstVowel(ReadOnlySpan<char> word)
    {
        int i = 0;
        while (i < word.Length && !VietnameseLetters.TrySplit(word[i], out _, out _))
        {
            i++;
        }

        return i;
    }
}
