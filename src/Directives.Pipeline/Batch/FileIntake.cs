using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Loads the files of one run in order, decides what each needs, and starts the reading of those that need it.</summary>
internal sealed class FileIntake(IDirectiveStore store, DocumentOpener opener, DocumentReading reading, BatchOptions options, TimeProvider time, BatchTally tally)
    : IDisposable
{
    private readonly FileHistory _history = new(store, options);
    private readonly ByteBudget _memory = new(options.MaxBytesAhead);
    private readonly SemaphoreSlim _workers = new(options.DegreeOfParallelism);

    /// <summary>Puts an item for each file into <paramref name="items"/>, and completes it at the end, also when stopped.</summary>
    public async Task FeedAsync(IEnumerable<FoundFile> files, ChannelWriter<WorkItem> items, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();
            foreach (FoundFile file in files)
            {
                if (file.IsPassedOver || (file.SkipReason is null && !file.IsMissing && !_history.IsInScope(file.Path)))
                {
                    tally.PassOver();
                    continue;
                }

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
        if (Refusal(file) is { } refusal)
        {
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(refusal)) { IsRecorded = !file.IsMissing }, cancellationToken).ConfigureAwait(false);
            return;
        }

        long start = time.GetTimestamp();
        await _memory.TakeAsync(file.Length, cancellationToken).ConfigureAwait(false);
        DocumentInput input;
        try
        {
            input = await DocumentFile.LoadAsync(file.Path, opener.Limits, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentReadException e)
        {
            _memory.Change(-file.Length);
            FileResult failed = Failed(file.Path, FileStage.Load, e.Failure, e.Message);
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(failed)), cancellationToken).ConfigureAwait(false);
            return;
        }

        TimeSpan loaded = time.GetElapsedTime(start);
        int entries = 0;
        DocumentReadException? refused = null;
        await foreach (ExpandedDocument found in opener.ExpandAsync(input, cancellationToken).ConfigureAwait(false))
        {
            bool isEntry = !string.Equals(found.Name, file.Path, StringComparison.Ordinal);
            if (isEntry)
            {
                if (entries++ == 0)
                {
                    // Of an archive, what counts is its entries: one that waited for the archive itself would wait for ever.
                    _memory.Change(-file.Length);
                }

                if (!_history.IsDocumentInScope(found.Name))
                {
                    continue;
                }

                tally.ExpectEntry();
                await _memory.TakeAsync(found.Input?.Bytes.Length ?? 0, cancellationToken).ConfigureAwait(false);
            }
            else if (entries > 0)
            {
                // The archive itself is refused in its midst, by what it expands to: told when its entries are done.
                refused = found.Failure;
                continue;
            }

            long held = isEntry ? found.Input?.Bytes.Length ?? 0 : file.Length;
            WorkItem item = await BeginAsync(found, held, isEntry ? TimeSpan.Zero : loaded, cancellationToken).ConfigureAwait(false);
            await items.WriteAsync(item, cancellationToken).ConfigureAwait(false);
        }

        if (entries > 0)
        {
            FileResult archive = Result(file.Path, refused is null ? FileOutcome.Skipped : FileOutcome.Failed, FileStage.Load) with
            {
                Size = input.Bytes.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(input.Bytes.Span)),
                Format = "zip",
                Failure = refused?.Failure,
                Reason = refused?.Message ?? string.Create(CultureInfo.InvariantCulture, $"An archive; its {entries} entries have rows of their own."),
            };
            await items.WriteAsync(new WorkItem(file.Path, Task.FromResult(archive)), cancellationToken).ConfigureAwait(false);
        }
    }

    private FileResult? Refusal(FoundFile file) => file switch
    {
        { SkipReason: { } reason } => Result(file.Path, FileOutcome.Skipped, FileStage.Walk) with { Reason = reason },
        { Failure: { } reason } => Failed(file.Path, FileStage.Walk, ReadFailure.Inaccessible, reason),
        { Length: 0 } => Failed(file.Path, FileStage.Walk, ReadFailure.Empty, "The file is empty (0 bytes), or a pipe. Fetch it again from where it came."),
        _ => null,
    };

    private async Task<WorkItem> BeginAsync(ExpandedDocument found, long held, TimeSpan loaded, CancellationToken cancellationToken)
    {
        if (found.Input is not { } input)
        {
            _memory.Change(-held);
            return new WorkItem(found.Name, Task.FromResult(Failed(found.Name, FileStage.Load, found.Failure!.Failure, found.Failure.Message)));
        }

        long start = time.GetTimestamp();
        byte[] hash = SHA256.HashData(input.Bytes.Span);
        UInt128 key = BinaryPrimitives.ReadUInt128BigEndian(hash);
        bool isFirst = _history.IsFirst(key);
        FileResult file = Result(found.Name, FileOutcome.Unchanged, FileStage.Store) with { Size = input.Bytes.Length, Sha256 = Convert.ToHexStringLower(hash) };
        if (_history.Known(file, isFirst, out bool isOutdated) is { } known)
        {
            _memory.Change(-held);
            return new WorkItem(found.Name, Task.FromResult(known)) { SameAs = isFirst ? null : key, IsOutdated = isOutdated };
        }

        file = file with { Durations = new StageDurations(Load: loaded + time.GetElapsedTime(start)) };
        await _workers.WaitAsync(cancellationToken).ConfigureAwait(false);
        var job = new DocumentJob(found.Name, time.GetTimestamp(), _memory, held);
        tally.Begin(job);
        return new WorkItem(found.Name, ReadAsync(input, file, job, cancellationToken)) { Job = job };
    }

    private async Task<FileResult> ReadAsync(DocumentInput input, FileResult file, DocumentJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await reading.ReadAsync(input, file, job, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            tally.End(job);
            _workers.Release();
        }
    }

    private FileResult Failed(string path, FileStage stage, ReadFailure failure, string reason) =>
        Result(path, FileOutcome.Failed, stage) with { Failure = failure, Reason = reason };

    private FileResult Result(string path, FileOutcome outcome, FileStage stage) => new()
    {
        Path = path, Outcome = outcome, Stage = stage, ExtractorVersion = options.Extractor, ProcessedAt = time.GetUtcNow(),
    };
}
