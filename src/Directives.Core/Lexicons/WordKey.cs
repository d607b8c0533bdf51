using Directives.Lexing;

namespace Directives.Lexicons;

/// <summary>The lower-case letters of a word of at most <see cref="MaxLetters"/> letters of Vietnamese or ASCII, packed into one number: two words are equal when their keys are, and no letter is read twice.</summary>
internal readonly record struct WordKey(ulong Bits)
{
    /// <summary>As many letters as one number holds; Vietnamese syllables have at most seven.</summary>
    public const int MaxLetters = 64 / CharTable.CodeBits;

    /// <summary>The key of a word in lower case; false when it is longer, or has a letter of another language.</summary>
    public static bool TryRead(ReadOnlySpan<char> letters, out WordKey key)
    {
        key = default;
        int codes = 0;
        foreach (char letter in letters)
        {
            int code = CharTable.CodeOfEntry(CharTable.EntryOf(letter));
            codes |= code;
            key = key.With(code);
        }

        return letters.Length <= MaxLetters && codes < CharTable.ForeignCode;
    }

    /// <summary>The key with one more letter, by its code in <see cref="CharTable"/>.</summary>
    public WordKey With(int code) => new((Bits << CharTable.CodeBits) | (uint)code);

    /// <summary>A number of as many bits as remain after <paramref name="shift"/> of 64.</summary>
    public int Slot(int shift) => (int)((Bits * 0x9E3779B97F4A7C15UL) >> shift);
}
