namespace Directives.Pipeline.Storage;

/// <summary>Keeps the records of documents and a row for every file that was looked at.</summary>
/// <remarks>One writer at a time; a second waits, then fails with <see cref="StoreFailure.Locked"/>. Readers never wait for the writer.</remarks>
public interface IDirectiveStore : IDisposable
{
    /// <summary>Full paths of the files that the store itself consists of; a walk over an archive passes them over.</summary>
    IReadOnlyList<string> OwnFiles { get; }

    /// <summary>The row of the file at <paramref name="path"/>, or null when it was never looked at.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    FileEntry? FindFile(string path);

    /// <summary>The rows of the entries of the archive at <paramref name="path"/>, those of archives inside it included, in order of their names.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    IReadOnlyList<FileEntry> FindEntries(string path);

    /// <summary>Version of the extractor that made the stored document of these bytes, or null when they are not stored.</summary>
    /// <param name="sha256">SHA-256 of the bytes in lower-case hexadecimal.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    string? FindExtractorVersion(string sha256);

    /// <summary>Writes <paramref name="results"/> in their order, in one transaction: all or none.</summary>
    /// <remarks>
    /// Bytes that are stored already are not stored again: a <see cref="FileOutcome.Stored"/> result of the same bytes replaces their
    /// records, and a <see cref="FileOutcome.Duplicate"/> only links its path. A document that no file refers to any longer is removed.
    /// A file that failed keeps its earlier document unless its bytes are known to be others.
    /// <see cref="FileOutcome.Unchanged"/> results leave their rows alone. Ids of documents and of duties whose words did not change are kept.
    /// </remarks>
    /// <exception cref="StoreException">The store cannot be written; nothing of <paramref name="results"/> was kept.</exception>
    void Write(IReadOnlyList<FileResult> results);
}
