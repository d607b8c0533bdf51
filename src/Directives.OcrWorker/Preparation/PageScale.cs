namespace Directives.OcrWorker.Preparation;

/// <summary>How many pixels make an inch, and how that was found.</summary>
/// <param name="Horizontal">Pixels an inch from left to right.</param>
/// <param name="Vertical">Pixels an inch from top to bottom.</param>
/// <param name="Source">What it was taken from.</param>
internal readonly record struct PageScale(double Horizontal, double Vertical, string Source)
{
    private const double PointsAnInch = 72;
    private const double Least = 40;
    private const double Most = 2500;

    // Sheets of offices are A5 to A3: anything else that a header states comes from a camera or a default.
    private const double ShortestSide = 4.5;
    private const double LongestSide = 18;

    // Small letters of 13 to 14 point type, which these documents are set in by rule, are 6.1 points high (measured on Tinos: 0.459 em).
    private const double SmallLetterPoints = 6.1;

    /// <summary>From the page's box in points.</summary>
    public static PageScale? FromPage(int width, int height, double pageWidth, double pageHeight)
    {
        if (pageWidth <= 0 || pageHeight <= 0)
        {
            return null;
        }

        double x = width / pageWidth * PointsAnInch;
        double y = height / pageHeight * PointsAnInch;
        return x is >= Least and <= Most && y is >= Least and <= Most ? new PageScale(x, y, "page box") : null;
    }

    /// <summary>From what the image's header states, when that makes a sheet of paper.</summary>
    public static PageScale? FromHeader(int width, int height, int horizontal, int vertical)
    {
        if (horizontal < Least || vertical < Least || horizontal > Most || vertical > Most)
        {
            return null;
        }

        double shorter = Math.Min((double)width / horizontal, (double)height / vertical);
        double longer = Math.Max((double)width / horizontal, (double)height / vertical);
        return longer >= ShortestSide && longer <= LongestSide && shorter >= 1 ? new PageScale(horizontal, vertical, "image header") : null;
    }

    /// <summary>From the height of small letters; null where too few components look like letters.</summary>
    public static PageScale? FromLetters(IReadOnlyList<Component> components)
    {
        const int FewestLetters = 60;
        var heights = new List<int>();
        foreach (Component c in components)
        {
            double ratio = (double)c.Width / c.Height;
            if (c.Height >= 5 && c.Height <= 200 && ratio is > 0.3 and < 3 && c.Fill is > 0.15 and < 0.9)
            {
                heights.Add(c.Height);
            }
        }

        if (heights.Count < FewestLetters)
        {
            return null;
        }

        // A third of the letters reach above or below; the lower quartile is a small letter.
        heights.Sort();
        double resolution = heights[heights.Count / 4] / SmallLetterPoints * PointsAnInch;
        return resolution is >= Least and <= Most ? new PageScale(resolution, resolution, "height of letters") : null;
    }

    /// <summary>As if the longer side were that of A4.</summary>
    public static PageScale Assume(int width, int height)
    {
        double resolution = Math.Clamp(Math.Max(width, height) / 11.69, Least, Most);
        return new PageScale(resolution, resolution, "taken for A4");
    }
}
