using Directives.Header;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>Words of one line between two runs of blanks.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Left">Characters before it in its line.</param>
/// <param name="Right">Characters before what follows its last token.</param>
internal readonly record struct LayoutSegment(int Start, int End, int Left, int Right);

/// <summary>A line as its printer laid it out.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="IsAfterBlank">Whether an empty line stands before it.</param>
/// <param name="Segments">What runs of two blanks and more part.</param>
internal sealed record LayoutLine(int Start, int End, bool IsAfterBlank, List<LayoutSegment> Segments)
{
    // Blanks that part two columns.
    private const int Gap = 2;

    /// <summary>Reads the line whose first token is <paramref name="start"/>.</summary>
    public static LayoutLine Read(TokenizedText text, int start)
    {
        int end = ColumnLayout.LineEnd(text, start, text.Count);
        var segments = new List<LayoutSegment>(4);
        int offset = ColumnLayout.LineOffset(text, start);
        for (int i = start; i < end;)
        {
            int next = i + 1;
            while (next < end && text[next].Start - text[next - 1].End < Gap)
            {
                next++;
            }

            segments.Add(new LayoutSegment(i, next, text[i].Start - offset, text[next - 1].End - offset));
            i = next;
        }

        return new LayoutLine(start, end, text[start].IsAfterBlankLine, segments);
    }
}
