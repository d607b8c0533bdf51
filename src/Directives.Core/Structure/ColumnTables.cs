using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>Finds task tables that a printer laid out in columns by blanks, and sets them in rows of bars, as if they had been received so. Linear in the text.</summary>
internal static class ColumnTables
{
    // Narrower gaps part columns too, but no table has only such.
    private const string WideGap = "   ";

    // A header wraps to at most so many lines.
    private const int HeaderLines = 3;

    /// <summary>Sets the tables of <paramref name="text"/> in rows; a text without any stays as it is.</summary>
    public static void SetInRows(TokenizedText text)
    {
        if (!text.Text.AsSpan().Contains(WideGap, StringComparison.Ordinal))
        {
            return;
        }

        List<(int Start, int End, string Own)>? parts = null;
        int done = 0;
        for (int i = 0; i < text.Count; i++)
        {
            // The heading of the first column is the number or the task.
            if (!text[i].HasWideGap || (text.Lexicon.Phrases.ClassesFrom(text[i]) & (LabelClasses.Owner | LabelClasses.Time)) == 0
                || text.Lexicon.Phrases.Match(text.Range(i, text.Count), LabelClasses.Owner | LabelClasses.Time, out _) == 0)
            {
                continue;
            }

            int line = LineStart(text, i);
            i = ColumnLayout.LineEnd(text, i, text.Count) - 1;
            if (FindHeader(text, line, done) is not { } header)
            {
                continue;
            }

            // A header above the line may be followed by nothing at all: the search goes on behind the line.
            var table = new ColumnTable(text, header);
            int end = table.Read();
            i = Math.Max(i, table.Reached - 1);
            if (!table.HasRows)
            {
                continue;
            }

            parts ??= [];
            int from = ColumnLayout.LineOffset(text, header.Start);
            parts.Add((done == 0 ? 0 : text[done - 1].End, from, ""));
            table.Render(parts);
            done = end;
        }

        if (parts is not null)
        {
            parts.Add((text[done - 1].End, text.Text.Length, ""));
            text.Reorder(parts);
        }
    }

    // The header that a line with a label belongs to: it begins there, or up to two lines above.
    private static ColumnHeader? FindHeader(TokenizedText text, int line, int floor)
    {
        ColumnHeader? found = null;
        int start = line;
        for (int above = 0; above < HeaderLines && found is null; above++)
        {
            found = ReadHeader(text, start);
            if (start == 0 || text[start].IsAfterBlankLine)
            {
                break;
            }

            start = LineStart(text, start - 1);
            if (start < floor)
            {
                break;
            }
        }

        return found;
    }

    private static int LineStart(TokenizedText text, int token)
    {
        while (token > 0 && !text[token].StartsLine)
        {
            token--;
        }

        return token;
    }

    private static ColumnHeader? ReadHeader(TokenizedText text, int start)
    {
        var header = new ColumnHeader(text, start);
        ColumnHeader? open = null;
        for (int i = start, lines = 1; i < text.Count && lines <= HeaderLines; lines++)
        {
            LayoutLine line = LayoutLine.Read(text, i);
            if ((lines > 1 && line.IsAfterBlank) || (line.Segments.Count < 2 && lines == 1) || !header.Add(line))
            {
                break;
            }

            i = line.End;
            if (!header.IsOfTasks() || i >= text.Count)
            {
                continue;
            }

            LayoutLine next = LayoutLine.Read(text, i);
            if (header.OpensRow(next))
            {
                return header;
            }

            if ((open is null || GoesOn(text, line)) && header.HasOrdinals && HasRowNear(text, header, next))
            {
                open = header.Copy();
            }
        }

        return open;
    }

    // “chủ trì   phối hợp   thực hiện”: headings that wrap.
    private static bool GoesOn(TokenizedText text, LayoutLine line)
    {
        foreach (LayoutSegment segment in line.Segments)
        {
            if (text[segment.Start].IsNumber || text[segment.Start].IsCapital)
            {
                return false;
            }
        }

        return true;
    }

    // Ordinals set in the middle of their rows stand some lines below the header.
    private static bool HasRowNear(TokenizedText text, ColumnHeader header, LayoutLine line)
    {
        for (int k = 0; k < HeaderLines + 1; k++)
        {
            if (header.OpensRow(line))
            {
                return true;
            }

            if (line.End >= text.Count)
            {
                return false;
            }

            line = LayoutLine.Read(text, line.End);
        }

        return false;
    }
}
