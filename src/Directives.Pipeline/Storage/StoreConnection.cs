using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Directives.Pipeline.Storage;

/// <summary>One connection to a store's file, with its settings, checks and errors in the store's own terms. Not thread-safe.</summary>
internal sealed class StoreConnection : IDisposable
{
    // Virtual-machine steps between two looks at the clock: under a millisecond of work.
    private const int StepsBetweenChecks = 20_000;

    // Above all that writing needs; questions make statements of ever new conditions.
    private const int MostPrepared = 100;

    // Pages that a transaction changes stay in memory until its end, and come from there for the next: SQLite's own 2 MB are written out in the midst of one.
    private const int WriterCacheKilobytes = 32 << 10;

    // The upper pages of all tables of a large store, and the records of some hundred answers.
    private const int ReaderCacheKilobytes = 16 << 10;

    // Pages in the log before they are brought into the file, each once however often it was written: 32 MB, where SQLite's own number is 4 MB.
    private const int PagesInLog = 8_000;

    private readonly SqliteConnection _connection;
    private readonly StoreOptions _options;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    private StoreConnection(SqliteConnection connection, string path, StoreOptions options)
    {
        _connection = connection;
        _options = options;
        Path = path;
    }

    /// <summary>The store's file, as given.</summary>
    public string Path { get; }

    /// <summary>Opens a store to write, and makes it when there is none.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static StoreConnection OpenToWrite(string path, StoreOptions options)
    {
        StoreConnection store = Open(path, options, SqliteOpenMode.ReadWriteCreate);
        try
        {
            store.Guard(() =>
            {
                StoreSchema.RefuseForeign(store);
                if (raw.sqlite3_db_readonly(store._connection.Handle, "main") == 1)
                {
                    // SQLite opens what it may not write for reading, and would only say so in the middle of the run.
                    throw new StoreException(StoreFailure.Inaccessible, path, $"{path} cannot be written; check that the file and its folder may be written, and that the disk is not mounted for reading only");
                }

                if (options.MaxBytes is { } bytes)
                {
                    long pageSize = store.Scalar("PRAGMA page_size");
                    store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {Math.Max(1, bytes / pageSize)}"));
                }

                store.Execute("PRAGMA journal_mode = WAL");
                store.Execute("PRAGMA synchronous = NORMAL");
                store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{WriterCacheKilobytes}"));
                store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA wal_autocheckpoint = {PagesInLog}"));
                StoreSchema.Migrate(store, StoreSchema.Migrations);
            });
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing store to read.</summary>
    /// <exception cref="StoreException">It cannot be opened, or is not there.</exception>
    public static StoreConnection OpenToRead(string path, StoreOptions options)
    {
        if (!File.Exists(path))
        {
            throw new StoreException(StoreFailure.Inaccessible, path, $"there is no store at {path}; make one with: directives process PATH --store {path}");
        }

        StoreConnection store = Open(path, options, SqliteOpenMode.ReadOnly);
        try
        {
            store.Guard(() =>
            {
                store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{ReaderCacheKilobytes}"));
                StoreSchema.RequireCurrent(store);
            });
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="action"/> and turns SQLite's errors into the store's.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw StoreErrors.From(error, Path);
        }
    }

    /// <inheritdoc cref="Guard{T}(Func{T})"/>
    public void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    /// <summary>Runs a query that stops when its time is over or <paramref name="cancellationToken"/> asks for it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="StoreException">It failed or took longer than <see cref="StoreOptions.QueryTimeout"/>.</exception>
    public T GuardQuery<T>(Func<T> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long end = Environment.TickCount64 + (long)_options.QueryTimeout.TotalMilliseconds;
        sqlite3 handle = _connection.Handle!;
        raw.sqlite3_progress_handler(
            handle, StepsBetweenChecks, _ => cancellationToken.IsCancellationRequested || Environment.TickCount64 > end ? 1 : 0, null);
        try
        {
            return Guard(query);
        }
        catch (StoreException error) when (error.Failure == StoreFailure.TimedOut)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            raw.sqlite3_progress_handler(handle, 0, null, null);
        }
    }

    /// <summary>Begins a transaction that holds the write lock from the start, so that it cannot fail half-way for another writer.</summary>
    public SqliteTransaction BeginWrite() => _transaction = _connection.BeginTransaction(deferred: false);

    /// <summary>Begins a transaction whose reads all see one state of the store.</summary>
    public SqliteTransaction BeginRead() => _transaction = _connection.BeginTransaction(deferred: true);

    /// <summary>Builds a statement whose parameters <c>$1</c>, <c>$2</c> … take <paramref name="values"/> in order; null becomes NULL.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a query, which is kept prepared, and reads each of its rows with <paramref name="read"/>, which may not run the same query.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using SqliteDataReader row = Prepared(sql, values).ExecuteReader();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>Runs a query that reads one blob, which is kept prepared; null for NULL or no row.</summary>
    public byte[]? Blob(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() as byte[];

    /// <summary>Runs a statement, which is kept prepared; gives the number of rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The number that a statement gives; 0 for NULL or no row.</summary>
    public long Scalar(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() is long number ? number : 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        ForgetPrepared();
        _connection.Dispose();
    }

    private void ForgetPrepared()
    {
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            if (_prepared.Count >= MostPrepared)
            {
                ForgetPrepared();
            }

            command = Command(sql, values);
            _prepared.Add(sql, command);
        }

        command.Transaction = _transaction?.Connection is null ? null : _transaction;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private static StoreConnection Open(string path, StoreOptions options, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
            // The provider tries again until this many seconds are over; SQLite's own wait is set below.
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(settings.ToString());
        var store = new StoreConnection(connection, path, options);
        try
        {
            connection.Open();
            connection.CreateFunction("pack", (string json) => RecordPacking.Pack(json), isDeterministic: true);
            connection.CreateFunction<string, string?, string, string, string, long>("copy_key", CopyKey.OfEarlier, isDeterministic: true);
            store.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)options.BusyTimeout.TotalMilliseconds}"));
            return store;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw StoreErrors.From(error, path);
        }
    }
}
