namespace Directives.Pipeline.Layout;

/// <summary>Carries a table over pages: repeated header rows are dropped, a row parted by the page break is put together. For one document.</summary>
internal sealed class TableContinuation
{
    private const double ColumnTolerance = 6;
    private const int MostHeaderRows = 4;

    // Letters of two readings of one header that differ, as a share of its letters; a letter read as another counts twice.
    private const double MostOtherLetters = 0.12;

    private List<string[]> _header = [];
    private IReadOnlyList<double>? _columns;
    private IReadOnlyList<CellLine>[]? _pending;

    /// <summary>Whether a row is held back because it may go on on the next page.</summary>
    public bool IsOpen => _pending is not null;

    /// <summary>Takes the next part of a table, or a new one; returns the rows that are now complete.</summary>
    public List<IReadOnlyList<CellLine>[]> Add(PageTable table)
    {
        var ready = new List<IReadOnlyList<CellLine>[]>();
        int start = 0;
        if (_pending is not null && SameColumns(table.Columns))
        {
            while (start < table.Rows.Count && start < _header.Count && AreSame(_header[start], Texts(table.Rows[start])))
            {
                start++;
            }

            if (start < table.Rows.Count && IsRestOfRow(_pending, table.Rows[start]))
            {
                IReadOnlyList<CellLine>[] rest = table.Rows[start++];
                for (int i = 0; i < _pending.Length; i++)
                {
                    _pending[i] = [.. _pending[i], .. rest[i]];
                }
            }
        }
        else
        {
            ready.AddRange(End());
            _header = [.. table.Rows.Take(MostHeaderRows).Select(Texts)];
        }

        for (; start < table.Rows.Count; start++)
        {
            if (_pending is not null)
            {
                ready.Add(_pending);
            }

            _pending = [.. table.Rows[start]];
        }

        _columns = table.Columns;
        return ready;
    }

    /// <summary>Ends the table; returns its last row, if any.</summary>
    public List<IReadOnlyList<CellLine>[]> End()
    {
        List<IReadOnlyList<CellLine>[]> ready = _pending is null ? [] : [_pending];
        _pending = null;
        _columns = null;
        return ready;
    }

    private bool SameColumns(IReadOnlyList<double> columns)
    {
        if (_columns is null || _columns.Count != columns.Count)
        {
            return false;
        }

        // Mirrored margins shift the whole table from page to page; widths stay.
        double shift = columns[0] - _columns[0];
        for (int i = 0; i < columns.Count; i++)
        {
            if (Math.Abs(columns[i] - _columns[i] - shift) > ColumnTolerance)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A row without a first cell whose text goes on in the middle of a sentence is the rest of the row on the page before.</summary>
    private static bool IsRestOfRow(IReadOnlyList<CellLine>[] above, IReadOnlyList<CellLine>[] row)
    {
        if (row[0].Count > 0)
        {
            return false;
        }

        for (int i = 1; i < row.Length; i++)
        {
            if (row[i].Count == 0)
            {
                continue;
            }

            if (above[i].Count == 0)
            {
                return false;
            }

            string end = above[i][^1].Row.Words[^1].Text;
            if (IsGroupName(above, i) && IsGroupName(row, i))
            {
                return true;
            }

            if (char.IsLower(row[i][0].Row.Words[0].Text[0]) || end[^1] is ',' or '-' or '/')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row holds a line in capitals in one cell, and nothing else but a number before it.</summary>
    private static bool IsGroupName(IReadOnlyList<CellLine>[] row, int cell) =>
        row[cell].All(line => line.Row.IsCapitals) && row.Skip(1).Count(c => c.Count > 0) == 1;

    /// <summary>Whether two rows say the same, but for a letter or a blank here and there that OCR read otherwise; figures are the same.</summary>
    private static bool AreSame(string[] header, string[] row)
    {
        int letters = 0;
        int others = 0;
        for (int i = 0; i < header.Length; i++)
        {
            var counts = new Dictionary<char, int>();
            foreach (char c in header[i].Where(char.IsLetterOrDigit))
            {
                counts[c] = counts.GetValueOrDefault(c) + 1;
                letters++;
            }

            foreach (char c in row[i].Where(char.IsLetterOrDigit))
            {
                counts[c] = counts.GetValueOrDefault(c) - 1;
            }

            if (counts.Any(c => c.Value != 0 && char.IsAsciiDigit(c.Key)))
            {
                return false;
            }

            others += counts.Values.Sum(Math.Abs);
        }

        return others <= MostOtherLetters * letters;
    }

    private static string[] Texts(IReadOnlyList<CellLine>[] row) =>
        [.. row.Select(cell => string.Join(' ', cell.Select(line => line.Row.Text)))];
}
