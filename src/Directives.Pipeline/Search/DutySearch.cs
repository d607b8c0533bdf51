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

    // A duty's own words, then who does it, then what stands around it; the same for columns with and without marks.
    private const string Weights = "10.0, 5.0, 1.0, 10.0, 5.0, 1.0";

    private const string From = "FROM duty_index JOIN assignments a ON a.id = duty_index.rowid JOIN documents d ON d.id = a.document_id WHERE duty_index MATCH $1";

    private readonly DutyMatcher _matcher = new(query);

    /// <summary>Finds the hits from <paramref name="offset"/> on.</summary>
    public Page<SearchHit> Run(DutySort sort, int limit, int offset)
    {
        string folded = MatchExpression.Folded(query);
        List<Candidate> candidates = sort == DutySort.Relevance ? Ranked(folded, offset + limit) : Sorted(folded, sort, offset + limit);
        Candidate[] page = [.. candidates.Skip(offset).Take(limit)];
        Dictionary<string, DutyRecord> duties = new DutyReader(connection).ReadDuties([.. page.Select(hit => hit.Id)])
            .ToDictionary(duty => duty.Id, StringComparer.Ordinal);
        return new Page<SearchHit>([.. page.Select(hit => Hit(hit, duties[StoreIds.OfDuty(hit.Id)]))], Count(folded));
    }

    private SearchHit Hit(Candidate candidate, DutyRecord duty)
    {
        IReadOnlyList<TextSpan> highlights = _matcher.Highlight(duty.Task);
        return new SearchHit(duty, candidate.Score, candidate.HasExactMarks, highlights, DutyMatcher.Cut(duty.Task, highlights));
    }

    private List<Candidate> Ranked(string folded, int count)
    {
        if (!query.IsMarked)
        {
            return Pass(folded, count, hasExactMarks: true);
        }

        List<Candidate> hits = Pass(MatchExpression.Exact(query), count, hasExactMarks: true);
        if (hits.Count < count)
        {
            hits.AddRange(Pass(MatchExpression.FoldedOnly(query), count - hits.Count, hasExactMarks: false));
        }

        return hits;
    }

    private List<Candidate> Pass(string expression, int count, bool hasExactMarks)
    {
        var conditions = new DutyConditions(connection, filter, expression);
        string sql = $"SELECT a.id, -bm25(duty_index, {Weights}) AS score, a.task {From}{conditions.Both} ORDER BY score DESC, a.id LIMIT {conditions.Value(Math.Max(count, Reordered))}";
        var hits = new List<Candidate>();
        using (SqliteCommand command = connection.Command(sql, conditions.Values))
        using (SqliteDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                double nearness = hits.Count < Reordered ? _matcher.Proximity(row.GetString(2)) : 0;
                hits.Add(new Candidate(row.GetInt64(0), row.GetDouble(1) * (1 + nearness), hasExactMarks));
            }
        }

        // A stable order: equal scores stay in the order of the store.
        Candidate[] head = [.. hits.Take(Reordered).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id)];
        return [.. head.Concat(hits.Skip(Reordered)).Take(count)];
    }

    private List<Candidate> Sorted(string folded, DutySort sort, int count)
    {
        var conditions = new DutyConditions(connection, filter, folded);
        string sql = $"SELECT a.id {From}{conditions.Both} ORDER BY {DutyOrder.Sql(sort)} LIMIT {conditions.Value(count)}";
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
        return [.. ids.Select(id => new Candidate(id, 0, exact.Contains(id)))];
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
        using SqliteCommand command = connection.Command(
            $"SELECT count(*) FROM (SELECT 1 {From}{conditions.Both} LIMIT {conditions.Value(DirectiveIndex.MaxCount)})", conditions.Values);
        return (int)(long)command.ExecuteScalar()!;
    }

    private readonly record struct Candidate(long Id, double Score, bool HasExactMarks);
}
