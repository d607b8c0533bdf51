namespace Directives.OcrWorker.Preparation;

/// <summary>Finds specks: components too small to be a dot of a letter, and small ones that stand apart from all writing.</summary>
internal static class Specks
{
    // Good pages have under 2 % of such components, photocopies and faded pages 20 % and more.
    private const double GateShare = 0.05;

    // A dot of 13-point type is 1.3 points across; specks of dust and of bilevel scanning are under 0.75.
    private const double LargestPoints = 0.75;

    // What is no larger than a dot and further from any letter than a dot ever stands.
    private const double LargestApartPoints = 1.5;
    private const double ApartPoints = 1.8;

    // Stops and colons stand further behind their letter or numeral: the bearings of both add up to a quarter of the type size.
    private const double BehindPoints = 3.6;
    private const double PointsAnInch = 72;

    /// <summary>Share of the components that are specks, and a mark for each.</summary>
    public static (double Share, bool[] Marks) Find(InkMap ink, ComponentMap map, double resolution)
    {
        Component[] components = map.All;
        int largest = Pixels(LargestPoints, resolution);
        bool[] marks = new bool[components.Length];
        int count = 0;
        for (int i = 0; i < components.Length; i++)
        {
            marks[i] = components[i].Size <= largest;
            count += marks[i] ? 1 : 0;
        }

        double share = components.Length == 0 ? 0 : (double)count / components.Length;
        if (ShouldRemove(share))
        {
            MarkApart(ink, map, marks, resolution);
        }

        return (share, marks);
    }

    /// <summary>Whether that share of specks calls for their removal.</summary>
    public static bool ShouldRemove(double share) => share > GateShare;

    private static void MarkApart(InkMap ink, ComponentMap map, bool[] marks, double resolution)
    {
        int largest = Pixels(LargestApartPoints, resolution);
        int distance = Pixels(ApartPoints, resolution);
        int behind = Pixels(BehindPoints, resolution);
        Component[] components = map.All;
        bool[] small = Array.ConvertAll(components, c => c.Size <= largest);
        var letters = new InkMap(ink.Width, ink.Height);
        ink.Pixels.CopyTo(letters.Pixels, 0);
        map.Clear(letters, small);
        for (int i = 0; i < components.Length; i++)
        {
            marks[i] |= small[i] && !HasInk(letters, components[i], distance, behind);
        }
    }

    private static bool HasInk(InkMap letters, Component c, int distance, int behind)
    {
        int left = Math.Max(0, c.Left - behind);
        int right = Math.Min(letters.Width, c.Right + distance);
        int bottom = Math.Min(letters.Height, c.Bottom + distance);
        for (int y = Math.Max(0, c.Top - distance); y < bottom; y++)
        {
            if (letters.Row(y)[left..right].Contains((byte)1))
            {
                return true;
            }
        }

        return false;
    }

    private static int Pixels(double points, double resolution) => Math.Max(1, (int)Math.Round(points * resolution / PointsAnInch));
}
