namespace Directives.Pipeline.Ocr;

/// <summary>Which pages are read by OCR, and what that may cost. Immutable.</summary>
public sealed record OcrOptions
{
    /// <summary>The documented defaults.</summary>
    public static OcrOptions Default { get; } = new();

    /// <summary>Which pages are read by OCR; default <see cref="OcrMode.Auto"/>.</summary>
    public OcrMode Mode { get; init; } = OcrMode.Auto;

    /// <summary>Most pages of one document that are read by OCR; default 1,000. Those beyond are reported as not read.</summary>
    public int MaxPages { get; init; } = 1000;

    /// <summary>Most pixels of one page image; default 64 million: A4 at 800 pixels an inch, A3 at 570, A0 at 200. An image that states more in its header is refused before it is decoded.</summary>
    public long MaxPixels { get; init; } = 64_000_000;

    /// <summary>Pixels an inch at which pages that are not one image are drawn; default 300. Sheets too large for <see cref="MaxPixels"/> are drawn with fewer.</summary>
    public int DrawingResolution { get; init; } = 300;

    /// <summary>Pages in a row that may fail before the rest of the document is given up; default 5.</summary>
    public int MaxFailuresInARow { get; init; } = 5;

    /// <summary>Least share of Vietnamese syllables among the words of a page for it to count as read; default 0.4. Handwriting, photographs and drawings stay below 0.2.</summary>
    public double LeastKnownShare { get; init; } = 0.4;

    /// <summary>Least mean confidence of a page for it to count as read, 0 to 1; default 0.5.</summary>
    public double LeastConfidence { get; init; } = 0.5;
}
