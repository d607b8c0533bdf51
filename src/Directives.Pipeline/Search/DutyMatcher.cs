using Directives.Search;
using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>Finds the words of a query in the text of one duty. Thread-safe.</summary>
internal sealed class DutyMatcher(SearchQuery query)
{
    /// <summary>The places in <paramref name="text"/> that match: ascending, disjoint, whole words. Where a term occurs with the typed marks, only these places stand for it.</summary>
    public IReadOnlyList<TextSpan> Highlight(string text)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.Analyze(text);
        var spans = new List<TextSpan>();
        foreach (QueryTerm term in query.Alternatives.SelectMany(side => side))
        {
            foreach ((int first, int last) in Places(term, tokens).Found)
            {
                for (int i = first; i <= last; i++)
                {
                    spans.Add(tokens[i].Span);
                }
            }
        }

        return Merge(spans);
    }

    private static (List<(int First, int Last)> Found, bool IsExact) Places(QueryTerm term, IReadOnlyList<SearchToken> tokens)
    {
        List<(int First, int Last)> exact = Find(term, tokens, exact: true);
        return exact.Count > 0 ? (exact, true) : (Find(term, tokens, exact: false), false);
    }

    private static List<(int First, int Last)> Find(QueryTerm term, IReadOnlyList<SearchToken> tokens, bool exact)
    {
        var found = new List<(int First, int Last)>();
        for (int i = 0; i < tokens.Count; i++)
        {
            int last = MatchAt(term.Words, term.IsPrefix, tokens, i, exact);
            if (last < 0 && term.Literal is { } literal)
            {
                last = MatchAt(literal, isPrefix: false, tokens, i, exact);
            }

            if (last >= 0)
            {
                found.Add((i, last));
            }
        }

        return found;
    }

    // Index of the last token that matches, or -1. Parts of a number follow each other, and do not part the words around the number.
    private static int MatchAt(IReadOnlyList<SearchToken> words, bool isPrefix, IReadOnlyList<SearchToken> tokens, int index, bool exact)
    {
        int at = index, last = index;
        for (int word = 0; word < words.Count; word++)
        {
            while (!tokens[index].IsPart && at < tokens.Count && tokens[at].IsPart)
            {
                at++;
            }

            if (at == tokens.Count || !Same(words[word], tokens[at], exact, isPrefix && word == words.Count - 1))
            {
                return -1;
            }

            last = at++;
        }

        return last;
    }

    private static bool Same(SearchToken wanted, SearchToken token, bool exact, bool isPrefix) => (exact, isPrefix) switch
    {
        (true, false) => string.Equals(wanted.Exact, token.Exact, StringComparison.Ordinal),
        (false, false) => string.Equals(wanted.Folded, token.Folded, StringComparison.Ordinal),
        (false, true) => token.Folded.StartsWith(wanted.Folded, StringComparison.Ordinal),
        // Tones stand behind the letters, so that the beginning of a word is no longer one of its exact form: letters and tones are compared apart.
        (true, true) => token.Folded.StartsWith(wanted.Folded, StringComparison.Ordinal)
            && token.Exact.AsSpan().StartsWith(wanted.Exact.AsSpan(0, wanted.Folded.Length), StringComparison.Ordinal)
            && token.Exact.AsSpan(token.Folded.Length).StartsWith(wanted.Exact.AsSpan(wanted.Folded.Length), StringComparison.Ordinal),
    };

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
}
