using Directives.Lexing;

namespace Directives.Structure;

/// <summary>The header of a table in columns while its lines are read: what stands below each other is one heading.</summary>
internal sealed class ColumnHeader(TokenizedText text, int start)
{
    private const int LeastColumns = 3;
    private const int MostColumns = 12;

    /// <summary>No line of a page has more characters.</summary>
    public const int MostCharacters = 400;

    private readonly List<Column> _columns = [];

    /// <summary>First token.</summary>
    public int Start { get; } = start;

    /// <summary>One past the last token.</summary>
    public int End { get; private set; } = start;

    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Whether the first column holds the numbers of the rows.</summary>
    public bool HasOrdinals { get; private set; }

    /// <summary>The header as it is now.</summary>
    public ColumnHeader Copy()
    {
        var copy = new ColumnHeader(text, Start) { End = End, HasOrdinals = HasOrdinals };
        foreach (Column column in _columns)
        {
            copy._columns.Add(column with { Parts = [.. column.Parts] });
        }

        return copy;
    }

    /// <summary>Takes a further line.</summary>
    /// <returns>False when it is none of a header; the header is then as before.</returns>
    public bool Add(LayoutLine line)
    {
        if (line.Segments[^1].Right > MostCharacters || _columns.Count + line.Segments.Count > 2 * MostColumns || (_columns.Count > 0 && text[line.Start].IsNumber))
        {
            return false;
        }

        foreach (LayoutSegment segment in line.Segments)
        {
            int at = 0;
            while (at < _columns.Count && _columns[at].Right <= segment.Left)
            {
                at++;
            }

            if (at == _columns.Count || _columns[at].Left >= segment.Right)
            {
                _columns.Insert(at, new Column(segment.Left, segment.Right, [(segment.Start, segment.End)]));
            }
            else if (CountBelow(line, _columns[at]) > 1)
            {
                // “Cơ quan thực hiện” over “Chủ trì” and “Phối hợp”: the headings below it are the columns.
                _columns[at] = new Column(segment.Left, segment.Right, [(segment.Start, segment.End)]);
            }
            else
            {
                Column column = _columns[at];
                column.Parts.Add((segment.Start, segment.End));
                _columns[at] = column with { Left = Math.Min(column.Left, segment.Left), Right = Math.Max(column.Right, segment.Right) };
            }
        }

        End = line.End;
        HasOrdinals = Classify(0) == TableColumn.Ordinal;
        return true;
    }

    /// <summary>Whether the columns are those of a table of tasks.</summary>
    public bool IsOfTasks()
    {
        bool task = false, owner = false;
        for (int i = 0; i < _columns.Count; i++)
        {
            TableColumn column = Classify(i);
            task |= column == TableColumn.Task;
            owner |= column is TableColumn.Lead or TableColumn.Support or TableColumn.Time;
        }

        return task && owner && _columns.Count is >= LeastColumns and <= MostColumns;
    }

    /// <summary>Whether a row begins with the line: its number, or words in capitals in the first column and in another.</summary>
    public bool OpensRow(LayoutLine line)
    {
        LayoutSegment first = line.Segments[0];
        if (first.Left >= _columns[1].Left)
        {
            return false;
        }

        return HasOrdinals
            ? IsOrdinal(first)
            : line.Segments.Count > 1 && text[first.Start].IsCapital && text[line.Segments[1].Start].IsCapital;
    }

    /// <summary>Whether a segment of the first column is the number of a row, or begins with it.</summary>
    public bool IsOrdinal(LayoutSegment segment)
    {
        int end = segment.Start + 1;
        while (end < segment.End && (text[end].Kind == TokenKind.Mark || !text[end].SpaceBefore))
        {
            end++;
        }

        ref readonly Token first = ref text[segment.Start];
        return TableHeader.IsOrdinal(text, segment.Start, end) && (first.IsNumber || (first.IsWord && (first.Length == 1 || text.Slice(segment.Start, segment.Start + 1).IndexOfAnyExcept('I', 'V', 'X') < 0)));
    }

    private static int CountBelow(LayoutLine line, Column column)
    {
        int count = 0;
        foreach (LayoutSegment segment in line.Segments)
        {
            count += segment.Left < column.Right && segment.Right > column.Left ? 1 : 0;
        }

        return count;
    }

    private TableColumn Classify(int index)
    {
        if (index >= _columns.Count)
        {
            return TableColumn.Other;
        }

        var tokens = new List<Token>();
        foreach ((int from, int to) in _columns[index].Parts)
        {
            tokens.AddRange(text.Range(from, to));
        }

        return TableHeader.Classify(text.Lexicon, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), index);
    }

    /// <summary>A column of the header.</summary>
    /// <param name="Left">Characters before its heading.</param>
    /// <param name="Right">Characters before what follows its heading.</param>
    /// <param name="Parts">Token ranges of its heading, from the top.</param>
    public readonly record struct Column(int Left, int Right, List<(int Start, int End)> Parts);
}
