using System.Text;

namespace Directives.Lexicons;

/// <summary>A tab-separated lexicon: a header line, then one entry a line. Malformed data stops loading with file and line; nothing is skipped in silence.</summary>
internal sealed class LexiconTable
{
    private readonly string[] _columns;

    private LexiconTable(string name, string[] columns, List<string[]> rows)
    {
        Name = name;
        _columns = columns;
        Rows = rows;
    }

    /// <summary>File name, for messages.</summary>
    public string Name { get; }

    /// <summary>The entries; row i stands on line i + 2.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Index of a column.</summary>
    /// <exception cref="InvalidDataException">The file has no such column.</exception>
    public int Column(string column)
    {
        int index = Array.IndexOf(_columns, column);
        return index >= 0 ? index : throw new InvalidDataException($"{Name}, line 1: the column “{column}” is missing; the file has: {string.Join(", ", _columns)}");
    }

    /// <summary>Reads an embedded lexicon.</summary>
    public static LexiconTable ReadEmbedded(string name)
    {
        using Stream stream = typeof(LexiconTable).Assembly.GetManifestResourceStream("lexicons/" + name)
            ?? throw new InvalidDataException($"the lexicon {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(name, reader);
    }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">A line has another number of columns than the header.</exception>
    public static LexiconTable Read(string name, TextReader reader)
    {
        string[] columns = (reader.ReadLine() ?? throw new InvalidDataException($"{name}: the file is empty; the first line names the columns")).Split('\t');
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length != columns.Length)
            {
                throw new InvalidDataException($"{name}, line {rows.Count + 2}: {cells.Length} columns where the header has {columns.Length}");
            }

            rows.Add(cells);
        }

        return new LexiconTable(name, columns, rows);
    }
}
