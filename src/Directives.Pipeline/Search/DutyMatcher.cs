using Directives.Search;
using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>Finds the words of a query in the text of one duty: where they stand, and how near to each other.</summary>
internal sealed class DutyMatcher
{
    /// <summary>Longest snippet, in UTF-16 code units: two to three lines of a terminal.</summary>
    public const int SnippetLength = 240;

    private readonly QueryTerm[][] _groups;

    /// <summary>Prepares to look for the words of <paramref name="query"/>.</summary>
    public DutyMatcher(SearchQuery query) => _groups = [.. query.Required.Select(group => group.ToArray())];

    /// <summary>The places in <paramref name="text"/> that match: ascending, disjoint, whole words. Places with the typed marks, if the text has any for a term, stand for that term alone.</summary>
    public IReadOnlyList<TextSpan> Highlight(string text)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.Analyze(text);
        var spans = new List<TextSpan>();
        foreach (QueryTerm term in _groups.SelectMany(group => group))
        {
            int before = spans.Count;
            Find(term, tokens, exact: true, spans, null);
            if (spans.Count == before)
            {
                Find(term, tokens, exact: false, spans, null);
            }
        }

        return Merge(spans);
    }

    /// <summary>How near the words stand to each other: 1 when they follow each other, less with every word between, 0 when one is missing.</summary>
    public double Proximity(string text)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.Analyze(text);
        var hits = new List<(int Position, int Group)>();
        int length = 0;
        for (int group = 0; group < _groups.Length; group++)
        {
            int before = hits.Count;
            foreach (QueryTerm term in _groups[group])
            {
                var positions = new List<int>();
                Find(term, tokens, exact: false, null, positions);
                hits.AddRange(positions.Select(position => (position, group)));
            }

            if (hits.Count == before)
            {
                return 0;
            }

            length += _groups[group].Min(term => term.Words.Count);
        }

        hits.Sort();
        return Math.Min(1, (double)length / SmallestWindow(hits));
    }

    /// <summary>The part of <paramref name="text"/> that holds most of <paramref name="highlights"/>.</summary>
    public static Snippet Cut(string text, IReadOnlyList<TextSpan> highlights)
    {
        if (text.Length <= SnippetLength)
        {
            return new Snippet(text, new TextSpan(0, text.Length), highlights, false, false);
        }

        int start = BestStart(text, highlights);
        int end = Math.Min(text.Length, start + SnippetLength);
        start = start == 0 ? 0 : AfterSpace(text, start, end);
        end = end == text.Length ? end : BeforeSpace(text, start, end);
        var span = TextSpan.FromBounds(start, end);
        TextSpan[] inside = [.. highlights.Where(span.Contains).Select(highlight => highlight with { Start = highlight.Start - start })];
        return new Snippet(text[start..end], span, inside, start > 0, end < text.Length);
    }

    // The window begins a little before a highlight, so that its first words have some context.
    private static int BestStart(string text, IReadOnlyList<TextSpan> highlights)
    {
        const int Lead = 40;
        int best = 0, bestCount = -1;
        foreach (TextSpan highlight in highlights)
        {
            int start = Math.Clamp(highlight.Start - Lead, 0, text.Length - SnippetLength);
            int count = highlights.Count(other => other.Start >= start && other.End <= start + SnippetLength);
            if (count > bestCount)
            {
                (best, bestCount) = (start, count);
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

    private static void Find(QueryTerm term, IReadOnlyList<SearchToken> tokens, bool exact, List<TextSpan>? spans, List<int>? positions)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            int end = MatchAt(term, tokens, i, exact);
            if (end < 0 && term.Literal is { } literal && Same(literal, tokens[i], exact, isPrefix: false))
            {
                end = i;
            }

            if (end >= 0)
            {
                positions?.Add(i);
                for (int matched = i; matched <= end; matched++)
                {
                    spans?.Add(tokens[matched].Span);
                }
            }
        }
    }

    // Index of the last token that matches, or -1. Parts of numbers are looked at alone: they are not in the running text.
    private static int MatchAt(QueryTerm term, IReadOnlyList<SearchToken> tokens, int index, bool exact)
    {
        int at = index, last = index;
        for (int word = 0; word < term.Words.Count; word++)
        {
            while (word > 0 && at < tokens.Count && tokens[at].IsPart)
            {
                at++;
            }

            if (at == tokens.Count || !Same(term.Words[word], tokens[at], exact, term.IsPrefix && word == term.Words.Count - 1))
            {
                return -1;
            }

            last = at++;
        }

        return last;
    }

    private static bool Same(SearchToken wanted, SearchToken token, bool exact, bool isPrefix) =>
        isPrefix ? token.Folded.StartsWith(wanted.Folded, StringComparison.Ordinal)
        : exact ? string.Equals(wanted.Exact, token.Exact, StringComparison.Ordinal)
        : string.Equals(wanted.Folded, token.Folded, StringComparison.Ordinal);

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Length.CompareTo(left.Length));
        var merged = new List<TextSpan>(spans.Count);
        foreach (TextSpan span in spans)
        {
            if (merged.Count == 0 || span.Start >= merged[^1].End)
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private int SmallestWindow(List<(int Position, int Group)> hits)
    {
        Span<int> counts = stackalloc int[SearchQuery.MaxTerms];
        counts.Clear();
        int missing = _groups.Length, left = 0, smallest = int.MaxValue;
        for (int right = 0; right < hits.Count; right++)
        {
            if (counts[hits[right].Group]++ == 0)
            {
                missing--;
            }

            while (missing == 0)
            {
                smallest = Math.Min(smallest, hits[right].Position - hits[left].Position + _groups[hits[right].Group].Min(term => term.Words.Count));
                if (--counts[hits[left++].Group] == 0)
                {
                    missing++;
                }
            }
        }

        return smallest;
    }
}
