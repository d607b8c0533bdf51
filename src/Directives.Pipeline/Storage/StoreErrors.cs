using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Directives.Pipeline.Storage;

/// <summary>Tells from SQLite's result code what happened to a store, in words.</summary>
internal static class StoreErrors
{
    /// <summary>The exception to throw for <paramref name="error"/>.</summary>
    public static StoreException From(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new(StoreFailure.NotAStore, path, $"{path} is not a store of Directives; name another file with --store", error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
            StoreFailure.Locked, path, $"{path} is locked by another process; wait until it has finished, or end it, and run again", error),
        raw.SQLITE_FULL => new(
            StoreFailure.DiskFull, path, $"no space left to write {path}; free space and run again: everything committed before is kept", error),
        raw.SQLITE_CORRUPT => new(
            StoreFailure.Damaged, path, $"{path} is damaged, perhaps a copy cut off; restore a copy, or process the archive into a new store", error),
        raw.SQLITE_INTERRUPT => new(
            StoreFailure.TimedOut, path, $"the query on {path} took too long and was stopped; narrow it with more words or filters", error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_IOERR => new(
            StoreFailure.Inaccessible, path, $"{path} cannot be opened or written ({error.Message}); check that its folder exists and may be written", error),
        _ => new(StoreFailure.Damaged, path, $"{path}: {error.Message}", error),
    };
}
