namespace Directives.Lexicons;

/// <summary>Reads a tab-separated table that people write: a header line, then one entry a line. Tells every fault with its line instead of stopping at the first.</summary>
internal sealed class CheckedTable
{
    private readonly TextReader _reader;
    private readonly Action<int, string> _fail;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private string[] _cells = [];

    /// <param name="reader">The text.</param>
    /// <param name="fail">Takes each fault: the number of its line, from 1, and what is wrong with it.</param>
    public CheckedTable(TextReader reader, Action<int, string> fail)
    {
        _reader = reader;
        _fail = fail;
    }

    /// <summary>Number of the line last read, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many faults were told.</summary>
    public int Faults { get; private set; }

    /// <summary>Reads the first line, which names the columns in any order; false where no row can be read by it.</summary>
    /// <param name="known">All columns that may be there.</param>
    /// <param name="required">Those of them that must.</param>
    public bool ReadHeader(string[] known, string[] required)
    {
        Line = 1;
        string header = (_reader.ReadLine() ?? "").TrimStart('\uFEFF');
        if (header.Length == 0)
        {
            Fail($"the first line must name the columns, out of: {string.Join(", ", known)}");
            return false;
        }

        string[] names = header.Split('\t');
        for (int i = 0; i < names.Length; i++)
        {
            if (Array.IndexOf(known, names[i]) < 0)
            {
                Fail($"unknown column “{names[i]}”; the first line names the columns, out of: {string.Join(", ", known)}");
            }
            else if (!_columns.TryAdd(names[i], i))
            {
                Fail($"the column “{names[i]}” stands twice; leave one");
            }
        }

        foreach (string name in required.Where(name => !_columns.ContainsKey(name)))
        {
            Fail($"the column “{name}” is missing; add it to the first line");
        }

        return Faults == 0;
    }

    /// <summary>Goes on to the next entry; empty lines and lines that begin with <c>#</c> are passed over, lines of another number of columns told and passed over.</summary>
    public bool ReadRow()
    {
        while (_reader.ReadLine() is { } line)
        {
            Line++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            _cells = line.Split('\t');
            if (_cells.Length == _columns.Count)
            {
                return true;
            }

            Fail($"{_cells.Length} columns where the header has {_columns.Count}; separate columns by one tab each");
        }

        return false;
    }

    /// <summary>The entry's cell in a column, without blanks around it; empty where the table has no such column.</summary>
    public string Cell(string column) => _columns.TryGetValue(column, out int index) ? _cells[index].Trim() : "";

    /// <summary>The parts of a cell between semicolons, without empty ones.</summary>
    public string[] List(string column) => Cell(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Tells a fault of the line last read.</summary>
    public void Fail(string message)
    {
        Faults++;
        _fail(Line, message);
    }
}
