namespace Directives.OcrWorker.Preparation;

/// <summary>Finds what is no writing at the edges: dark borders of the copier's glass, and punch holes.</summary>
internal static class Margins
{
    private const double EdgeInches = 0.04;
    private const double LeastBorderInches = 0.5;
    private const double HoleZoneInches = 0.9;
    private const double SmallestHole = 0.13;
    private const double LargestHole = 0.42;
    private const double HoleFill = 0.65;

    /// <summary>A mark for each component that is a border or a hole, and how many there are of both.</summary>
    public static (bool[] Marks, int Borders, int Holes) Find(Component[] components, int width, int height, double resolution)
    {
        bool[] marks = new bool[components.Length];
        int borders = 0;
        int holes = 0;
        int edge = Math.Max(1, (int)(EdgeInches * resolution));
        for (int i = 0; i < components.Length; i++)
        {
            Component c = components[i];
            bool touches = c.Left <= edge || c.Top <= edge || c.Right >= width - edge || c.Bottom >= height - edge;
            if (touches && c.Size >= LeastBorderInches * resolution)
            {
                marks[i] = true;
                borders++;
            }
            else if (IsHole(c, width, height, resolution))
            {
                marks[i] = true;
                holes++;
            }
        }

        return (marks, borders, holes);
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
