using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Storage;

/// <summary>Reads rows of the ledger.</summary>
internal static class FileRow
{
    /// <summary>The columns that <see cref="Read"/> takes, in their order.</summary>
    public const string Columns = "path, size, sha256, outcome, failure, reason, stage, extractor, document_id";

    /// <summary>The entry of a row.</summary>
    public static FileEntry Read(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Size = row.GetInt64(1),
        Sha256 = row.Text(2),
        Outcome = StoreNames.ParseOutcome(row.GetString(3)),
        Failure = row.Text(4) is { } failure ? StoreNames.ParseFailure(failure) : null,
        Reason = row.Text(5),
        Stage = StoreNames.ParseStage(row.GetString(6)),
        ExtractorVersion = row.GetString(7),
        DocumentId = row.IsDBNull(8) ? null : StoreIds.OfDocument(row.GetInt64(8)),
    };
}
