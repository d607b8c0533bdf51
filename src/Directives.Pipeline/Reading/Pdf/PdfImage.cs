namespace Directives.Pipeline.Reading.Pdf;

/// <summary>An image on a page of a PDF.</summary>
/// <param name="PageNumber">Page number from 1.</param>
/// <param name="Kind"><c>image</c>, <c>stencil</c>, or a mask of another: <c>mask</c>, <c>smask</c>.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="IsGray">Whether it has no colours.</param>
/// <param name="HorizontalResolution">Pixels an inch from left to right, as it stands on the page.</param>
/// <param name="VerticalResolution">Pixels an inch from top to bottom.</param>
internal readonly record struct PdfImage(
    int PageNumber, string Kind, int Width, int Height, bool IsGray, double HorizontalResolution, double VerticalResolution)
{
    /// <summary>Width on the page in points.</summary>
    public double PointsWide => Width / HorizontalResolution * 72;

    /// <summary>Height on the page in points.</summary>
    public double PointsHigh => Height / VerticalResolution * 72;

    /// <summary>Whether it shows something by itself.</summary>
    public bool IsShown => Kind is "image" or "stencil";
}
