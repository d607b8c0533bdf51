using Directives.Lexing;

namespace Directives.Lexicons;

/// <summary>The lower-case letters of a word of at most <see cref="MaxLetters"/> letters of Vietnamese or ASCII, packed into one number: two words are equal when their keys are, and no letter is read twice.</summary>
/// <param name="Bits">The letters' codes in <see cref="CharTable"/>, a byte for each, the first in the lowest.</param>
internal readonly record struct WordKey(ulong Bits)
{
    /// <summary>As many letters as one number holds; Vietnamese syllables have at most seven.</summary>
    public const int MaxLetters = sizeof(ulong);

    /// <summary>The key of a word in lower case; false when it is longer, or has a letter of another language.</summary>
    public static bool TryRead(ReadOnlySpan<char> letters, out WordKey key)
    {
        key = default;
        if (letters.Length > MaxLetters)
        {
            return false;
        }

        ulong bits = 0;
        int codes = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            var code = (byte)CharTable.EntryOf(letters[i]);
            codes |= code;
            bits |= (ulong)code << (i * 8);
        }

        key = new WordKey(bits);
        return codes < CharTable.ForeignCode;
    }

    /// <summary>A number of as many bits as remain after <paramref name="shift"/> of 64.</summary>
    public int Slot(int shift) => (int)((Bits * 0x9E3779B97F4A7C15UL) >> shift);
}
