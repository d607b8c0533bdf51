using Directives.Pipeline.Indexing;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>A word of a query that was read as another, because nothing matches it as it was typed.</summary>
/// <param name="Typed">The word as typed, in lower case.</param>
/// <param name="ReadAs">What was looked for, without marks.</param>
public sealed record WordCorrection(string Typed, string ReadAs);

/// <summary>Finds the slip of one key in a query that nothing matches: a letter more, less or other, or two in the wrong order.</summary>
/// <param name="index">The index.</param>
/// <param name="query">The query.</param>
/// <param name="count">Counts what a query matches, of the duties that pass the filter or of all, as far as <see cref="EnoughToCompare"/>.</param>
internal sealed class QueryCorrector(IndexReader index, SearchQuery query, Func<SearchQuery, bool, int> count)
{
    // Every reading is tried on the index: of very common neighbours the first so many decide nothing any more.
    public const int EnoughToCompare = 500;

    private const int MostReadings = 40;

    // One letter more or less makes any word of two letters another.
    private const int ShortestWord = 3;

    /// <summary>The query with one word read otherwise, such that something matches; null when there is none.</summary>
    public (SearchQuery Query, WordCorrection Correction)? Correct()
    {
        if (query.Alternatives is not [var terms])
        {
            return null;
        }

        // Words that nobody wrote first; then those whose neighbours do not stand with them.
        int[] order = [.. Enumerable.Range(0, terms.Count).Where(i => IsPlain(terms[i])).OrderBy(i => Occurrences(terms[i]) > 0)];
        bool? isKnown = null;
        foreach (int term in order)
        {
            // Words that stand together somewhere are what was meant: it is the filter that lets none pass.
            if (Occurrences(terms[term]) > 0 && (isKnown ??= count(new SearchQuery { Alternatives = [terms], Excluded = [] }, false) > 0) == true)
            {
                return null;
            }

            if (Best(terms, term) is { } best)
            {
                return best;
            }

            // A word that stays unknown lets nothing match, however another one is read.
            if (Occurrences(terms[term]) == 0)
            {
                return null;
            }
        }

        return null;
    }

    private (SearchQuery Query, WordCorrection Correction)? Best(IReadOnlyList<QueryTerm> terms, int at)
    {
        SearchToken typed = terms[at].Words[0];
        (SearchQuery Query, WordCorrection Correction)? best = null;
        int most = 0;
        IEnumerable<string> readings = index.Words.OneKeyFrom(typed.Folded)
            .GroupBy(word => word.Folded, StringComparer.Ordinal)
            .Select(group => (Folded: group.Key, Count: group.Sum(word => index.Segments().Sum(segment => segment.Count(word.Id)))))
            .Where(reading => reading.Count > 0).OrderByDescending(reading => reading.Count).Take(MostReadings).Select(reading => reading.Folded);
        foreach (string reading in readings)
        {
            QueryTerm[] changed = [.. terms];
            changed[at] = terms[at] with { Words = [typed with { Exact = reading, Folded = reading }] };
            var candidate = new SearchQuery { Alternatives = [changed], Excluded = query.Excluded, Filters = query.Filters };
            int matches = Math.Min(EnoughToCompare, count(candidate, true));
            if (matches > most)
            {
                (most, best) = (matches, (candidate, new WordCorrection(terms[at].Typed!.ToLowerInvariant(), reading)));
            }
        }

        return best;
    }

    private static bool IsPlain(QueryTerm term) => term is { Typed: not null, Words: [{ Folded: var word }] } && word.Length >= ShortestWord && word.All(char.IsAsciiLetter);

    private int Occurrences(QueryTerm term) => index.Words.Folded(term.Words[0].Folded).Sum(word => index.Segments().Sum(segment => segment.Count(word)));
}
