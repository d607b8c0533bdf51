using System.Text.Json;
using Directives.Pipeline.Storage;
using Directives.Text;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Answers one query from the index: duties with the typed marks first, then those that match without.</summary>
internal sealed class DutySearch(StoreConnection connection, SearchQuery query, DutyFilter filter)
{
    /// <summary>Best hits of each pass, whose words are looked at for nearness; hits beyond stand in the order of BM25.</summary>
    private const int Reordered = 200;

    /// <summary>A list with fewer full matches than this is filled up to it with duties that lack a word.</summary>
    private const int ShortList = 10;

    /// <summary>Files in which an archive may hold one directive before a page of hits comes out short: text, DOCX, PDF and a scan.</summary>
    private const int CopiesAllowedFor = 4;

    // A duty that has all the words side by side may overtake one with three times its BM25; chosen on corpus/search.
    private const double ClosenessWeight = 2;

    // A duty's own words, then who does it, then what stands around it; the same for columns with and without marks.
    private const string Weights = "10.0, 5.0, 1.0, 10.0, 5.0, 1.0";

    private const string Matches = "FROM duty_index WHERE duty_index MATCH $1";

    // CROSS keeps SQLite from walking the duties that pass a filter and asking the index about each of them.
    private const string JoinedMatches =
        "FROM duty_index CROSS JOIN assignments a ON a.id = duty_index.rowid CROSS JOIN documents d ON d.id = a.document_id WHERE duty_index MATCH $1";

    private readonly DutyMatcher _matcher = new(query);

    /// <summary>Finds the hits from <paramref name="offset"/> on.</summary>
    public Page<SearchHit> Run(DutySort sort, int limit, int offset)
    {
        string folded = MatchExpression.Folded(query);
        int total = Count(folded);
        List<Candidate> candidates = sort == DutySort.Relevance ? Ranked(folded, offset + limit) : Sorted(folded, sort, offset + limit);
        if (sort == DutySort.Relevance && total < ShortList)
        {
            // Full matches are few here: all of them are fetched, so that the list is the same from whatever page.
            candidates = Ranked(folded, ShortList);
            AddNearMatches(candidates);
            total = candidates.Count;
        }

        Candidate[] page = [.. candidates.Skip(offset).Take(limit)];
        Dictionary<string, DutyRecord> duties = new DutyReader(connection).ReadDuties([.. page.Select(hit => hit.Id)])
            .ToDictionary(duty => duty.Id, StringComparer.Ordinal);
        return new Page<SearchHit>([.. page.Select(hit => Hit(hit, duties[StoreIds.OfDuty(hit.Id)]))], total);
    }

    private SearchHit Hit(Candidate candidate, DutyRecord duty)
    {
        IReadOnlyList<TextSpan> highlights = _matcher.Highlight(duty.Task);
        return new SearchHit(duty, candidate.Score, candidate.HasExactMarks, candidate.Missing, highlights, Snippet.Cut(duty.Task, highlights));
    }

    private List<Candidate> Ranked(string folded, int count)
    {
        if (!query.IsMarked)
        {
            return Pass(folded, count, new Candidate(0, 0, HasExactMarks: true, Missing: 0));
        }

        List<Candidate> hits = Pass(MatchExpression.Exact(query), count, new Candidate(0, 0, HasExactMarks: true, Missing: 0));
        if (hits.Count < count)
        {
            hits.AddRange(Pass(MatchExpression.FoldedOnly(query), count - hits.Count, new Candidate(0, 0, HasExactMarks: false, Missing: 0)));
        }

        return hits;
    }

    // Near matches for a query that asks a little too much. The rule looks at the number of full matches only, so that pages agree.
    private void AddNearMatches(List<Candidate> hits)
    {
        for (int missing = 1; missing <= query.MaxMissing && hits.Count < ShortList; missing++)
        {
            var known = hits.Select(hit => hit.Id).ToHashSet();
            string expression = MatchExpression.Folded(query.Relax(missing));
            IEnumerable<Candidate> near = Pass(expression, ShortList + known.Count, new Candidate(0, 0, HasExactMarks: false, missing));
            hits.AddRange(near.Where(hit => !known.Contains(hit.Id)).Take(ShortList - hits.Count));
        }
    }

    private List<Candidate> Pass(string expression, int count, Candidate kind)
    {
        var conditions = new DutyConditions(connection, filter, expression);
        string matches = conditions.IsEmpty ? Matches : JoinedMatches + conditions.Both;
        // Tasks and copies are looked at for the best only, after the sort: a common word matches half of the store.
        string sql =
            $"""
            SELECT a.id, best.score, a.task FROM (
              SELECT duty_index.rowid AS id, -bm25(duty_index, {Weights}) AS score {matches}
              ORDER BY score DESC, duty_index.rowid LIMIT {conditions.Value(CopiesAllowedFor * Math.Max(count, Reordered))}
            ) best CROSS JOIN assignments a ON a.id = best.id WHERE 1{DutyConditions.NoCopy} ORDER BY best.score DESC, a.id
            """;
        var hits = new List<Candidate>();
        using (SqliteCommand command = connection.Command(sql, conditions.Values))
        using (SqliteDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                double closeness = hits.Count < Reordered ? _matcher.Closeness(row.GetString(2)) : 0;
                hits.Add(kind with { Id = row.GetInt64(0), Score = row.GetDouble(1) * (1 + (ClosenessWeight * closeness)) });
            }
        }

        // A stable order: equal scores stay in the order of the store.
        Candidate[] head = [.. hits.Take(Reordered).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id)];
        return [.. head.Concat(hits.Skip(Reordered)).Take(count)];
    }

    private List<Candidate> Sorted(string folded, DutySort sort, int count)
    {
        var conditions = new DutyConditions(connection, filter, folded);
        string sql = $"SELECT a.id {JoinedMatches}{conditions.Both} ORDER BY {DutyOrder.Sql(sort)} LIMIT {conditions.Value(count)}";
        var ids = new List<long>();
        using (SqliteCommand command = connection.Command(sql, conditions.Values))
        using (SqliteDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                ids.Add(row.GetInt64(0));
            }
        }

        HashSet<long> exact = query.IsMarked ? WithMarks(ids) : [.. ids];
        return [.. ids.Select(id => new Candidate(id, 0, exact.Contains(id), Missing: 0))];
    }

    private HashSet<long> WithMarks(List<long> ids)
    {
        var found = new HashSet<long>();
        using SqliteCommand command = connection.Command(
            "SELECT rowid FROM duty_index WHERE duty_index MATCH $1 AND rowid IN (SELECT value FROM json_each($2))",
            MatchExpression.Exact(query),
            JsonSerializer.Serialize(ids));
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    }

    private int Count(string folded)
    {
        var conditions = new DutyConditions(connection, filter, folded);
        using SqliteCommand command = connection.Command($"SELECT count(*) FROM (SELECT 1 {JoinedMatches}{conditions.Both} LIMIT {conditions.Value(DirectiveIndex.MaxCount)})", conditions.Values);
        return (int)(long)command.ExecuteScalar()!;
    }

    private readonly record struct Candidate(long Id, double Score, bool HasExactMarks, int Missing);
}
