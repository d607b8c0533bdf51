using System.Diagnostics;
using System.Text.Json;
using Directives.Pipeline.Indexing;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>A store in one SQLite file, with its full-text index in the same file and the same transactions. Thread-safe: calls wait for each other.</summary>
/// <remarks>The tables are described in <c>Storage/schema-*.sql</c>. The file keeps a write-ahead log beside it while it is open.</remarks>
public sealed class SqliteDirectiveStore : IDirectiveStore
{
    private readonly Lock _lock = new();
    private readonly Lock _lookupLock = new();
    private readonly StoreConnection _connection;
    private readonly IndexWriter _index;
    private readonly StoreConnection _lookup;
    private readonly DocumentWriter _documents;

    private SqliteDirectiveStore(StoreConnection connection, StoreConnection lookup)
    {
        _connection = connection;
        _lookup = lookup;
        _index = new IndexWriter(connection);
        _documents = new DocumentWriter(connection, _index);
        string path = Path.GetFullPath(connection.Path);
        OwnFiles = [path, path + "-wal", path + "-shm", path + "-journal"];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> OwnFiles { get; }

    /// <summary>Opens the store at <paramref name="path"/> to write; makes it when there is none, and brings an older one up to date.</summary>
    /// <exception cref="StoreException">The file is no store, is newer, locked or damaged, or cannot be written.</exception>
    public static SqliteDirectiveStore Open(string path, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        StoreConnection writer = StoreConnection.OpenToWrite(path, options ?? new StoreOptions());
        try
        {
            // Of its own, so that a question never waits for a transaction.
            return new SqliteDirectiveStore(writer, StoreConnection.OpenToRead(path, options ?? new StoreOptions()));
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public FileEntry? FindFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Find("path = $1", path).FirstOrDefault();
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileEntry> FindEntries(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        // All that begin with “path!”: up to, but not with, the character after “!”. So the index on paths serves.
        return Find("path >= $1 AND path < $2 ORDER BY path", path + "!", path + "\"");
    }

    /// <inheritdoc/>
    public string? FindExtractorVersion(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        lock (_lookupLock)
        {
            return _lookup.Guard(() => _lookup.Rows("SELECT extractor FROM documents WHERE sha256 = $1", row => row.GetString(0), sha256)).FirstOrDefault();
        }
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<FileResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        lock (_lock)
        {
            _connection.Guard(() =>
            {
                using SqliteTransaction transaction = _connection.BeginWrite();
                _index.Forget();
                foreach (FileResult result in results)
                {
                    Write(result);
                }

                _index.Flush();
                transaction.Commit();
                _index.Committed();
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The last connection to close writes the log back into the file: that must be one that may.
        _lookup.Dispose();
        _connection.Dispose();
    }

    private void Write(FileResult result)
    {
        if (result.Outcome == FileOutcome.Unchanged)
        {
            return;
        }

        long start = Stopwatch.GetTimestamp();
        long? before = Nullable("SELECT document_id FROM files WHERE path = $1", result.Path);
        long? document = result switch
        {
            { Outcome: FileOutcome.Stored, Directive: { } directive } => _documents.Write(result, directive, Sole(before, result.Path)),
            { Outcome: FileOutcome.Duplicate, Sha256: { } sha256 } => Nullable("SELECT id FROM documents WHERE sha256 = $1", sha256),
            { Outcome: FileOutcome.Failed } => before is { } kept && IsStillOf(kept, result.Sha256) ? kept : null,
            { Outcome: FileOutcome.Stored } => throw new ArgumentException($"the result of {result.Path} is stored but holds no records"),
            _ => null,
        };
        WriteFile(result, document, result.Durations.Store + (result.Outcome == FileOutcome.Stored ? Stopwatch.GetElapsedTime(start) : TimeSpan.Zero));
        if (before is { } old && old != document)
        {
            _documents.DeleteUnreferenced(old);
        }
    }

    // A document that only this path refers to is the one to replace when the file's bytes changed: its id stays.
    private long? Sole(long? document, string path) =>
        document is { } id && _connection.Scalar("SELECT count(*) FROM files WHERE document_id = $1 AND path <> $2", id, path) == 0 ? id : null;

    // Bytes that could not be had now, or not be read by the tools of the day, are no reason to forget what they said before.
    private bool IsStillOf(long document, string? sha256) =>
        sha256 is null || _connection.Scalar("SELECT count(*) FROM documents WHERE id = $1 AND sha256 = $2", document, sha256) > 0;

    private long? Nullable(string sql, string value) => _connection.Scalar(sql, value) is > 0 and var id ? id : null;

    private void WriteFile(FileResult result, long? document, TimeSpan store) => _connection.Execute(
        """
        INSERT INTO files (path, size, sha256, format, outcome, failure, reason, warnings, document_id, extractor, processed_at, duration_ms,
          stage, pages, load_us, read_us, parse_us, store_us)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        ON CONFLICT (path) DO UPDATE SET
          size = excluded.size, sha256 = excluded.sha256, format = excluded.format, outcome = excluded.outcome,
          failure = excluded.failure, reason = excluded.reason, warnings = excluded.warnings, document_id = excluded.document_id,
          extractor = excluded.extractor, processed_at = excluded.processed_at, duration_ms = excluded.duration_ms, stage = excluded.stage,
          pages = excluded.pages, load_us = excluded.load_us, read_us = excluded.read_us, parse_us = excluded.parse_us, store_us = excluded.store_us
        """,
        result.Path,
        result.Size,
        result.Sha256,
        result.Format,
        StoreNames.Of(result.Outcome),
        result.Failure is { } failure ? StoreNames.Of(failure) : null,
        result.Reason,
        result.Warnings.Count == 0 ? null : JsonSerializer.Serialize(result.Warnings),
        document,
        result.ExtractorVersion,
        StoreNames.Of(result.ProcessedAt),
        (long)(result.Durations with { Store = store }).Total.TotalMilliseconds,
        StoreNames.Of(result.Stage),
        result.Pages,
        Microseconds(result.Durations.Load),
        Microseconds(result.Durations.Read),
        Microseconds(result.Durations.Parse),
        Microseconds(store));

    private static long? Microseconds(TimeSpan duration) => duration == TimeSpan.Zero ? null : (long)duration.TotalMicroseconds;

    private List<FileEntry> Find(string condition, params string[] values)
    {
        lock (_lookupLock)
        {
            return _lookup.Guard(() => _lookup.Rows($"SELECT {FileRow.Columns} FROM files WHERE {condition}", FileRow.Read, [.. values]));
        }
    }
}
