using System.Globalization;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Reads the output of <c>pdfimages -list</c>.</summary>
internal static class ImageListParser
{
    private const int PageColumn = 0;
    private const int TypeColumn = 2;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;
    private const int ColourColumn = 5;

    /// <summary>The images in order of pages; lines that are none are passed over.</summary>
    /// <remarks>Columns: page, num, type, width, height, color, comp, bpc, enc, interp, object, ID, x-ppi, y-ppi, size, ratio. Inline images have <c>[inline]</c> for object and ID.</remarks>
    public static List<PdfImage> Parse(string list)
    {
        var images = new List<PdfImage>();
        foreach (string line in list.Split('\n'))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 14
                && int.TryParse(columns[PageColumn], NumberStyles.None, CultureInfo.InvariantCulture, out int page)
                && int.TryParse(columns[WidthColumn], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
                && int.TryParse(columns[HeightColumn], NumberStyles.None, CultureInfo.InvariantCulture, out int height)
                && double.TryParse(columns[^4], NumberStyles.None, CultureInfo.InvariantCulture, out double xPpi)
                && double.TryParse(columns[^3], NumberStyles.None, CultureInfo.InvariantCulture, out double yPpi)
                && xPpi > 0 && yPpi > 0)
            {
                images.Add(new PdfImage(page, columns[TypeColumn], width, height, columns[ColourColumn] == "gray", xPpi, yPpi));
            }
        }

        return images;
    }

    /// <summary>Area of the images of each page in square points, keyed by page number.</summary>
    public static Dictionary<int, double> AreaByPage(IEnumerable<PdfImage> images)
    {
        var areas = new Dictionary<int, double>();
        foreach (PdfImage image in images.Where(i => i.IsShown))
        {
            areas[image.PageNumber] = areas.GetValueOrDefault(image.PageNumber) + (image.PointsWide * image.PointsHigh);
        }

        return areas;
    }
}
