using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Walks all duties of a store in order of documents, some at a time, in memory that does not grow with the store.</summary>
internal sealed class DutyCursor(StoreConnection connection, DutyFilter filter)
{
    private const int ReadAtOnce = 500;

    /// <summary>Reads the duties that pass the filter.</summary>
    public IEnumerable<IReadOnlyList<DutyRecord>> Read(CancellationToken cancellationToken)
    {
        var reader = new DutyReader(connection);
        (long Document, long Ordinal) last = (0, -1);
        while (true)
        {
            (long Document, long Ordinal) from = last;
            (List<long> ids, last) = connection.GuardQuery(() => Next(from), cancellationToken);
            if (ids.Count == 0)
            {
                yield break;
            }

            yield return connection.GuardQuery(() => reader.ReadDuties(ids), cancellationToken);
        }
    }

    private (List<long> Ids, (long Document, long Ordinal) Last) Next((long Document, long Ordinal) last)
    {
        var conditions = new DutyConditions(connection, filter, last.Document, last.Ordinal);
        string sql =
            $"""
            SELECT a.id, a.document_id, a.ordinal FROM assignments a JOIN documents d ON d.id = a.document_id
            WHERE (a.document_id, a.ordinal) > ($1, $2){conditions.Both} ORDER BY a.document_id, a.ordinal LIMIT {ReadAtOnce}
            """;
        var ids = new List<long>(ReadAtOnce);
        using SqliteCommand command = connection.Command(sql, conditions.Values);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            ids.Add(row.GetInt64(0));
            last = (row.GetInt64(1), row.GetInt64(2));
        }

        return (ids, last);
    }
}
