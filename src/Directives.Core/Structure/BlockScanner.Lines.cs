using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <content>Cuts the body into lines, each with its marker.</content>
internal static partial class BlockScanner
{
    private static void SplitLines(TokenizedText text, int start, int end, List<Line> lines)
    {
        lines.Clear();
        LineHead below = ReadHead(text, start, end);
        while (below.Start < end)
        {
            (int i, int next, MarkerKind marker, int content) = below;
            below = ReadHead(text, next, end);

            // A marker alone on its line (“1.”, “-”) belongs to the next line.
            if (marker < MarkerKind.Bullet && content == next && next < end && below.Marker == MarkerKind.None)
            {
                next = below.End;
                below = ReadHead(text, next, end);
            }

            if (marker == MarkerKind.None && IsAttachedTitle(text, i, next))
            {
                marker = MarkerKind.Annex;
                content = i;
            }

            if (marker == MarkerKind.Arabic && IsPartTitle(text, content, next))
            {
                marker = MarkerKind.Roman;
            }
            else if (marker == MarkerKind.None && HasBrokenNumeral(text, i, next) && IsPartTitle(text, i + 2, next))
            {
                marker = MarkerKind.Roman;
                content = i + 2;
            }

            int indent = IndentOf(text, i);
            bool row = text[i].IsMark('|');
            if (row && ColumnLayout.IsRule(text, i, next))
            {
                // |---|:---:| below the header of a Markdown table
                i = next;
                continue;
            }

            bool page = next == i + 1 && text[i].IsNumber && text[i].Length <= 3;
            lines.Add(new Line(i, next, content, row ? MarkerKind.None : marker, row, next > i + 1 && text[next - 1].IsMark('|'), page, IsTerminated(text, i, next), indent, indent + text[next - 1].End - text[i].Start, text[i].IsAfterBlankLine));
        }
    }

    // The line that starts at the token, with its marker; an empty one at the end.
    private static LineHead ReadHead(TokenizedText text, int start, int end)
    {
        int next = ColumnLayout.LineEnd(text, start, end);
        int content = start;
        MarkerKind marker = start < end ? MarkerScanner.Scan(text, start, next, out content) : MarkerKind.None;
        return new LineHead(start, next, marker, content);
    }

    // KẾ HOẠCH, PHỤ LỤC, QUY CHẾ alone on a line: an attached document begins, and nothing above governs it.
    private static bool IsAttachedTitle(TokenizedText text, int start, int end) =>
        end - start <= 4 && text[start].IsAllCapitals && text[end - 1].IsAllCapitals
        && text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.DocumentType) == end - start;

    // “1. NỘI DUNG THỰC HIỆN”: capitals that name a part stand on the level of I., II., whatever the numeral (in scans II. becomes 1.).
    private static bool IsPartTitle(TokenizedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i].IsWord && !text[i].IsAllCapitals)
            {
                return false;
            }
        }

        return end - start is > 1 and < 20 && SectionClassifier.ClassifyTitle(text, start, end) != SectionKind.Unknown;
    }

    // “LH. NHIỆM VỤ”: a numeral whose strokes OCR read as other letters.
    private static bool HasBrokenNumeral(TokenizedText text, int start, int end) =>
        start + 3 < end && text[start].IsWord && text[start].Length <= MaxNumeral && text[start + 1].IsMark('.') && !text[start + 1].SpaceBefore && text[start + 2].IsWord;

    private static bool IsTerminated(TokenizedText text, int start, int end)
    {
        int last = end - 1;
        while (last > start && (text[last].IsMark('"') || text[last].IsMark(')') || text[last].IsMark('\'')))
        {
            last--;
        }

        return text[last].Kind == TokenKind.Mark && text[last].Word is '.' or ';' or ':' or '!' or '?' or '…' or '/';
    }

    private static int IndentOf(TokenizedText text, int token)
    {
        int at = text[token].Start, columns = 0;
        if (!text[token].IsSetOff)
        {
            return 0;
        }

        while (--at >= 0 && text.Text[at] is ' ' or '\t' or '\u00A0')
        {
            columns++;
        }

        return columns;
    }

    private readonly record struct LineHead(int Start, int End, MarkerKind Marker, int Content);

    /// <summary>A line with what tells whether the next one continues it.</summary>
    internal readonly record struct Line(
        int Start,
        int End,
        int Content,
        MarkerKind Marker,
        bool IsRow,
        bool IsClosedRow,
        bool IsPageNumber,
        bool IsTerminated,
        int Indent,
        int Columns,
        bool HasBlankBefore);

    /// <summary>How a text was broken into lines.</summary>
    /// <param name="Width">Columns that it was broken at; 0 when every paragraph is one line.</param>
    /// <param name="Indent">Columns before the lines that go on with a paragraph, on average.</param>
    private readonly record struct Wrapping(int Width, int Indent);
}
