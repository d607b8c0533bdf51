using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>Reads the ledger of a store: what became of each file. Not thread-safe. A run may write meanwhile.</summary>
public sealed class StoreLedger : IDisposable
{
    private const int MostReasons = 1000;

    private readonly StoreConnection _connection;

    private StoreLedger(StoreConnection connection) => _connection = connection;

    /// <summary>Opens the ledger of the store at <paramref name="path"/>.</summary>
    /// <exception cref="StoreException">There is no store, or it cannot be read.</exception>
    public static StoreLedger Open(string path, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new StoreLedger(StoreConnection.OpenToRead(path, options ?? new StoreOptions()));
    }

    /// <summary>The state of all files, as of one moment.</summary>
    /// <param name="slowest">Most files in <see cref="LedgerReport.Slowest"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StoreException">It cannot be read, or takes longer than <see cref="StoreOptions.QueryTimeout"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public LedgerReport Report(int slowest = 10, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slowest);
        return _connection.GuardQuery(() => Read(slowest), cancellationToken);
    }

    /// <summary>Every failed file with its failure and reason, in order of paths; read as it is walked.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<FileEntry> Failures(CancellationToken cancellationToken = default) => _connection.GuardQuery(
        () => _connection.Rows($"SELECT {FileRow.Columns} FROM files WHERE outcome = $1 ORDER BY path", FileRow.Read, StoreNames.Of(FileOutcome.Failed)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private LedgerReport Read(int slowest)
    {
        using SqliteTransaction transaction = _connection.BeginRead();
        (DateTimeOffset? last, long bytes, StageDurations durations) = _connection.Rows(
            "SELECT max(processed_at), coalesce(sum(size), 0), sum(load_us), sum(read_us), sum(parse_us), sum(store_us) FROM files",
            row => (row.Text(0) is { } time ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : (DateTimeOffset?)null, row.GetInt64(1), Durations(row, 2)))[0];
        return new LedgerReport
        {
            Outcomes = _connection.Rows(
                "SELECT outcome, count(*) FROM files GROUP BY outcome ORDER BY 2 DESC, 1", row => (StoreNames.ParseOutcome(row.GetString(0)), row.GetInt64(1))),
            Formats = _connection.Rows(
                "SELECT format, count(*), coalesce(sum(pages), 0) FROM files WHERE outcome = 'stored' AND format IS NOT NULL GROUP BY format ORDER BY 2 DESC, 1",
                row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2))),
            Failures = _connection.Rows(
                $"""
                SELECT failure, stage, coalesce(reason, ''), count(*), min(path) FROM files
                WHERE outcome = 'failed' AND failure IS NOT NULL GROUP BY failure, stage, reason ORDER BY 4 DESC, 1, 5 LIMIT {MostReasons}
                """,
                row => new FailureGroup(
                    StoreNames.ParseFailure(row.GetString(0)), StoreNames.ParseStage(row.GetString(1)), row.GetString(2), row.GetInt64(3), row.GetString(4))),
            Extractors = _connection.Rows("SELECT extractor, count(*) FROM documents GROUP BY extractor ORDER BY 2 DESC, 1", row => (row.GetString(0), row.GetInt64(1))),
            Slowest = _connection.Rows(
                """
                SELECT path, outcome, format, size, pages, load_us, read_us, parse_us, store_us FROM files
                WHERE duration_ms > 0 ORDER BY duration_ms DESC, path LIMIT $1
                """,
                row => new LedgerEntry(row.GetString(0), StoreNames.ParseOutcome(row.GetString(1)), row.Text(2), row.GetInt64(3), row.Whole(4), Durations(row, 5)),
                slowest),
            LastProcessed = last,
            Bytes = bytes,
            Durations = durations,
        };
    }

    // Four columns of microseconds, from this one on.
    private static StageDurations Durations(SqliteDataReader row, int column)
    {
        return new StageDurations(Time(column), Time(column + 1), Time(column + 2), Time(column + 3));

        TimeSpan Time(int at) => row.IsDBNull(at) ? TimeSpan.Zero : TimeSpan.FromMicroseconds(row.GetInt64(at));
    }
}
