using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Json;
using Directives.Pipeline.Indexing;

namespace Directives.Pipeline.Storage;

/// <summary>Writes the records of one document and their place in the index, within the caller's transaction.</summary>
internal sealed class DocumentWriter
{
    private static readonly string[] RecordTables = ["assignments", "deadlines", "targets", "budgets", "document_references"];

    private readonly StoreConnection _connection;
    private readonly IndexWriter _index;
    private readonly RecordWriter _records;

    /// <summary>Writes through <paramref name="connection"/>, and tells <paramref name="index"/> what it wrote.</summary>
    public DocumentWriter(StoreConnection connection, IndexWriter index)
    {
        _connection = connection;
        _index = index;
        _records = new RecordWriter(connection);
    }

    /// <summary>Stores a document, or replaces the one of the same bytes, or else the one that the caller says it succeeds.</summary>
    /// <param name="result">The file it came from.</param>
    /// <param name="directive">Its records.</param>
    /// <param name="predecessor">The document made from earlier bytes of the same file, or null.</param>
    /// <returns>The document's number.</returns>
    public long Write(FileResult result, Directive directive, long? predecessor)
    {
        ArgumentException.ThrowIfNullOrEmpty(result.Sha256);
        long id = _connection.Scalar("SELECT id FROM documents WHERE sha256 = $1", result.Sha256);
        if (id == 0)
        {
            id = predecessor ?? 0;
        }

        KeptDuties? kept = null;
        if (id == 0)
        {
            id = Insert(result, directive);
        }
        else
        {
            Update(id, result, directive);
            kept = KeptDuties.Load(_connection, id);
            DeleteRecords(id);
        }

        _records.Write(id, directive);
        WriteDuties(id, directive, kept);
        _index.Add(id);
        return id;
    }

    /// <summary>Removes document <paramref name="id"/> unless a file still refers to it.</summary>
    public void DeleteUnreferenced(long id)
    {
        if (_connection.Scalar("SELECT count(*) FROM files WHERE document_id = $1", id) == 0)
        {
            DeleteRecords(id);
            _connection.Execute("DELETE FROM documents WHERE id = $1", id);
        }
    }

    private void DeleteRecords(long id)
    {
        _index.Remove(id);
        foreach (string table in RecordTables)
        {
            _connection.Execute($"DELETE FROM {table} WHERE document_id = $1", id);
        }
    }

    private long Insert(FileResult result, Directive directive) => _connection.Scalar(
        """
        INSERT INTO documents (sha256, format, issuer, issuer_exact, issuer_folded, parent, number, issue_date, issue_place, type,
          subject, signer, page_count, extractor, processed_at, record)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id
        """,
        Columns(result, directive));

    private void Update(long id, FileResult result, Directive directive) => _connection.Execute(
            """
            UPDATE documents SET sha256 = $1, format = $2, issuer = $3, issuer_exact = $4, issuer_folded = $5, parent = $6, number = $7,
              issue_date = $8, issue_place = $9, type = $10, subject = $11, signer = $12, page_count = $13, extractor = $14,
              processed_at = $15, record = $16
            WHERE id = $17
            """,
            [.. Columns(result, directive), id]);

    private static object?[] Columns(FileResult result, Directive directive)
    {
        DirectiveHeader header = directive.Header;
        string? issuer = header.Issuer?.Value;
        return
        [
            result.Sha256,
            result.Format,
            issuer,
            StoreNames.ExactKey(issuer),
            StoreNames.FoldedKey(issuer),
            header.ParentBody?.Value,
            header.Number?.Value,
            StoreNames.Of(header.IssueDate?.Value),
            header.IssuePlace?.Value,
            header.Type is { } type ? WireNames.Of(type.Value) : null,
            header.Subject?.Value,
            header.Signer?.Name?.Value,
            directive.Source.Pages?.PageCount,
            result.ExtractorVersion,
            StoreNames.Of(result.ProcessedAt),
            result.PackedRecord ?? RecordPacking.Pack(directive, result.Path),
        ];
    }

    private void WriteDuties(long document, Directive directive, KeptDuties? kept)
    {
        CopyKey? copies = CopyKey.Of(directive.Header);
        for (int ordinal = 0; ordinal < directive.Assignments.Count; ordinal++)
        {
            Assignment duty = directive.Assignments[ordinal];
            DateOnly? due = Due(duty, directive.Deadlines);
            long id = _connection.Scalar(
                """
                INSERT INTO assignments (id, document_id, ordinal, task, span_start, span_end, clause, heading, page, due, copy_key, rule, confidence)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id
                """,
                kept?.Take(duty.Task),
                document,
                ordinal,
                duty.Task,
                duty.Span.Start,
                duty.Span.End,
                duty.Path,
                duty.Heading,
                directive.Source.Pages?.Locate(duty.Span) is [var region, ..] ? region.PageNumber : null,
                StoreNames.Of(due),
                copies?.Of(duty, due),
                duty.Rule,
                duty.Confidence);
            _records.WriteLinks(document, id, duty);
        }
    }

    private static DateOnly? Due(Assignment duty, IReadOnlyList<Deadline> deadlines)
    {
        DateOnly? due = null;
        foreach (int index in duty.Deadlines)
        {
            DateOnly? date = deadlines[index].End ?? deadlines[index].Start;
            due = date is { } day && (due is null || day < due) ? day : due;
        }

        return due;
    }
}
