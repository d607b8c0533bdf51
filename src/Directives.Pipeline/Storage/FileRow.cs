using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>Reads rows of the ledger.</summary>
internal static class FileRow
{
    /// <summary>The columns that <see cref="Read"/> takes, in their order.</summary>
    public const string Columns = "path, size, sha256, outcome, failure, reason, stage, extractor, document_id";

    /// <summary>The entry of a row.</summary>
    public static FileEntry Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        row.Text(2),
        StoreNames.ParseOutcome(row.GetString(3)),
        row.Text(4) is { } failure ? StoreNames.ParseFailure(failure) : null,
        row.Text(5),
        StoreNames.ParseStage(row.GetString(6)),
        row.GetString(7),
        row.IsDBNull(8) ? null : StoreIds.OfDocument(row.GetInt64(8)));
}
