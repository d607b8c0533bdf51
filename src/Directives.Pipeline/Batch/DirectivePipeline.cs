using System.Diagnostics;
using System.Threading.Channels;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Directives.Pipeline.Batch;

/// <summary>Processes archives into a store: walk, hash, read, parse, store. Thread-safe between runs; one run at a time for one store.</summary>
/// <remarks>
/// <para>Files are read and parsed in parallel and stored in the order of their paths, so that ids do not depend on timing. Memory is
/// bounded by <see cref="BatchOptions.MaxBytesAhead"/>, <see cref="BatchOptions.DegreeOfParallelism"/> and the readers' limits, not by
/// the size of the archive. Input is only ever read.</para>
/// <para>One bad file never ends a run: each file has a row in the store that says what became of it and why.</para>
/// </remarks>
public sealed class DirectivePipeline
{
    private readonly IDirectiveStore _store;
    private readonly DocumentOpener _opener;
    private readonly DirectiveParser _parser;
    private readonly BatchOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Creates a pipeline.</summary>
    /// <param name="store">Receives the records; not disposed.</param>
    /// <param name="opener">Reads documents and expands archives.</param>
    /// <param name="parser">Makes the records.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="time">Clock for times and limits; null for the system's.</param>
    /// <param name="logger">Is told of runs and files; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting makes no sense.</exception>
    public DirectivePipeline(
        IDirectiveStore store,
        DocumentOpener opener,
        DirectiveParser parser,
        BatchOptions? options = null,
        TimeProvider? time = null,
        ILogger<DirectivePipeline>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(opener);
        ArgumentNullException.ThrowIfNull(parser);
        _store = store;
        _opener = opener;
        _parser = parser;
        _options = (options ?? new BatchOptions()).Check();
        _options = _options with { Extractor = ExtractorVersion.For(_options.Extractor, parser) };
        _time = time ?? TimeProvider.System;
        _logger = (ILogger?)logger ?? NullLogger.Instance;
    }

    /// <summary>Processes the files and folders at <paramref name="paths"/>.</summary>
    /// <param name="paths">Files, folders and archives, in any order.</param>
    /// <param name="progress">Told of every file, and at least every <see cref="BatchOptions.CommitInterval"/> while one is waited for.</param>
    /// <param name="cancellationToken">Stops the run; what is finished is stored, and the summary says so.</param>
    /// <returns>What was done. Cancellation does not throw.</returns>
    /// <exception cref="StoreException">The store cannot be written; everything committed before is kept.</exception>
    public async Task<BatchSummary> RunAsync(IEnumerable<string> paths, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArchiveWalk walk = Walk(paths);
        return await RunAsync(walk.Files, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Processes files that were found before.</summary>
    internal Task<BatchSummary> RunAsync(IEnumerable<FoundFile> files, IProgress<BatchProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(_ => files, progress, cancellationToken);

    /// <summary>The walk over <paramref name="paths"/> with the run's selection, without the store's own files.</summary>
    internal ArchiveWalk Walk(IEnumerable<string> paths) => new(paths, _store.OwnFiles, _options.Selection);

    private async Task<BatchSummary> RunAsync(Func<CancellationToken, IEnumerable<FoundFile>> files, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        using Activity? activity = PipelineDiagnostics.StartRun();
        BatchLog.Begun(_logger, _options.DegreeOfParallelism, _options.Extractor);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tally = new BatchTally(progress, _time);
        Channel<WorkItem> items = Channel.CreateBounded<WorkItem>(new BoundedChannelOptions(_options.MaxFilesAhead) { SingleReader = true, SingleWriter = true });
        using var intake = new FileIntake(_store, _opener, new DocumentReading(_opener, _parser, _options, _time), _options, _time, tally);
        Task feeding = intake.FeedAsync(files(stop.Token), items.Writer, stop.Token);
        // Beside the work: a large archive need not be listed to its end before its first file is read.
        Task counting = Task.Run(() => tally.Expect(files(stop.Token).Count()), CancellationToken.None);
        try
        {
            await StoreAsync(items.Reader, tally).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            BatchLog.StoreFailed(_logger, e, e.Failure);
            throw;
        }
        finally
        {
            // After a failure of the store nothing more may start, and nothing may still run when the caller goes on.
            if (feeding.IsCompletedSuccessfully)
            {
                await counting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await counting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await DrainAsync(items.Reader).ConfigureAwait(false);
        }

        if (feeding.IsFaulted)
        {
            await feeding.ConfigureAwait(false);
        }

        BatchSummary summary = tally.Summarize(cancellationToken.IsCancellationRequested);
        PipelineDiagnostics.Finish(activity, summary);
        BatchLog.Ended(_logger, summary.Stored, summary.Unchanged, summary.Duplicates, summary.Failed, summary.Skipped, summary.Duration, summary.IsCancelled);
        return summary;
    }

    private async Task StoreAsync(ChannelReader<WorkItem> items, BatchTally tally)
    {
        var writer = new ResultWriter(_store, _options, _time, tally, _logger);
        try
        {
            while (true)
            {
                Task<bool> more = items.WaitToReadAsync(CancellationToken.None).AsTask();
                await WaitAsync(more, writer, tally).ConfigureAwait(false);
                if (!await more.ConfigureAwait(false))
                {
                    break;
                }

                while (items.TryRead(out WorkItem? item))
                {
                    tally.Reach(item.Path);
                    await WaitAsync(item.Result, writer, tally).ConfigureAwait(false);
                    writer.Add(item, await item.Result.ConfigureAwait(false));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Results come in order: those before the first unfinished one are complete and are kept.
        }

        writer.Commit();
    }

    // What is finished is stored while a slow document holds up the order.
    private async Task WaitAsync(Task task, ResultWriter writer, BatchTally tally)
    {
        while (!task.IsCompleted)
        {
            await task.WaitAsync(_options.CommitInterval, _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!task.IsCompleted)
            {
                writer.Commit();
                tally.Report();
            }
        }
    }

    private static async Task DrainAsync(ChannelReader<WorkItem> items)
    {
        await foreach (WorkItem item in items.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await ((Task)item.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
