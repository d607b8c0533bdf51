using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>A table in columns below its header: where its columns are parted, which lines are one row, where it ends.</summary>
internal sealed class ColumnTable(TokenizedText text, ColumnHeader header)
{
    // A longer table is read up to here.
    private const int MaxLines = 3000;

    // A row stands within so many lines of another, or the table is at its end.
    private const int Lookahead = 3;

    private static readonly ulong Ends = PhraseTrie.Bit(PhraseClass.DistributionCue) | PhraseTrie.Bit(PhraseClass.AnnexTitle) | PhraseTrie.Bit(PhraseClass.NationalTitle) | PhraseTrie.Bit(PhraseClass.SigningAuthority);

    private readonly List<LayoutLine> _lines = [];
    private readonly List<List<(int Start, int End)>[]> _rows = [];
    private readonly IReadOnlyList<ColumnHeader.Column> _columns = header.Columns;
    private int[] _cuts = [];

    /// <summary>Whether any row was read.</summary>
    public bool HasRows => _rows.Count > 0;

    /// <summary>One past the last token that was looked at, page numbers and repeated headers below the table included.</summary>
    public int Reached { get; private set; }

    /// <summary>Reads the rows.</summary>
    /// <returns>One past the last token of the table.</returns>
    public int Read()
    {
        int end = CollectLines();
        for (int page = 0; page < _lines.Count;)
        {
            int next = page + 1;
            while (next < _lines.Count && !StartsPage(_lines[next]))
            {
                next++;
            }

            _cuts = FindCuts(page, next);
            ReadRows(page, next);
            page = next;
        }

        return end;
    }

    /// <summary>Adds header and rows, each a line with bars around its cells.</summary>
    public void Render(List<(int Start, int End, string Own)> parts)
    {
        foreach (ColumnHeader.Column column in _columns)
        {
            RenderCell(column.Parts, parts);
        }

        parts.Add((0, 0, "|"));
        foreach (List<(int Start, int End)>[] row in _rows)
        {
            parts.Add((0, 0, "\n"));
            foreach (List<(int Start, int End)> cell in row)
            {
                RenderCell(cell, parts);
            }

            parts.Add((0, 0, "|"));
        }
    }

    private void RenderCell(List<(int Start, int End)> cell, List<(int Start, int End, string Own)> parts)
    {
        parts.Add((0, 0, "| "));
        foreach ((int start, int end) in cell)
        {
            parts.Add((text[start].Start, text[end - 1].End, " "));
        }
    }

    // Lines up to the end of the table, without page numbers and headers that are repeated.
    private int CollectLines()
    {
        int end = Reached = header.End;
        for (int i = header.End; i < text.Count && _lines.Count < MaxLines; Reached = i)
        {
            LayoutLine line = LayoutLine.Read(text, i);
            if (IsPageNumber(line))
            {
                i = line.End;
                continue;
            }

            if (RepeatsHeader(line, out int below))
            {
                i = below;
                continue;
            }

            if (IsEnd(line))
            {
                break;
            }

            _lines.Add(line);
            i = end = line.End;
        }

        return end;
    }

    private bool IsPageNumber(LayoutLine line) =>
        line.IsAfterBlank && line.End - line.Start == 1 && text[line.Start].IsNumber && line.Segments[0].Left >= _columns[1].Left;

    // The first line of the header again, with those of the lines below it that are repeated too.
    private bool RepeatsHeader(LayoutLine line, out int below)
    {
        below = line.Start;
        int length = Math.Min(header.End - header.Start, text.Count - line.Start);
        for (int k = 0; k < length && text[line.Start + k].Word == text[header.Start + k].Word && text[line.Start + k].Kind == text[header.Start + k].Kind; k++)
        {
            int next = line.Start + k + 1;
            below = next == text.Count || text[next].StartsLine ? next : below;
        }

        return below > line.Start + 1;
    }

    private bool IsEnd(LayoutLine line)
    {
        LayoutSegment first = line.Segments[0];
        if (text[first.Start].IsCapital && text.Lexicon.Phrases.Match(text.Range(first.Start, line.End), Ends, out ulong found) > 0
            && ((found & PhraseTrie.Bit(PhraseClass.DistributionCue)) != 0 || text[first.Start].IsAllCapitals))
        {
            return true;
        }

        if (line.Segments[^1].Right > ColumnHeader.MostCharacters)
        {
            return true;
        }

        bool isWide = line.Segments.Count == 1 && first.Left < _columns[1].Left && !(header.HasOrdinals && header.IsOrdinal(first));
        bool isOutside = line.Segments.Count == 1 && line.IsAfterBlank && first.Left >= _columns[1].Left && AnnexReader.IsCapitals(text, line.Start, line.End) && line.End - line.Start > 1;
        return (isWide || isOutside) && !HasRowBelow(line);
    }

    private bool HasRowBelow(LayoutLine line)
    {
        for (int k = 0; k < Lookahead && line.End < text.Count; k++)
        {
            line = LayoutLine.Read(text, line.End);
            if (line.Segments.Count > 2 && header.OpensRow(line))
            {
                return true;
            }
        }

        return false;
    }

    // The columns of a page stand where its printer put them.
    private bool StartsPage(LayoutLine line)
    {
        for (int i = text[line.Start].Start - 1; i >= 0 && CharTable.ClassOf(text.Text[i]) <= CharTable.LineBreak; i--)
        {
            if (text.Text[i] == '\f')
            {
                return true;
            }
        }

        return line.Start > 0 && text[line.Start - 1].IsNumber && text[line.Start - 1].StartsLine;
    }

    // Between two headings, the widest run of columns that the fewest lines write over: where it begins.
    private int[] FindCuts(int first, int end)
    {
        int width = 0;
        for (int i = first; i < end; i++)
        {
            width = Math.Max(width, _lines[i].Segments[^1].Right);
        }

        var covered = new int[Math.Max(width, _columns[^1].Right) + 2];
        for (int i = first; i < end; i++)
        {
            foreach (LayoutSegment segment in _lines[i].Segments)
            {
                for (int at = segment.Left; at < segment.Right; at++)
                {
                    covered[at]++;
                }
            }
        }

        var cuts = new int[_columns.Count - 1];
        for (int c = 0; c < cuts.Length; c++)
        {
            cuts[c] = CutBetween(covered, _columns[c].Right, _columns[c + 1].Left);
        }

        return cuts;
    }

    private static int CutBetween(int[] covered, int from, int to)
    {
        int least = int.MaxValue;
        for (int at = from; at <= to; at++)
        {
            least = Math.Min(least, covered[at]);
        }

        int best = from, bestLength = 0;
        for (int at = from; at <= to; at++)
        {
            int start = at;
            while (at <= to && covered[at] == least)
            {
                at++;
            }

            if (at - start >= bestLength && at > start)
            {
                (best, bestLength) = (start, at - start);
            }
        }

        return best;
    }

    private void ReadRows(int first, int end)
    {
        for (int i = first; i < end;)
        {
            int next = RowEnd(i, end);
            var row = new List<(int Start, int End)>[_columns.Count];
            for (int c = 0; c < row.Length; c++)
            {
                row[c] = [];
            }

            for (int k = i; k < next; k++)
            {
                AddLine(_lines[k], row);
            }

            _rows.Add(row);
            i = next;
        }
    }

    // Index one past the last line of the row that begins with a line.
    private int RowEnd(int first, int end)
    {
        // Numbers set in the middle of their rows: as many lines below as above, give or take what the next row begins with.
        int number = first;
        while (header.HasOrdinals && number < end && !header.OpensRow(_lines[number]))
        {
            number++;
        }

        if (number == end)
        {
            number = first;
        }

        int next = number + 1;
        while (next < end && !header.OpensRow(_lines[next]))
        {
            next++;
        }

        int above = number - first;
        if (above == 0 && (next == end || !StartsAbove(number, next)))
        {
            return next;
        }

        int last = next;
        for (int i = number + 1; i < last; i++)
        {
            if (_lines[i].IsAfterBlank && BeginsTask(_lines[i]))
            {
                return i;
            }
        }

        for (int guess = Math.Min(number + above + 1, last), step = 0; step <= 1; step++)
        {
            foreach (int i in (int[])[guess + step, guess - step])
            {
                if (i > number && i < last && BeginsTask(_lines[i]))
                {
                    return i;
                }
            }
        }

        return last;
    }

    // Whether the row behind a number may begin above its own number: as the first row does.
    private bool StartsAbove(int number, int next) => next - 1 > number && header.HasOrdinals && !header.OpensRow(_lines[0]);

    private bool BeginsTask(LayoutLine line)
    {
        foreach (LayoutSegment segment in line.Segments)
        {
            if (ColumnOf(segment.Left) == (header.HasOrdinals ? 1 : 0))
            {
                return text[segment.Start].IsCapital || text[segment.Start].IsMark('-');
            }
        }

        return false;
    }

    private int ColumnOf(int left)
    {
        int column = 0;
        while (column < _cuts.Length && left >= _cuts[column])
        {
            column++;
        }

        return column;
    }

    // A segment that runs over the gap between two columns belongs to both, but for the title of a group.
    private void AddLine(LayoutLine line, List<(int Start, int End)>[] row)
    {
        int offset = ColumnLayout.LineOffset(text, line.Start);
        foreach (LayoutSegment segment in line.Segments)
        {
            int column = ColumnOf(segment.Left);
            bool whole = line.Segments.Count <= 2 && column > 0 && segment == line.Segments[^1];
            int start = segment.Start;
            for (int i = segment.Start + 1; i < segment.End && !whole; i++)
            {
                int at = ColumnOf(text[i].Start - offset);
                if (at > column && text[i].SpaceBefore)
                {
                    row[column].Add((start, i));
                    (start, column) = (i, at);
                }
            }

            row[column].Add((start, segment.End));
        }
    }
}
