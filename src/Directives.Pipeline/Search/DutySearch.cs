using System.Runtime.InteropServices;
using Directives.Pipeline.Indexing;
using Directives.Pipeline.Storage;
using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>Answers one query from the index: duties with the typed marks first, then those that match without.</summary>
internal sealed class DutySearch
{
    /// <summary>Best hits of each pass, whose words are looked at for nearness; hits beyond stand in the order of BM25.</summary>
    private const int Reordered = 200;

    /// <summary>A list with fewer full matches than this is filled up to it with duties that lack a word.</summary>
    private const int ShortList = 10;

    // A duty that has all the words side by side may overtake one with three times its BM25; chosen on corpus/search.
    private const double ClosenessWeight = 2;

    private readonly StoreConnection _connection;
    private readonly IndexReader _index;
    private readonly DutyFilter _filter;
    private readonly SearchQuery _query;
    private readonly DutyMatcher _matcher;
    private readonly IReadOnlyList<SegmentReader> _segments;
    private readonly DutySet[] _allowed;
    private readonly QueryPlan _folded;
    private readonly QueryPlan _exact;

    /// <summary>Looks up the query and the filter.</summary>
    public DutySearch(StoreConnection connection, IndexReader index, SearchQuery query, DutyFilter filter)
    {
        _connection = connection;
        _index = index;
        _filter = filter;
        _query = query;
        _matcher = new DutyMatcher(query);
        _segments = index.Segments();
        _allowed = index.Allowed(filter, () => new FilterSets(connection, filter).For);
        foreach (DutyFilter field in query.Filters)
        {
            DutyFilter known = field with { Today = filter.Today, Registry = filter.Registry };
            DutySet[] more = index.Allowed(known, () => new FilterSets(connection, known).For);
            _allowed = [.. _allowed.Zip(more, DutySet.Both)];
        }

        _folded = new QueryPlan(index, query, isExact: false);
        _exact = query.IsMarked ? new QueryPlan(index, query, isExact: true) : _folded;
    }

    /// <summary>Finds the hits from <paramref name="offset"/> on.</summary>
    public Page<SearchHit> Run(DutySort sort, int limit, int offset)
    {
        int total;
        bool isLeast = false;
        List<Candidate> candidates;
        if (sort == DutySort.Relevance && !_query.IsEmpty)
        {
            int enough = Math.Max(DirectiveIndex.MaxRankedCount, offset + limit);
            (candidates, total) = Ranked(offset + limit, enough);
            isLeast = total == enough;
        }
        else
        {
            DutySet[] matches = Matches(_folded, int.MaxValue);
            total = matches.Sum(set => set.Count);
            candidates = Sorted(matches, sort, offset + limit);
        }

        if (sort == DutySort.Relevance && !_query.IsEmpty && total < ShortList)
        {
            if (total == 0 && Corrected(limit, offset) is { } corrected)
            {
                return corrected;
            }

            if (candidates.Count < total)
            {
                // Full matches are few here: all of them are fetched, so that the list is the same from whatever page.
                candidates = Ranked(ShortList, ShortList).Hits;
            }

            AddNearMatches(candidates);
            total = candidates.Count;
        }

        Candidate[] page = [.. candidates.Skip(offset).Take(limit)];
        Dictionary<string, DutyRecord> duties = new DutyReader(_connection).ReadDuties([.. page.Select(hit => hit.Id)])
            .ToDictionary(duty => duty.Id, StringComparer.Ordinal);
        return new Page<SearchHit>([.. page.Select(hit => Hit(hit, duties[StoreIds.OfDuty(hit.Id)]))], total) { IsTotalLeast = isLeast };
    }

    /// <summary>All matches, with marks or without, segment by segment.</summary>
    public IReadOnlyList<(SegmentReader Segment, DutySet Duties)> All() => [.. _segments.Zip(Matches(_folded, int.MaxValue))];

    private Page<SearchHit>? Corrected(int limit, int offset)
    {
        var corrector = new QueryCorrector(
            _index, _query, (query, isFiltered) => new DutySearch(_connection, _index, query, isFiltered ? _filter : DutyFilter.None).Count(QueryCorrector.EnoughToCompare));
        if (corrector.Correct() is not var (query, correction))
        {
            return null;
        }

        Page<SearchHit> page = new DutySearch(_connection, _index, query, _filter).Run(DutySort.Relevance, limit, offset);
        return page with { Entries = [.. page.Entries.Select(hit => hit with { Correction = correction })] };
    }

    /// <summary>Counts the matches, with marks or without, up to <paramref name="enough"/>.</summary>
    private int Count(int enough) => Matches(_folded, enough).Sum(set => set.Count);

    private SearchHit Hit(Candidate candidate, DutyRecord duty)
    {
        IReadOnlyList<TextSpan> highlights = _matcher.Highlight(duty.Task);
        return new SearchHit(duty, candidate.Score, candidate.HasExactMarks, candidate.Missing, highlights, Snippet.Cut(duty.Task, highlights));
    }

    // The best hits, and how many match with marks or without, counted until there are enough.
    private (List<Candidate> Hits, int Total) Ranked(int count, int enough)
    {
        (List<Candidate> hits, int total) = Pass(_exact, count, _allowed, hasExactMarks: true, missing: 0, enough);
        if (_query.IsMarked && hits.Count < count)
        {
            (List<Candidate> others, int more) = Pass(_folded, count - hits.Count, Without(hits), hasExactMarks: false, missing: 0, enough);
            hits.AddRange(others);
            total += more;
        }
        else if (_query.IsMarked && total < enough)
        {
            total = Count(enough);
        }

        return (hits, Math.Min(total, enough));
    }

    // Near matches for a query that asks a little too much. The rule looks at the number of full matches only, so that pages agree.
    private void AddNearMatches(List<Candidate> hits)
    {
        for (int missing = 1; missing <= _query.MaxMissing && hits.Count < ShortList; missing++)
        {
            hits.AddRange(Pass(_folded, ShortList - hits.Count, Without(hits), hasExactMarks: false, missing, enough: 0).Hits);
        }
    }

    // The best duties and, of those that lack nothing, how many there are, counted until there are enough.
    private (List<Candidate> Hits, int Total) Pass(QueryPlan plan, int count, DutySet[] allowed, bool hasExactMarks, int missing, int enough)
    {
        // A duty may come from each side of OR.
        var best = new BestDuties(Math.Max(count, Reordered) * plan.Sides.Count);
        int total = 0;
        for (int segment = 0; segment < _segments.Count; segment++)
        {
            var counted = new DutySet(_segments[segment].Size);
            for (int side = 0; side < plan.Sides.Count; side++)
            {
                if (missing > 0)
                {
                    plan.OpenLoose(missing, _segments[segment], allowed[segment])?.Collect(best, segment);
                }
                else
                {
                    plan.Open(side, _segments[segment], allowed[segment])?.Collect(best, segment, counted, enough - total);
                }
            }

            total += counted.Count;
        }

        ScoredDuty[] found = best.Drain();
        if (plan.Sides.Count > 1)
        {
            found = [.. found.DistinctBy(hit => (hit.Segment, hit.Duty)).Take(Math.Max(count, Reordered))];
        }

        Candidate[] hits = Array.ConvertAll(found, hit => new Candidate(hit.Segment, hit.Duty, _segments[hit.Segment][SegmentColumn.Duties][hit.Duty], hit.Score, hasExactMarks, missing));
        Reorder(plan, found.AsSpan(0, Math.Min(found.Length, Reordered)), hits);
        return ([.. hits.Take(count)], total);
    }

    private void Reorder(QueryPlan plan, ReadOnlySpan<ScoredDuty> head, Candidate[] hits)
    {
        var closeness = new Closeness(plan);
        for (int segment = 0; segment < _segments.Count; segment++)
        {
            var places = new List<(int Duty, int Hit)>();
            for (int i = 0; i < head.Length; i++)
            {
                if (head[i].Segment == segment)
                {
                    places.Add((head[i].Duty, i));
                }
            }

            places.Sort();
            double[] values = closeness.Of(_segments[segment], [.. places.Select(place => place.Duty)]);
            for (int i = 0; i < values.Length; i++)
            {
                Candidate hit = hits[places[i].Hit];
                hits[places[i].Hit] = hit with { Score = hit.Score * (1 + (ClosenessWeight * values[i])) };
            }
        }

        hits.AsSpan(0, head.Length).Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Id.CompareTo(right.Id));
    }

    private DutySet[] Matches(QueryPlan plan, int enough)
    {
        if (_query.IsEmpty)
        {
            return [.. _allowed.Zip(Excluded(plan), (allowed, excluded) => excluded is null ? allowed : DutySet.Without(allowed, excluded))];
        }

        var sets = new DutySet[_segments.Count];
        for (int segment = 0; segment < sets.Length; segment++)
        {
            sets[segment] = new DutySet(_segments[segment].Size);
            for (int side = 0; side < plan.Sides.Count && enough > 0; side++)
            {
                plan.Open(side, _segments[segment], _allowed[segment])?.AddTo(sets[segment], enough);
            }

            enough -= sets[segment].Count;
        }

        return sets;
    }

    // What a query without words leaves out, segment by segment.
    private IEnumerable<DutySet?> Excluded(QueryPlan plan)
    {
        foreach (SegmentReader segment in _segments)
        {
            DutySet? excluded = null;
            foreach (PlannedTerm term in plan.Excluded)
            {
                if (term.Open(segment) is { } cursor)
                {
                    excluded ??= new DutySet(segment.Size);
                    new Conjunction([cursor], [], segment.Living).AddTo(excluded, int.MaxValue);
                }
            }

            yield return excluded;
        }
    }

    private DutySet[] Without(List<Candidate> hits)
    {
        DutySet[] rest = Array.ConvertAll(_allowed, set => set.Clone());
        foreach (Candidate hit in hits)
        {
            rest[hit.Segment].Remove(hit.Duty);
        }

        return rest;
    }

    private List<Candidate> Sorted(DutySet[] matches, DutySort sort, int count)
    {
        var order = new List<(int Key, int Document, int Ordinal, int Segment, int Duty)>();
        for (int segment = 0; segment < matches.Length; segment++)
        {
            SegmentReader reader = _segments[segment];
            for (int duty = matches[segment].NextAt(0); duty != PostingFormat.End; duty = matches[segment].NextAt(duty + 1))
            {
                int document = reader.DocumentOf(duty);
                int key = sort switch
                {
                    DutySort.Deadline => reader[SegmentColumn.Due][duty],
                    DutySort.IssueDate => reader[SegmentColumn.IssueDates][document] is > 0 and var day ? -day : int.MaxValue,
                    _ => 0,
                };
                order.Add((key, reader[SegmentColumn.Documents][document], duty - reader[SegmentColumn.FirstDuties][document], segment, duty));
            }
        }

        order.Sort();
        DutySet[] exact = _query.IsMarked ? Matches(_exact, int.MaxValue) : matches;
        var hits = new List<Candidate>();
        foreach ((_, _, _, int segment, int duty) in CollectionsMarshal.AsSpan(order)[..Math.Min(count, order.Count)])
        {
            hits.Add(new Candidate(segment, duty, _segments[segment][SegmentColumn.Duties][duty], 0, exact[segment].Contains(duty), Missing: 0));
        }

        return hits;
    }

    // A class: lists of values of our own are compiled at run time, which a command that answers one query would feel.
    private sealed record Candidate(int Segment, int Duty, long Id, double Score, bool HasExactMarks, int Missing);
}
