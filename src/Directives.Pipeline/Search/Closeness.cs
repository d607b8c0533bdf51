using Directives.Pipeline.Indexing;

namespace Directives.Pipeline.Search;

/// <summary>How good a place a duty's own words are for a query, from their places in the index. Not thread-safe.</summary>
internal sealed class Closeness(QueryPlan plan)
{
    private readonly List<(int Place, int Term)> _hits = [];
    private readonly List<int> _places = [];
    private readonly Dictionary<int, int> _numbers = [];

    /// <summary>
    /// Gives for each of <paramref name="duties"/>, which stand in ascending order in <paramref name="segment"/>, a number from 0 to 1: all words in the duty itself, next to
    /// each other, is 1; words that it lacks and words between make it less.
    /// </summary>
    public double[] Of(SegmentReader segment, ReadOnlySpan<int> duties)
    {
        double[] closeness = new double[duties.Length];
        int[] lengths = segment[SegmentColumn.TaskLengths];
        for (int side = 0; side < plan.Sides.Count; side++)
        {
            IReadOnlyList<PlannedTerm> terms = plan.Sides[side];
            MatchCursor?[] cursors = [.. terms.Select(term => term.Open(segment))];
            for (int i = 0; i < duties.Length; i++)
            {
                closeness[i] = Math.Max(closeness[i], Of(terms, plan.Compounds[side], cursors, duties[i], lengths[duties[i]]));
            }
        }

        return closeness;
    }

    private double Of(IReadOnlyList<PlannedTerm> terms, IReadOnlyList<int> compounds, MatchCursor?[] cursors, int duty, int length)
    {
        _hits.Clear();
        _numbers.Clear();
        int found = 0, words = 0;
        for (int term = 0; term < cursors.Length; term++)
        {
            if (cursors[term] is not { } cursor || cursor.SeekTo(duty) != duty || !cursor.Confirm())
            {
                continue;
            }

            _places.Clear();
            cursor.AddPlaces(_places);
            int before = _hits.Count;
            foreach (int place in _places)
            {
                if (place < length)
                {
                    _hits.Add((place, found));
                }
            }

            if (_hits.Count > before)
            {
                _numbers.Add(term, found);
                found++;
                words += terms[term].Length;
            }
        }

        if (found == 0)
        {
            return 0;
        }

        double nearness = Math.Min(1, (double)words / SmallestWindow(found, words));
        return (double)found / terms.Count * (compounds.Count == 0 ? nearness : (nearness + WholeWords(compounds)) / 2);
    }

    // Share of the words of two syllables that stand in the duty as such: “dân số” is more than “nhân dân” and “số” somewhere.
    private double WholeWords(IReadOnlyList<int> compounds)
    {
        int whole = 0;
        foreach (int term in compounds)
        {
            if (_numbers.TryGetValue(term, out int first) && _numbers.TryGetValue(term + 1, out int second))
            {
                whole += _hits.Exists(hit => hit.Term == first && _hits.BinarySearch((hit.Place + 1, second)) >= 0) ? 1 : 0;
            }
        }

        return (double)whole / compounds.Count;
    }

    // Number of places in the smallest part of the duty that has one hit of each term; the last term's own words are counted in.
    private int SmallestWindow(int terms, int words)
    {
        _hits.Sort();
        Span<int> counts = stackalloc int[SearchQuery.MaxTerms];
        counts.Clear();
        int missing = terms, left = 0, smallest = int.MaxValue;
        foreach ((int place, int term) in _hits)
        {
            missing -= counts[term]++ == 0 ? 1 : 0;
            while (missing == 0)
            {
                smallest = Math.Min(smallest, place - _hits[left].Place);
                missing += --counts[_hits[left++].Term] == 0 ? 1 : 0;
            }
        }

        // Terms that follow each other begin (words - words of the last) places apart; one word is the usual last term.
        return Math.Max(words, smallest + 1);
    }
}
