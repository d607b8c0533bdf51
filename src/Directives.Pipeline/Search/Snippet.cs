using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>A part of a text with the matching words marked.</summary>
/// <param name="Text">The part, cut at word boundaries, without ellipses.</param>
/// <param name="Span">Where the part stands in the whole text.</param>
/// <param name="Highlights">Places in <paramref name="Text"/> that match: ascending and disjoint.</param>
/// <param name="IsCutBefore">Whether text was left out before it.</param>
/// <param name="IsCutAfter">Whether text was left out after it.</param>
public sealed record Snippet(string Text, TextSpan Span, IReadOnlyList<TextSpan> Highlights, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>Longest snippet, in UTF-16 code units: two to three lines of a terminal.</summary>
    public const int MaxLength = 240;

    // A cut begins this much before a match, so that its first words have some context.
    private const int Lead = 40;

    /// <summary>Cuts the part of <paramref name="text"/> that holds most of <paramref name="highlights"/>, which are ascending and disjoint.</summary>
    internal static Snippet Cut(string text, IReadOnlyList<TextSpan> highlights)
    {
        if (text.Length <= MaxLength)
        {
            return new Snippet(text, new TextSpan(0, text.Length), highlights, false, false);
        }

        int start = BestStart(text, highlights);
        int end = Math.Min(text.Length, start + MaxLength);
        start = start == 0 ? 0 : AfterSpace(text, start, end);
        end = end == text.Length ? end : BeforeSpace(text, start, end);
        var span = TextSpan.FromBounds(start, end);
        TextSpan[] inside = [.. highlights.Where(span.Contains).Select(highlight => highlight with { Start = highlight.Start - start })];
        return new Snippet(text[start..end], span, inside, start > 0, end < text.Length);
    }

    private static int BestStart(string text, IReadOnlyList<TextSpan> highlights)
    {
        int best = 0, bestCount = 0, next = 0;
        for (int first = 0; first < highlights.Count; first++)
        {
            int start = Math.Clamp(highlights[first].Start - Lead, 0, text.Length - MaxLength);
            while (next < highlights.Count && highlights[next].End <= start + MaxLength)
            {
                next++;
            }

            if (next - first > bestCount)
            {
                (best, bestCount) = (start, next - first);
            }
        }

        return best;
    }

    private static int AfterSpace(string text, int start, int end)
    {
        if (char.IsWhiteSpace(text[start - 1]))
        {
            return start;
        }

        int space = text.AsSpan(start, end - start).IndexOf(' ');
        return space < 0 ? AvoidHalf(text, start) : start + space + 1;
    }

    private static int BeforeSpace(string text, int start, int end)
    {
        if (char.IsWhiteSpace(text[end]))
        {
            return end;
        }

        int space = text.AsSpan(start, end - start).LastIndexOf(' ');
        return space <= 0 ? AvoidHalf(text, end) : start + space;
    }

    private static int AvoidHalf(string text, int index) => char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
