namespace Directives.Text;

/// <summary>A rectangle on a page of the source document.</summary>
/// <param name="PageNumber">Page number from 1.</param>
/// <param name="Left">Left edge in points (1/72 inch) from the page's left.</param>
/// <param name="Top">Top edge in points from the page's top; y grows downwards.</param>
/// <param name="Right">Right edge in points.</param>
/// <param name="Bottom">Bottom edge in points.</param>
public readonly record struct PageRegion(int PageNumber, double Left, double Top, double Right, double Bottom)
{
    /// <summary>How sure the OCR engine was of the words here, 0 to 1, as the mean over their letters; null where the text was not read by OCR.</summary>
    public double? OcrConfidence { get; init; }

    /// <summary>The scanned image of the page; null where the text was not read by OCR.</summary>
    public PageScan? Scan { get; init; }

    /// <summary>The rectangle in pixels of the scanned image, from its left and top; null where the text was not read by OCR.</summary>
    public (double Left, double Top, double Right, double Bottom)? Pixels => Scan is null
        ? null
        : (Scan.ToPixelsAcross(Left), Scan.ToPixelsDown(Top), Scan.ToPixelsAcross(Right), Scan.ToPixelsDown(Bottom));
}
