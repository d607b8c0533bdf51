namespace Directives.Pipeline.Layout;

/// <summary>The rows and columns that connected ruling lines make, some cells merged. Lengths in points.</summary>
internal sealed class Grid
{
    private const int MostCells = 100_000;

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly int[] _anchor;

    private Grid(double[] xs, double[] ys, int[] anchor)
    {
        _xs = xs;
        _ys = ys;
        _anchor = anchor;
    }

    private int Columns => _xs.Length - 1;

    /// <summary>The grid of <paramref name="lines"/>, or null when they make no table of two columns at least.</summary>
    public static Grid? TryBuild(List<RulingLine> lines, double touch, double sameLine, double overhang)
    {
        List<RulingLine> verticals = lines.FindAll(l => l.IsVertical);
        List<RulingLine> horizontals = lines.FindAll(l => !l.IsVertical);
        if (verticals.Count == 0 || horizontals.Count == 0)
        {
            return null;
        }

        double[] xs = Borders(verticals, horizontals, sameLine, overhang);
        double[] ys = Borders(horizontals, verticals, sameLine, overhang);
        if (xs.Length < 3 || ys.Length < 2 || (xs.Length == 3 && ys.Length == 2) || (xs.Length - 1) * (ys.Length - 1) > MostCells)
        {
            return null;
        }

        return new Grid(xs, ys, Merge(xs, ys, verticals, horizontals, touch));
    }

    /// <summary>Whether the middle of <paramref name="word"/> lies inside.</summary>
    public bool Contains(PositionedWord word) =>
        word.CenterX > _xs[0] && word.CenterX < _xs[^1] && word.CenterY > _ys[0] && word.CenterY < _ys[^1];

    /// <summary>Puts words into cells; null when fewer than two cells hold any.</summary>
    public PageTable? Fill(int pageNumber, List<PositionedWord> words)
    {
        int rows = _ys.Length - 1;
        var cells = new List<PositionedWord>?[rows * Columns];
        foreach (PositionedWord word in words)
        {
            int cell = _anchor[(IndexOf(_ys, word.CenterY) * Columns) + IndexOf(_xs, word.CenterX)];
            (cells[cell] ??= []).Add(word);
        }

        if (cells.Count(c => c is not null) < 2)
        {
            return null;
        }

        double[] rights = RightEdges();
        var filled = new List<IReadOnlyList<CellLine>[]>(rows);
        for (int row = 0; row < rows; row++)
        {
            var texts = new IReadOnlyList<CellLine>[Columns];
            bool any = false;
            for (int column = 0; column < Columns; column++)
            {
                int cell = (row * Columns) + column;
                List<PositionedWord>? inside = cells[cell];
                texts[column] = inside is null ? [] : CellLine.Mark(RowBuilder.Build(pageNumber, inside), rights[cell] - _xs[column], isHeader: filled.Count == 0);
                any |= inside is not null;
            }

            if (any)
            {
                filled.Add(texts);
            }
        }

        return new PageTable(pageNumber, _ys[0], _xs, filled);
    }

    /// <summary>The right edge of each cell with those merged into it, by the cell's number.</summary>
    private double[] RightEdges()
    {
        double[] rights = new double[_anchor.Length];
        for (int cell = 0; cell < _anchor.Length; cell++)
        {
            rights[_anchor[cell]] = Math.Max(rights[_anchor[cell]], _xs[(cell % Columns) + 1]);
        }

        return rights;
    }

    /// <summary>The places of the lines, and the ends of those across where the outer border is not drawn.</summary>
    private static double[] Borders(List<RulingLine> lines, List<RulingLine> across, double sameLine, double overhang)
    {
        var places = new List<double>(lines.Select(l => l.Position));
        double first = places.Min();
        double last = places.Max();
        double start = across.Min(l => l.Start);
        double end = across.Max(l => l.End);
        if (start < first - overhang)
        {
            places.Add(start);
        }

        if (end > last + overhang)
        {
            places.Add(end);
        }

        places.Sort();
        var borders = new List<double>();
        foreach (double place in places)
        {
            if (borders.Count == 0 || place - borders[^1] > sameLine)
            {
                borders.Add(place);
            }
        }

        return [.. borders];
    }

    private static int[] Merge(double[] xs, double[] ys, List<RulingLine> verticals, List<RulingLine> horizontals, double touch)
    {
        int columns = xs.Length - 1;
        int rows = ys.Length - 1;
        int[] anchor = [.. Enumerable.Range(0, rows * columns)];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int cell = (row * columns) + column;
                if (column + 1 < columns && !IsDrawn(verticals, xs[column + 1], ys[row], ys[row + 1], touch))
                {
                    Join(anchor, cell, cell + 1);
                }

                if (row + 1 < rows && !IsDrawn(horizontals, ys[row + 1], xs[column], xs[column + 1], touch))
                {
                    Join(anchor, cell, cell + columns);
                }
            }
        }

        for (int i = 0; i < anchor.Length; i++)
        {
            anchor[i] = anchor[anchor[i]];
        }

        return anchor;
    }

    /// <summary>Makes the smaller of the two cells' anchors that of both; anchors never point forwards.</summary>
    private static void Join(int[] anchor, int a, int b)
    {
        int rootA = Root(anchor, a);
        int rootB = Root(anchor, b);
        anchor[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }

    private static int Root(int[] anchor, int i)
    {
        while (anchor[i] != i)
        {
            i = anchor[i];
        }

        return i;
    }

    private static bool IsDrawn(List<RulingLine> lines, double position, double start, double end, double touch)
    {
        double covered = 0;
        foreach (RulingLine line in lines)
        {
            if (Math.Abs(line.Position - position) <= touch)
            {
                covered += Math.Max(0, Math.Min(end, line.End) - Math.Max(start, line.Start));
            }
        }

        return covered > 0.5 * (end - start);
    }

    private static int IndexOf(double[] borders, double place)
    {
        int index = Array.BinarySearch(borders, place);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, borders.Length - 2);
    }
}
