namespace Directives.Lexicons;

/// <summary>The lower-case letters of a word of at most <see cref="MaxLetters"/> letters, packed: two words are equal when their keys are, and no letter is read twice.</summary>
internal struct WordKey : IEquatable<WordKey>
{
    /// <summary>Vietnamese syllables have at most seven letters.</summary>
    public const int MaxLetters = 8;

    private ulong _last;
    private ulong _first;

    /// <summary>The key of <paramref name="letters"/>, in lower case.</summary>
    public WordKey(ReadOnlySpan<char> letters)
    {
        foreach (char letter in letters)
        {
            Append(letter);
        }
    }

    /// <summary>Adds the next letter. Of more than <see cref="MaxLetters"/>, the last are kept.</summary>
    public void Append(int lower)
    {
        _first = (_first << 16) | (_last >> 48);
        _last = (_last << 16) | (uint)lower;
    }

    /// <summary>A number of as many bits as remain after <paramref name="shift"/> of 64.</summary>
    public readonly int Slot(int shift) => (int)(((_last * 0x9E3779B97F4A7C15UL) ^ (_first * 0xC2B2AE3D27D4EB4FUL)) >> shift);

    public readonly bool Equals(WordKey other) => _last == other._last && _first == other._first;

    public override readonly bool Equals(object? obj) => obj is WordKey other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(_last, _first);
}
