using System.Globalization;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Reads the output of <c>pdfimages -list</c>.</summary>
internal static class ImageListParser
{
    private const int PageColumn = 0;
    private const int TypeColumn = 2;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;

    /// <summary>Area of the images of each page in square points, keyed by page number.</summary>
    /// <remarks>Columns: page, num, type, width, height, color, comp, bpc, enc, interp, object, ID, x-ppi, y-ppi, size, ratio. Inline images have <c>[inline]</c> for object and ID.</remarks>
    public static Dictionary<int, double> AreaByPage(string list)
    {
        var areas = new Dictionary<int, double>();
        foreach (string line in list.Split('\n'))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length < 14 || columns[TypeColumn] is not ("image" or "stencil")
                || !int.TryParse(columns[PageColumn], NumberStyles.None, CultureInfo.InvariantCulture, out int page)
                || !double.TryParse(columns[WidthColumn], NumberStyles.None, CultureInfo.InvariantCulture, out double width)
                || !double.TryParse(columns[HeightColumn], NumberStyles.None, CultureInfo.InvariantCulture, out double height)
                || !double.TryParse(columns[^4], NumberStyles.None, CultureInfo.InvariantCulture, out double xPpi)
                || !double.TryParse(columns[^3], NumberStyles.None, CultureInfo.InvariantCulture, out double yPpi)
                || xPpi <= 0 || yPpi <= 0)
            {
                continue;
            }

            areas[page] = areas.GetValueOrDefault(page) + (width / xPpi * 72 * (height / yPpi * 72));
        }

        return areas;
    }
}
