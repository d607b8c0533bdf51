namespace Directives.Pipeline.Layout;

/// <summary>A word with its box on a page. Lengths in points from the page's top left, y growing downwards.</summary>
/// <param name="Text">The word, without spaces, in NFC.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge; words of one line share it, whatever their height.</param>
/// <param name="Order">Place from 0 in the order in which the file holds the words of the page.</param>
internal readonly record struct PositionedWord(string Text, double Left, double Top, double Right, double Bottom, int Order)
{
    /// <summary>How sure the OCR engine was of it, 0 to 1; null for a word of a text layer.</summary>
    public double? Confidence { get; init; }

    /// <summary>Height of the box, close to the size of the type.</summary>
    public double Height => Bottom - Top;

    /// <summary>Middle of the box from left to right.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Middle of the box from top to bottom.</summary>
    public double CenterY => (Top + Bottom) / 2;
}
