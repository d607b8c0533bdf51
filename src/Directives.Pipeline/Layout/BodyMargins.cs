namespace Directives.Pipeline.Layout;

/// <summary>Where the body of a page stands: its margins and line spacing, measured on its rows. Lengths in points.</summary>
/// <param name="Left">Left edge of lines that continue a paragraph.</param>
/// <param name="Right">Right edge of full lines.</param>
/// <param name="Pitch">Distance from line to line inside paragraphs; 0 when unknown.</param>
internal readonly record struct BodyMargins(double Left, double Right, double Pitch)
{
    private const int FewRows = 6;

    /// <summary>Margins of each page, keyed by page number; a page with few rows takes those of all rows together.</summary>
    public static Dictionary<int, BodyMargins> Measure(IReadOnlyList<TextRow> rows)
    {
        var margins = new Dictionary<int, BodyMargins>();
        BodyMargins whole = MeasureRows(rows);
        foreach (IGrouping<int, TextRow> page in rows.GroupBy(r => r.PageNumber))
        {
            var pageRows = page.ToList();
            margins[page.Key] = pageRows.Count < FewRows ? whole : MeasureRows(pageRows);
        }

        return margins;
    }

    private static BodyMargins MeasureRows(IReadOnlyList<TextRow> rows)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        double[] rights = [.. rows.Select(r => r.Right).Order()];
        double right = rights[(int)(0.95 * (rights.Length - 1))];

        // Lines below a full line mostly continue its paragraph: their left edge is the margin.
        var lefts = new List<double>();
        var pitches = new List<double>();
        for (int i = 1; i < rows.Count; i++)
        {
            if (rows[i - 1].PageNumber == rows[i].PageNumber && rows[i - 1].Right > right - (1.5 * rows[i].Size))
            {
                lefts.Add(rows[i].Left);
                pitches.Add(rows[i].Bottom - rows[i - 1].Bottom);
            }
        }

        if (lefts.Count == 0)
        {
            return new BodyMargins(rows.Min(r => r.Left), right, 0);
        }

        lefts.Sort();
        pitches.Sort();
        return new BodyMargins(MostCommon(lefts), right, pitches[pitches.Count * 2 / 5]);
    }

    private static double MostCommon(List<double> sorted)
    {
        const double Near = 2;
        double best = sorted[0];
        int most = 0;
        int start = 0;
        for (int end = 0; end < sorted.Count; end++)
        {
            while (sorted[end] - sorted[start] > Near)
            {
                start++;
            }

            if (end - start + 1 > most)
            {
                most = end - start + 1;
                best = sorted[start];
            }
        }

        return best;
    }
}
