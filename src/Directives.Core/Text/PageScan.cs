namespace Directives.Text;

/// <summary>The image that a page was scanned to, as it was received: not turned, not straightened.</summary>
/// <param name="HorizontalResolution">Pixels an inch from left to right.</param>
/// <param name="VerticalResolution">Pixels an inch from top to bottom.</param>
public sealed record PageScan(double HorizontalResolution, double VerticalResolution)
{
    private const double PointsAnInch = 72;

    internal double ToPixelsAcross(double points) => points * HorizontalResolution / PointsAnInch;

    internal double ToPixelsDown(double points) => points * VerticalResolution / PointsAnInch;
}
