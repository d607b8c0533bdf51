namespace Directives.Lexicons;

/// <summary>How much of a text is made of Vietnamese syllables.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="Known">Number of words that are Vietnamese syllables.</param>
/// <param name="Marked">Number of these that bear a mark or đ, which chance and other languages hardly produce. In Vietnamese prose about three words in four do.</param>
internal readonly record struct SyllableTally(int Words, int Known, int Marked)
{
    /// <summary>Share of the words that are Vietnamese syllables, from 0 to 1; 0 for a text without words.</summary>
    public double KnownShare => Words == 0 ? 0 : (double)Known / Words;

    /// <summary>Share of the words that are Vietnamese syllables with a mark, from 0 to 1; 0 for a text without words.</summary>
    public double MarkedShare => Words == 0 ? 0 : (double)Marked / Words;
}
