using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Decides from what the store knows of a file whether it has to be read.</summary>
internal sealed class FileHistory(IDirectiveStore store, BatchOptions options)
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Whether the run's scope takes the file at <paramref name="path"/>, or any entry where it is an archive; asked before the file is opened.</summary>
    public bool IsInScope(string path) => options.Scope == BatchScope.Pending
        || (store.FindFile(path) is { } row && IsInScope(row))
        || store.FindEntries(path).Any(IsInScope);

    /// <summary>Whether the run's scope takes the document at <paramref name="path"/>: the file itself, or the entry of an archive.</summary>
    public bool IsDocumentInScope(string path) => options.Scope == BatchScope.Pending || (store.FindFile(path) is { } row && IsInScope(row));

    /// <summary>Notes that a document of these bytes is in the run; gives whether it is the first.</summary>
    public bool IsFirst(UInt128 key) => _seen.Add(key);

    /// <summary>The result for a document that need not be read, or null.</summary>
    /// <param name="file">The file with its hash; its outcome is <see cref="FileOutcome.Unchanged"/>.</param>
    /// <param name="isFirst">Whether it is the first of its bytes in this run.</param>
    /// <param name="isOutdated">Whether records of another version of the extractor stand.</param>
    public FileResult? Known(FileResult file, bool isFirst, out bool isOutdated)
    {
        isOutdated = false;
        FileEntry? row = store.FindFile(file.Path);
        if (row is not null && string.Equals(row.Sha256, file.Sha256, StringComparison.Ordinal) && !IsToBeRead(row))
        {
            isOutdated = row.Failure is null && !IsCurrent(row.ExtractorVersion);
            return row.Failure is null ? file : file with { Outcome = FileOutcome.Failed, Failure = row.Failure, Reason = row.Reason, Stage = row.Stage };
        }

        string? made = store.FindExtractorVersion(file.Sha256!);
        bool stands = made is not null && (IsCurrent(made) || !options.Scope.HasFlag(BatchScope.Outdated));
        if (isFirst && !stands)
        {
            return null;
        }

        isOutdated = isFirst && !IsCurrent(made!);
        return file with { Outcome = FileOutcome.Duplicate, Stage = FileStage.Load };
    }

    private bool IsInScope(FileEntry row) => row.Outcome != FileOutcome.Skipped
        && ((options.Scope.HasFlag(BatchScope.Failed) && row.Outcome == FileOutcome.Failed)
            || (options.Scope.HasFlag(BatchScope.Outdated) && !IsCurrent(row.ExtractorVersion)));

    // Of failures, those of the content stand until the bytes or the extractor change; another try of the others may end differently.
    private bool IsToBeRead(FileEntry row) => options.Scope != BatchScope.Pending
        ? IsInScope(row)
        : row.Outcome == FileOutcome.Failed
            ? !(IsCurrent(row.ExtractorVersion) && row.Failure is { } failure && DependsOnContentOnly(failure))
            : row.DocumentId is null;

    private bool IsCurrent(string extractor) => string.Equals(extractor, options.Extractor, StringComparison.Ordinal);

    private static bool DependsOnContentOnly(ReadFailure failure) => failure
        is ReadFailure.NotRecognised or ReadFailure.Empty or ReadFailure.Encrypted or ReadFailure.Damaged or ReadFailure.Rejected or ReadFailure.Unreadable;
}
