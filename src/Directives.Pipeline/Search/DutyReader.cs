using System.Globalization;
using System.Text.Json;
using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.Pipeline.Storage;
using Directives.Targets;
using Directives.Text;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Reads whole duties and documents by their numbers, all of a list with one statement for each table.</summary>
internal sealed class DutyReader(StoreConnection connection)
{
    private const string Among = "IN (SELECT value FROM json_each($1))";

    /// <summary>Reads the duties <paramref name="ids"/>, in that order; numbers that are not there are left out.</summary>
    public IReadOnlyList<DutyRecord> ReadDuties(IReadOnlyList<long> ids)
    {
        string list = JsonSerializer.Serialize(ids);
        ILookup<long, StoredDuty> rows = ReadRows(list);
        Dictionary<long, DocumentSummary> documents = ReadDocuments([.. rows.SelectMany(same => same).Select(row => row.Document).Distinct()])
            .ToDictionary(document => StoreIds.TryParseDocument(document.Id, out long id) ? id : 0);
        ILookup<long, Owner> owners = ReadOwners(list);
        ILookup<long, Deadline> deadlines = ReadDeadlines(list);
        ILookup<long, Target> targets = ReadTargets(list);
        return
        [
            .. ids.SelectMany(id => rows[id], (id, row) => row.Duty with
            {
                Document = documents[row.Document],
                Owners = [.. owners[id]],
                Deadlines = [.. deadlines[id]],
                Targets = [.. targets[id]],
            }),
        ];
    }

    /// <summary>Reads the documents <paramref name="ids"/>, in that order; numbers that are not there are left out.</summary>
    public IReadOnlyList<DocumentSummary> ReadDocuments(IReadOnlyList<long> ids)
    {
        string list = JsonSerializer.Serialize(ids);
        ILookup<long, string> paths = Lookup(
            $"SELECT document_id, path FROM files WHERE document_id {Among} ORDER BY outcome = 'duplicate', id", list, row => row.GetString(1));
        ILookup<long, DocumentSummary> documents = Lookup(
            $"""
            SELECT d.id, sha256, format, issuer, parent, number, issue_date, issue_place, type, subject, signer, page_count, extractor,
              processed_at, (SELECT count(*) FROM assignments a WHERE a.document_id = d.id)
            FROM documents d WHERE d.id {Among}
            """,
            list,
            row => ReadDocument(row, [.. paths[row.GetInt64(0)]]));
        return [.. ids.SelectMany(id => documents[id])];
    }

    private static DocumentSummary ReadDocument(SqliteDataReader row, IReadOnlyList<string> paths) => new()
    {
        Id = StoreIds.OfDocument(row.GetInt64(0)),
        Paths = paths,
        Sha256 = row.GetString(1),
        Format = row.Text(2),
        Issuer = row.Text(3),
        ParentBody = row.Text(4),
        Number = row.Text(5),
        IssueDate = row.Date(6),
        IssuePlace = row.Text(7),
        Type = WireNames.TryParse(row.Text(8), out DocumentType type) ? type : null,
        Subject = row.Text(9),
        Signer = row.Text(10),
        PageCount = row.Whole(11),
        ExtractorVersion = row.GetString(12),
        ProcessedAt = DateTimeOffset.Parse(row.GetString(13), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        DutyCount = row.GetInt32(14),
    };

    private ILookup<long, StoredDuty> ReadRows(string list) => Lookup(
        $"""
        SELECT id, document_id, ordinal, task, span_start, span_end, clause, heading, page, due, rule, confidence
        FROM assignments WHERE id {Among}
        """,
        list,
        ReadDuty);

    private static StoredDuty ReadDuty(SqliteDataReader row) => new(row.GetInt64(1), new DutyRecord
    {
        Id = StoreIds.OfDuty(row.GetInt64(0)),
        Document = null!, // filled in by ReadDuties, which reads each document once
        Ordinal = row.GetInt32(2),
        Task = row.GetString(3),
        Span = TextSpan.FromBounds(row.GetInt32(4), row.GetInt32(5)),
        ClausePath = row.GetString(6),
        Heading = row.Text(7),
        PageNumber = row.Whole(8),
        Due = row.Date(9),
        Rule = row.GetString(10),
        Confidence = row.GetDouble(11),
    });

    private ILookup<long, Owner> ReadOwners(string list) => Lookup(
        $"""
        SELECT o.assignment_id, g.name, g.registry_id, o.role, o.mention, o.span_start, o.span_end, o.office, o.rule
        FROM owners o JOIN agencies g ON g.id = o.agency_id WHERE o.assignment_id {Among} ORDER BY o.assignment_id, o.ordinal
        """,
        list,
        row => new Owner
        {
            Agency = row.GetString(1),
            AgencyId = row.GetString(2) is { Length: > 0 } id ? id : null,
            Role = WireNames.TryParse(row.GetString(3), out OwnerRole role) ? role : OwnerRole.Lead,
            Mention = row.GetString(4),
            Span = TextSpan.FromBounds(row.GetInt32(5), row.GetInt32(6)),
            Office = row.Text(7),
            Rule = row.GetString(8),
        });

    private ILookup<long, Deadline> ReadDeadlines(string list) => Lookup(
        $"""
        SELECT l.assignment_id, x.text, x.span_start, x.span_end, x.kind, x.start_date, x.end_date, x.every, x.within, x.working, x.inferred, x.rule
        FROM assignment_deadlines l JOIN deadlines x ON x.document_id = l.document_id AND x.ordinal = l.deadline
        WHERE l.assignment_id {Among} ORDER BY l.assignment_id, l.deadline
        """,
        list,
        row => new Deadline
        {
            Text = row.GetString(1),
            Span = TextSpan.FromBounds(row.GetInt32(2), row.GetInt32(3)),
            Kind = WireNames.TryParse(row.GetString(4), out DeadlineKind kind) ? kind : DeadlineKind.By,
            Start = row.Date(5),
            End = row.Date(6),
            Every = row.Text(7)?.Split(' ') ?? [],
            Within = row.Text(8),
            Working = row.GetBoolean(9),
            Inferred = row.GetBoolean(10),
            Rule = row.GetString(11),
        });

    private ILookup<long, Target> ReadTargets(string list) => Lookup(
        $"""
        SELECT l.assignment_id, x.text, x.span_start, x.span_end, x.comparator, x.value, x.low, x.high, x.unit, x.by, x.subject, x.rule
        FROM assignment_targets l JOIN targets x ON x.document_id = l.document_id AND x.ordinal = l.target
        WHERE l.assignment_id {Among} ORDER BY l.assignment_id, l.target
        """,
        list,
        row => new Target
        {
            Text = row.GetString(1),
            Span = TextSpan.FromBounds(row.GetInt32(2), row.GetInt32(3)),
            Comparator = WireNames.TryParse(row.GetString(4), out Comparator comparator) ? comparator : Comparator.Equal,
            Value = row.Figure(5),
            Low = row.Figure(6),
            High = row.Figure(7),
            Unit = row.Text(8),
            By = row.Text(9),
            Subject = row.Text(10),
            Rule = row.GetString(11),
        });

    private ILookup<long, T> Lookup<T>(string sql, string list, Func<SqliteDataReader, T> read)
        where T : class =>
        connection.Rows(sql, row => new Keyed<T>(row.GetInt64(0), read(row)), list).ToLookup(entry => entry.Key, entry => entry.Value);

    // Classes: lists and look-ups of values of our own are compiled at run time, which a command that answers one query would feel.
    private sealed record StoredDuty(long Document, DutyRecord Duty);

    private sealed record Keyed<T>(long Key, T Value);
}
