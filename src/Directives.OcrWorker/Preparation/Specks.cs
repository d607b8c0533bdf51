namespace Directives.OcrWorker.Preparation;

/// <summary>Finds specks: components too small to be a dot of a letter.</summary>
internal static class Specks
{
    // Good pages have under 2 % of such components, photocopies and faded pages 20 % and more.
    private const double GateShare = 0.05;

    // A dot of 13-point type is 1.3 points across; specks of dust and of bilevel scanning are under 0.75.
    private const double LargestPoints = 0.75;
    private const double PointsAnInch = 72;

    /// <summary>Share of the components that are specks, and a mark for each.</summary>
    public static (double Share, bool[] Marks) Find(Component[] components, double resolution)
    {
        int largest = Math.Max(1, (int)Math.Round(LargestPoints * resolution / PointsAnInch));
        bool[] marks = new bool[components.Length];
        int count = 0;
        for (int i = 0; i < components.Length; i++)
        {
            marks[i] = components[i].Size <= largest;
            count += marks[i] ? 1 : 0;
        }

        return (components.Length == 0 ? 0 : (double)count / components.Length, marks);
    }

    /// <summary>Whether that share of specks calls for their removal.</summary>
    public static bool ShouldRemove(double share) => share > GateShare;
}
