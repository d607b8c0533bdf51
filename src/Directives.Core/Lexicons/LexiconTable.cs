using System.Text;

namespace Directives.Lexicons;

/// <summary>A tab-separated lexicon: a header line, then one entry a line. Malformed data stops loading with file and line; nothing is skipped in silence.</summary>
/// <remarks>Cells are slices of the file's text: every process reads thousands of entries before its first document, and most of their cells are only looked at.</remarks>
internal sealed class LexiconTable
{
    private readonly string _text;
    private readonly string[] _columns;

    // Start of each cell, row by row; a cell ends one character before the next one starts.
    private readonly int[] _starts;

    private LexiconTable(string name, string text, string[] columns, int[] starts, int count)
    {
        Name = name;
        _text = text;
        _columns = columns;
        _starts = starts;
        Count = count;
    }

    /// <summary>File name, for messages.</summary>
    public string Name { get; }

    /// <summary>Number of entries; entry i stands on line i + 2.</summary>
    public int Count { get; }

    /// <summary>Index of a column.</summary>
    /// <exception cref="InvalidDataException">The file has no such column.</exception>
    public int Column(string column)
    {
        int index = Array.IndexOf(_columns, column);
        return index >= 0 ? index : throw new InvalidDataException($"{Name}, line 1: the column “{column}” is missing; the file has: {string.Join(", ", _columns)}");
    }

    /// <summary>A cell.</summary>
    public ReadOnlySpan<char> Cell(int row, int column)
    {
        int cell = (row * _columns.Length) + column;
        return _text.AsSpan(_starts[cell], _starts[cell + 1] - 1 - _starts[cell]);
    }

    /// <summary>A cell as a string of its own.</summary>
    public string Text(int row, int column) => Cell(row, column).ToString();

    /// <summary>The parts of a cell between semicolons, without blanks around them and without empty ones.</summary>
    public CellParts Parts(int row, int column) => new(Cell(row, column));

    /// <summary>Reads an embedded lexicon.</summary>
    public static LexiconTable ReadEmbedded(string name)
    {
        using Stream stream = typeof(LexiconTable).Assembly.GetManifestResourceStream("lexicons/" + name)
            ?? throw new InvalidDataException($"the lexicon {name} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(name, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">A line has another number of columns than the header.</exception>
    public static LexiconTable Read(string name, string text)
    {
        // A checkout may have put line ends of its own.
        string lines = text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
        int end = lines.IndexOf('\n', StringComparison.Ordinal);
        string header = end < 0 ? lines : lines[..end];
        if (header.Length == 0)
        {
            throw new InvalidDataException($"{name}: the file is empty; the first line names the columns");
        }

        string[] columns = header.Split('\t');
        int[] starts = [];
        int cells = 0, row = 0;
        for (int at = header.Length + 1; at < lines.Length; row++)
        {
            if (cells + columns.Length >= starts.Length)
            {
                Array.Resize(ref starts, Math.Max(1024, starts.Length * 2) + columns.Length);
            }

            int found = 0;
            for (bool isLast = false; !isLast; found++)
            {
                int length = lines.AsSpan(at).IndexOfAny('\t', '\n');
                int next = length < 0 ? lines.Length : at + length;
                isLast = next == lines.Length || lines[next] == '\n';
                if (found < columns.Length)
                {
                    starts[cells + found] = at;
                }

                at = next + 1;
            }

            if (found != columns.Length)
            {
                throw new InvalidDataException($"{name}, line {row + 2}: {found} columns where the header has {columns.Length}");
            }

            cells += found;
            starts[cells] = at;
        }

        return new LexiconTable(name, lines, columns, starts, row);
    }
}
