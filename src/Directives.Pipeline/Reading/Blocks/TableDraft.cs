namespace Directives.Pipeline.Reading.Blocks;

/// <summary>The rows of a table while it is read, with each cell on its grid column.</summary>
internal sealed class TableDraft(bool? bordered)
{
    private const int MaxColumns = 512;

    private readonly Dictionary<int, int> _covered = [];
    private List<TableCell>? _row;
    private int _column;

    /// <summary>Whether it has visible lines; null when that is not known.</summary>
    public bool? Bordered { get; set; } = bordered;

    /// <summary>The rows read so far.</summary>
    public List<List<TableCell>> Rows { get; } = [];

    /// <summary>Whether a cell reaches down over rows.</summary>
    public bool HasMergedRows { get; private set; }

    /// <summary>Number of grid columns.</summary>
    public int Columns { get; private set; }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        FinishRow();
        _row = [];
        Rows.Add(_row);
        _column = 0;
    }

    /// <summary>Leaves <paramref name="count"/> grid columns empty.</summary>
    public void SkipColumns(int count) => _column += count;

    /// <summary>Adds a cell to the row, right of those that reach down from rows above.</summary>
    public void AddCell(int columnSpan, int rowSpan, bool continues, IReadOnlyList<TextBlock> blocks)
    {
        if (_row is null)
        {
            BeginRow();
        }

        SkipCovered();
        if (_column >= MaxColumns)
        {
            return;
        }

        _row!.Add(new TableCell(_column, columnSpan, continues, blocks));
        for (int i = 0; rowSpan > 1 && i < columnSpan; i++)
        {
            // This row is finished after the cell, which takes one of the rows away again.
            _covered[_column + i] = rowSpan;
        }

        _column += columnSpan;
        Columns = Math.Max(Columns, _column);
    }

    /// <summary>Forgets the row that was read last.</summary>
    public void DropRow()
    {
        if (_row is not null)
        {
            Rows.RemoveAt(Rows.Count - 1);
            _row = null;
        }
    }

    // Cells above that reach down hold their columns, which stay blank.
    private void SkipCovered()
    {
        while (_column < MaxColumns && _covered.ContainsKey(_column) && !_row!.Exists(cell => cell.Column <= _column && _column < cell.Column + cell.ColumnSpan))
        {
            HasMergedRows = true;
            _column++;
        }
    }

    private void FinishRow()
    {
        if (_row is null)
        {
            return;
        }

        foreach (int column in _covered.Keys.ToArray())
        {
            int left = _covered[column] - 1;
            if (left == 0)
            {
                _covered.Remove(column);
            }
            else
            {
                _covered[column] = left;
            }
        }
    }
}
