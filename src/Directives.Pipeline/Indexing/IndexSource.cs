using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Indexing;

/// <summary>Reads what the index takes of documents from the store's tables, so that an index made at once and one made again are the same.</summary>
internal static class IndexSource
{
    /// <summary>Reads the documents that have duties, of those with a number from <paramref name="first"/> to <paramref name="last"/>, ascending.</summary>
    public static List<IndexedDocument> Read(StoreConnection connection, long first, long last)
    {
        var documents = new List<IndexedDocument>();
        var duties = new Dictionary<long, IndexedDuty>();
        connection.Rows(
            """
            SELECT d.id, d.issuer, d.number, d.subject, d.type, d.issue_place, d.issue_date, a.id, a.task, a.heading, a.due,
              EXISTS (SELECT 1 FROM assignments c WHERE c.copy_key = a.copy_key AND c.document_id < a.document_id)
            FROM documents d JOIN assignments a ON a.document_id = d.id WHERE d.id BETWEEN $1 AND $2 ORDER BY d.id, a.ordinal
            """,
            row =>
            {
                if (documents.Count == 0 || documents[^1].Id != row.GetInt64(0))
                {
                    documents.Add(ReadDocument(row));
                }

                var duty = new IndexedDuty(row.GetInt64(7), row.GetString(8), row.Text(9), row.Date(10), row.GetBoolean(11));
                documents[^1].Duties.Add(duty);
                return duties.TryAdd(duty.Id, duty);
            },
            first,
            last);
        AddOwners(connection, duties, first, last);
        AddDeadlines(connection, duties, first, last);
        AddTargets(connection, duties, first, last);
        return documents;
    }

    private static IndexedDocument ReadDocument(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Issuer = row.Text(1),
        Number = row.Text(2),
        Subject = row.Text(3),
        Type = row.Text(4),
        Place = row.Text(5),
        IssueDate = row.Date(6),
    };

    private static void AddOwners(StoreConnection connection, Dictionary<long, IndexedDuty> duties, long first, long last)
    {
        foreach ((long duty, long agency, string name, bool isLead) in connection.Rows(
            """
            SELECT a.id, g.id, g.name, o.role = 'lead' FROM assignments a CROSS JOIN owners o ON o.assignment_id = a.id CROSS JOIN agencies g ON g.id = o.agency_id
            WHERE a.document_id BETWEEN $1 AND $2 ORDER BY a.document_id, a.ordinal, o.ordinal
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetBoolean(3)),
            first,
            last))
        {
            duties[duty].Owners.Add((agency, name, isLead));
        }
    }

    private static void AddDeadlines(StoreConnection connection, Dictionary<long, IndexedDuty> duties, long first, long last)
    {
        foreach ((long duty, string day) in connection.Rows(
            """
            SELECT l.assignment_id, coalesce(x.end_date, x.start_date) FROM deadlines x CROSS JOIN assignment_deadlines l ON l.document_id = x.document_id AND l.deadline = x.ordinal
            WHERE x.document_id BETWEEN $1 AND $2 AND coalesce(x.end_date, x.start_date) NOT NULL ORDER BY x.document_id, x.ordinal
            """,
            row => (row.GetInt64(0), row.GetString(1)),
            first,
            last))
        {
            duties[duty].Deadlines.Add(StoreNames.ParseDate(day));
        }
    }

    private static void AddTargets(StoreConnection connection, Dictionary<long, IndexedDuty> duties, long first, long last)
    {
        foreach ((long duty, string? unit, double? figure) in connection.Rows(
            """
            SELECT l.assignment_id, x.unit, coalesce(x.value, x.low, x.high) FROM targets x CROSS JOIN assignment_targets l ON l.document_id = x.document_id AND l.target = x.ordinal
            WHERE x.document_id BETWEEN $1 AND $2 ORDER BY x.document_id, x.ordinal
            """,
            row => (row.GetInt64(0), row.Text(1), row.IsDBNull(2) ? (double?)null : row.GetDouble(2)),
            first,
            last))
        {
            duties[duty].Targets.Add((unit, figure));
        }
    }
}
