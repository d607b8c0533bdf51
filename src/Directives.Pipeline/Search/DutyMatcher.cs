using Directives.Search;
using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>Finds the words of a query in the text of one duty: where they stand, and how near to each other. Thread-safe.</summary>
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

    /// <summary>How good a place <paramref name="text"/> itself is for the query, from 0 to 1: all words in it, next to each other, with the typed marks is 1; words that it lacks, words between and other marks make it less.</summary>
    public double Closeness(string text)
    {
        IReadOnlyList<SearchToken> tokens = SearchAnalyzer.Analyze(text);
        return query.Alternatives.Max(side => Closeness(side, tokens));
    }

    private static double Closeness(IReadOnlyList<QueryTerm> side, IReadOnlyList<SearchToken> tokens)
    {
        const double OtherMarks = 0.7;
        var hits = new List<(int Position, int Term)>();
        double quality = 0;
        int length = 0, found = 0;
        for (int term = 0; term < side.Count; term++)
        {
            (List<(int First, int Last)> places, bool isExact) = Places(side[term], tokens);
            if (places.Count > 0)
            {
                hits.AddRange(places.Select(place => (place.First, found)));
                found++;
                length += side[term].Words.Count;
                quality += isExact ? 1 : OtherMarks;
            }
        }

        return found == 0 ? 0 : quality / side.Count * Math.Min(1, (double)length / SmallestWindow(hits, found, length));
    }

    // Number of positions in the smallest part of the text that has one hit of each term; the last term's own words are counted in.
    private static int SmallestWindow(List<(int Position, int Term)> hits, int terms, int length)
    {
        hits.Sort();
        Span<int> counts = stackalloc int[SearchQuery.MaxTerms];
        counts.Clear();
        int missing = terms, left = 0, smallest = int.MaxValue;
        foreach ((int position, int term) in hits)
        {
            missing -= counts[term]++ == 0 ? 1 : 0;
            while (missing == 0)
            {
                smallest = Math.Min(smallest, position - hits[left].Position);
                missing += --counts[hits[left++].Term] == 0 ? 1 : 0;
            }
        }

        // Terms that follow each other begin (length - words of the last) positions apart; one word is the usual last term.
        return Math.Max(length, smallest + 1);
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
