using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Loads the files of one run in order, decides what each needs, and starts the reading of those that need it.</summary>
internal sealed class FileIntake(IDirectiveStore store, DocumentOpener opener, DirectiveParser parser, BatchOptions options, TimeProvider time, BatchTally tally)
    : IDisposable
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _workers = new(options.DegreeOfParallelism);

    /// <summary>Puts an item for each file into <paramref name="items"/>, and completes it at the end, also when stopped.</summary>
    public async Task FeedAsync(IEnumerable<string> paths, ChannelWriter<WorkItem> items, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();
            IReadOnlyList<FoundFile> files = ArchiveWalk.List(paths, store.OwnFiles, cancellationToken);
            tally.Expect(files.Count);
            foreach (FoundFile file in files)
            {
                await FeedAsync(file, items, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            items.Complete();
            // An item that could not be handed over any more may still be read: nothing runs on after the run.
            for (int worker = 0; worker < options.DegreeOfParallelism; worker++)
            {
                await _workers.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private async Task FeedAsync(FoundFile file, ChannelWriter<WorkItem> items, CancellationToken cancellationToken)
    {
        if (file.SkipReason is not null || file.Failure is not null)
        {
            FileResult result = file.SkipReason is { } reason
                ? Result(file.Path, FileOutcome.Skipped) with { Reason = reason }
                : Failed(file.Path, ReadFailure.Inaccessible, file.Failure!);
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(result), IsRecorded: !file.IsMissing), cancellationToken).ConfigureAwait(false);
            return;
        }

        if (file.IsEmpty)
        {
            const string reason = "The file is empty (0 bytes), or a pipe. Fetch it again from where it came.";
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(Failed(file.Path, ReadFailure.Empty, reason))), cancellationToken).ConfigureAwait(false);
            return;
        }

        DocumentInput input;
        try
        {
            input = await DocumentFile.LoadAsync(file.Path, opener.Limits, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentReadException e)
        {
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(Failed(file.Path, e.Failure, e.Message))), cancellationToken).ConfigureAwait(false);
            return;
        }

        int entries = 0;
        await foreach (ExpandedDocument found in opener.ExpandAsync(input, cancellationToken).ConfigureAwait(false))
        {
            if (!string.Equals(found.Name, file.Path, StringComparison.Ordinal))
            {
                entries++;
                tally.Expect(1);
            }

            await items.WriteAsync(await BeginAsync(found, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        if (entries > 0)
        {
            FileResult archive = Result(file.Path, FileOutcome.Skipped) with
            {
                Size = input.Bytes.Length,
                Sha256 = Hash(input.Bytes.Span),
                Format = "zip",
                Reason = string.Create(CultureInfo.InvariantCulture, $"An archive; its {entries} entries have rows of their own."),
            };
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(archive)), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<WorkItem> BeginAsync(ExpandedDocument found, CancellationToken cancellationToken)
    {
        if (found.Input is not { } input)
        {
            return new WorkItem(found.Name, Task.FromResult(Failed(found.Name, found.Failure!.Failure, found.Failure.Message)));
        }

        string sha256 = Hash(input.Bytes.Span);
        FileResult known = Result(found.Name, FileOutcome.Unchanged) with { Size = input.Bytes.Length, Sha256 = sha256 };
        bool isFirst = _seen.Add(sha256);
        if (Earlier(known) is { } earlier)
        {
            return new WorkItem(found.Name, Task.FromResult(earlier));
        }

        if (!isFirst || string.Equals(store.FindExtractorVersion(sha256), options.Extractor, StringComparison.Ordinal))
        {
            return new WorkItem(found.Name, Task.FromResult(known with { Outcome = FileOutcome.Duplicate }), SameAs: isFirst ? null : sha256);
        }

        await _workers.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new WorkItem(found.Name, Task.Run(() => ReadAsync(input, known, cancellationToken), CancellationToken.None));
    }

    // What the store knows of the same bytes at the same place from the same extractor, unless another try may end differently.
    private FileResult? Earlier(FileResult file)
    {
        FileEntry? row = store.FindFile(file.Path);
        if (row is null
            || !string.Equals(row.Sha256, file.Sha256, StringComparison.Ordinal)
            || !string.Equals(row.ExtractorVersion, options.Extractor, StringComparison.Ordinal))
        {
            return null;
        }

        return row switch
        {
            { Outcome: FileOutcome.Failed, Failure: { } failure } => DependsOnContentOnly(failure)
                ? file with { Outcome = FileOutcome.Failed, Failure = failure, Reason = row.Reason }
                : null,
            { DocumentId: not null } => file,
            _ => null,
        };
    }

    private static bool DependsOnContentOnly(ReadFailure failure) => failure
        is ReadFailure.NotRecognised or ReadFailure.Empty or ReadFailure.Encrypted or ReadFailure.Damaged or ReadFailure.Rejected or ReadFailure.Unreadable;

    private async Task<FileResult> ReadAsync(DocumentInput input, FileResult file, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        try
        {
            ReadDocument document = await opener.ReadAsync(input, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return file with
            {
                Outcome = FileOutcome.Stored,
                Format = document.Format,
                Directive = parser.Parse(document.Source),
                Warnings = Warnings(document),
                Duration = time.GetElapsedTime(start),
            };
        }
        catch (DocumentReadException e)
        {
            return file with { Outcome = FileOutcome.Failed, Failure = e.Failure, Reason = e.Message, Duration = time.GetElapsedTime(start) };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The boundary of one document: whatever a reader did not foresee costs this file and not the run.
            return file with
            {
                Outcome = FileOutcome.Failed,
                Failure = e is OperationCanceledException ? ReadFailure.TimedOut : ReadFailure.Damaged,
                Reason = $"Reading stopped with an unforeseen error ({e.GetType().Name}: {e.Message}). The file is probably damaged; if it opens elsewhere, report it.",
                Duration = time.GetElapsedTime(start),
            };
        }
        finally
        {
            _workers.Release();
        }
    }

    private static IReadOnlyList<string> Warnings(ReadDocument document) => document.PagesNeedingOcr.Count == 0
        ? document.Warnings
        : [.. document.Warnings, $"Pages without readable text, which need OCR, were left out: {string.Join(", ", document.PagesNeedingOcr)}."];

    private FileResult Failed(string path, ReadFailure failure, string reason) => Result(path, FileOutcome.Failed) with { Failure = failure, Reason = reason };

    private FileResult Result(string path, FileOutcome outcome) => new()
    {
        Path = path, Outcome = outcome, ExtractorVersion = options.Extractor, ProcessedAt = time.GetUtcNow(),
    };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
