namespace Directives.OcrWorker.Preparation;

/// <summary>Finds what is no writing at the edges: dark borders of the copier's glass, and punch holes.</summary>
internal static class Margins
{
    private const double EdgeInches = 0.04;

    // Nothing is printed nearer to the edge of a sheet.
    private const double ZoneInches = 0.4;
    private const double LeastBorderInches = 0.5;
    private const double HoleZoneInches = 0.9;
    private const double SmallestHole = 0.13;
    private const double LargestHole = 0.42;
    private const double HoleFill = 0.65;

    /// <summary>Width in pixels of the strip along the edges from which borders are taken off whole.</summary>
    public static int Zone(double resolution) => (int)(ZoneInches * resolution);

    /// <summary>A mark for each component that is a border, and one for each that is a hole.</summary>
    public static (bool[] Borders, bool[] Holes) Find(Component[] components, int width, int height, double resolution)
    {
        bool[] borders = new bool[components.Length];
        bool[] holes = new bool[components.Length];
        int edge = Math.Max(1, (int)(EdgeInches * resolution));
        for (int i = 0; i < components.Length; i++)
        {
            Component c = components[i];
            bool touches = c.Left <= edge || c.Top <= edge || c.Right >= width - edge || c.Bottom >= height - edge;
            borders[i] = touches && c.Size >= LeastBorderInches * resolution;
            holes[i] = !borders[i] && IsHole(c, width, height, resolution);
        }

        return (borders, holes);
    }

    private static bool IsHole(Component c, int width, int height, double resolution)
    {
        double zone = HoleZoneInches * resolution;
        bool inMargin = c.Right < zone || c.Left > width - zone || c.Bottom < zone || c.Top > height - zone;
        double size = c.Size / resolution;
        double ratio = (double)c.Width / c.Height;
        return inMargin && size is >= SmallestHole and <= LargestHole && ratio is > 0.75 and < 1.33 && c.Fill >= HoleFill;
    }
}
