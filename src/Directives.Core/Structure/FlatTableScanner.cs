using Directives.Lexing;

namespace Directives.Structure;

/// <summary>Finds task tables whose cells stand on lines of their own, as copies from PDF files and web pages give them: STT, Nhiệm vụ, Cơ quan chủ trì … each on a line, then 1, the duty, the body …</summary>
internal static class FlatTableScanner
{
    private const int LeastColumns = 4;
    private const int MostColumns = 9;

    // A cell breaks into at most so many lines.
    private const int LinesOfCell = 4;

    // Lines of marks only and numbers alone are common; a heading of a column begins with a letter.
    private const int MaxHeadingTokens = 10;

    /// <summary>Reads the table whose header starts at line <paramref name="first"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Lines of the part.</param>
    /// <param name="first">Index of the line.</param>
    /// <param name="buffers">Receives a row block for the header and for each row.</param>
    /// <returns>Index one past the last line of the table; <paramref name="first"/> when none starts here.</returns>
    public static int Read(TokenizedText text, ReadOnlySpan<BlockScanner.Line> lines, int first, BlockBuffers buffers)
    {
        if (lines[first].IsRow || !TableHeader.HeadsOrdinals(text, lines[first].Start, lines[first].End))
        {
            return first;
        }

        var header = new List<(int Start, int End)>(MostColumns);
        int i = first;
        while (i < lines.Length && header.Count < MostColumns && IsHeading(text, lines[i]))
        {
            header.Add((lines[i].Start, lines[i].End));
            i++;
        }

        if (header.Count < LeastColumns || i >= lines.Length || !StartsRow(text, lines[i]) || TableHeader.Read(text, header) is null)
        {
            return first;
        }

        buffers.AddRow(header);
        while (i < lines.Length && StartsRow(text, lines[i]))
        {
            i = ReadRow(text, lines, i, header.Count, buffers);
        }

        return i;
    }

    private static bool IsHeading(TokenizedText text, in BlockScanner.Line line) =>
        !line.IsRow && line.Marker == MarkerKind.None && line.End - line.Start <= MaxHeadingTokens && !line.IsTerminated && text[line.Start].IsWord && text[line.Start].IsCapital
        && !(line.End - line.Start == 1 && TableHeader.IsOrdinal(text, line.Start, line.End) && IsNumeral(text, line.Start));

    // A number, a numeral or a letter alone on its line; “1.” has taken the next line with it.
    private static bool StartsRow(TokenizedText text, in BlockScanner.Line line) =>
        (line.Marker == MarkerKind.None && TableHeader.IsOrdinal(text, line.Start, line.End) && (text[line.Start].IsNumber || IsNumeral(text, line.Start)))
        || (line.Marker is not (MarkerKind.None or >= MarkerKind.Dash) && line.Content < line.End && text[line.Content].StartsLine);

    private static bool IsNumeral(TokenizedText text, int token) =>
        text[token].IsAllCapitals && text.Slice(token, token + 1).IndexOfAnyExcept("IVX") < 0;

    private static int ReadRow(TokenizedText text, ReadOnlySpan<BlockScanner.Line> lines, int first, int columns, BlockBuffers buffers)
    {
        var cells = new List<(int Start, int End)>(columns);
        ref readonly BlockScanner.Line head = ref lines[first];
        if (head.Marker == MarkerKind.None)
        {
            cells.Add((head.Start, head.End));
        }
        else
        {
            cells.Add((head.Start, head.Content));
            cells.Add((head.Content, head.End));
        }

        int i = first + 1;
        int most = first + (columns * LinesOfCell);
        while (i < lines.Length && i < most && !lines[i].IsRow && !StartsRow(text, lines[i]) && lines[i].Marker is MarkerKind.None or >= MarkerKind.Dash)
        {
            if (cells.Count >= columns && !IsFollowedByRow(text, lines, i, most))
            {
                // The last row is whole; what follows stands below the table.
                break;
            }

            bool goesOn = cells.Count > 1 && !lines[i].HasBlankBefore && text[lines[i].Start].IsWord && !text[lines[i].Start].IsCapital;
            if (goesOn)
            {
                cells[^1] = (cells[^1].Start, lines[i].End);
            }
            else
            {
                cells.Add((lines[i].Start, lines[i].End));
            }

            i++;
        }

        buffers.AddRow(cells);
        return i;
    }

    private static bool IsFollowedByRow(TokenizedText text, ReadOnlySpan<BlockScanner.Line> lines, int from, int most)
    {
        for (int i = from; i < lines.Length && i < most; i++)
        {
            if (StartsRow(text, lines[i]))
            {
                return true;
            }
        }

        return false;
    }
}
