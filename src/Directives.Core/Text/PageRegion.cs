namespace Directives.Text;

/// <summary>A rectangle on a page of the source document.</summary>
/// <param name="PageNumber">Page number from 1.</param>
/// <param name="Left">Left edge in points (1/72 inch) from the page's left.</param>
/// <param name="Top">Top edge in points from the page's top; y grows downwards.</param>
/// <param name="Right">Right edge in points.</param>
/// <param name="Bottom">Bottom edge in points.</param>
public readonly record struct PageRegion(int PageNumber, double Left, double Top, double Right, double Bottom);
