namespace Directives.Pipeline.Layout;

/// <summary>Finds ruled tables by their lines and puts words into their cells.</summary>
/// <remarks>
/// Lines that cross or touch make one grid. Where a border between two cells is missing for half its length or more, the cells are merged;
/// the text of a merged cell stands in its first row and column, the other places stay empty.
/// </remarks>
internal static class TableFinder
{
    private const double Touch = 3.5;
    private const double SameLine = 3.5;
    private const double OverhangOfBorder = 8;
    private const int MostLines = 4000;

    // Strokes that cross make a grid around a few words; the smallest tables of directives hold more.
    private const int FewestWordsOnScan = 10;

    /// <summary>The tables of a page from top to bottom, and the words outside them.</summary>
    public static (List<PageTable> Tables, List<PositionedWord> Others) Find(PositionedPage page)
    {
        var tables = new List<PageTable>();
        var rest = new List<PositionedWord>(page.Words);
        if (page.Rules.Count is 0 or > MostLines)
        {
            return (tables, rest);
        }

        foreach (List<RulingLine> lines in Connected(page.Rules))
        {
            Grid? grid = Grid.TryBuild(lines, Touch, SameLine, OverhangOfBorder);
            if (grid is null)
            {
                continue;
            }

            List<PositionedWord> inside = rest.FindAll(grid.Contains);
            if (page.IsScan && inside.Count < FewestWordsOnScan)
            {
                continue;
            }

            PageTable? table = grid.Fill(page.Number, inside);
            if (table is not null)
            {
                tables.Add(table);
                rest.RemoveAll(grid.Contains);
            }
        }

        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return (tables, rest);
    }

    private static List<List<RulingLine>> Connected(IReadOnlyList<RulingLine> rules)
    {
        int[] group = new int[rules.Count];
        for (int i = 0; i < group.Length; i++)
        {
            group[i] = i;
        }

        for (int i = 0; i < rules.Count; i++)
        {
            for (int j = i + 1; j < rules.Count; j++)
            {
                if (rules[i].IsVertical != rules[j].IsVertical && Meet(rules[i], rules[j]))
                {
                    group[Root(group, i)] = Root(group, j);
                }
            }
        }

        return [.. Enumerable.Range(0, rules.Count).GroupBy(i => Root(group, i)).Select(g => g.Select(i => rules[i]).ToList())];
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            group[i] = group[group[i]];
            i = group[i];
        }

        return i;
    }

    private static bool Meet(RulingLine a, RulingLine b) =>
        a.Position >= b.Start - Touch && a.Position <= b.End + Touch && b.Position >= a.Start - Touch && b.Position <= a.End + Touch;
}
