using System.Threading.Channels;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Processes archives into a store: walk, hash, read, parse, store. Thread-safe between runs; one run at a time for one store.</summary>
/// <remarks>
/// <para>Files are read and parsed in parallel and stored in the order of their paths, so that ids do not depend on timing. Memory is
/// bounded by <see cref="BatchOptions.DegreeOfParallelism"/>, <see cref="BatchOptions.FilesPerTransaction"/> and the readers' limits,
/// not by the size of the archive. Input is only ever read.</para>
/// <para>One bad file never ends a run: each file has a row in the store that says what became of it and why.</para>
/// </remarks>
public sealed class DirectivePipeline
{
    private readonly IDirectiveStore _store;
    private readonly DocumentOpener _opener;
    private readonly DirectiveParser _parser;
    private readonly BatchOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates a pipeline.</summary>
    /// <param name="store">Receives the records; not disposed.</param>
    /// <param name="opener">Reads documents and expands archives.</param>
    /// <param name="parser">Makes the records.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="time">Clock for the times in the store; null for the system's.</param>
    public DirectivePipeline(IDirectiveStore store, DocumentOpener opener, DirectiveParser parser, BatchOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(opener);
        ArgumentNullException.ThrowIfNull(parser);
        _store = store;
        _opener = opener;
        _parser = parser;
        _options = options ?? new BatchOptions();
        _options = _options with { Extractor = ExtractorVersion.For(_options.Extractor, parser) };
        _time = time ?? TimeProvider.System;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.DegreeOfParallelism, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.FilesPerTransaction, 1, nameof(options));
    }

    /// <summary>Processes the files and folders at <paramref name="paths"/>.</summary>
    /// <param name="paths">Files, folders and archives, in any order.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="cancellationToken">Stops the run; what is finished is stored, and the summary says so.</param>
    /// <returns>What was done. Cancellation does not throw.</returns>
    /// <exception cref="StoreException">The store cannot be written; everything committed before is kept.</exception>
    public async Task<BatchSummary> RunAsync(IEnumerable<string> paths, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        long start = _time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tally = new BatchTally(progress);
        // Twice the workers: enough that none waits for the writer, few enough that finished documents do not pile up behind a slow one.
        Channel<WorkItem> items = Channel.CreateBounded<WorkItem>(new BoundedChannelOptions(_options.DegreeOfParallelism * 2) { SingleReader = true, SingleWriter = true });
        using var intake = new FileIntake(_store, _opener, _parser, _options, _time, tally);
        Task feeding = intake.FeedAsync(paths, items.Writer, stop.Token);
        try
        {
            await StoreAsync(items.Reader, tally).ConfigureAwait(false);
        }
        finally
        {
            // After a failure of the store nothing more may start, and nothing may still run when the caller goes on.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await DrainAsync(items.Reader).ConfigureAwait(false);
        }

        if (feeding.IsFaulted)
        {
            await feeding.ConfigureAwait(false);
        }

        return tally.Summarize(cancellationToken.IsCancellationRequested, _time.GetElapsedTime(start));
    }

    private async Task StoreAsync(ChannelReader<WorkItem> items, BatchTally tally)
    {
        var writer = new ResultWriter(_store, _options, _time, tally);
        try
        {
            await foreach (WorkItem item in items.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                tally.Begin(item.Path);
                if (!item.Result.IsCompleted)
                {
                    writer.CommitIfDue();
                }

                writer.Add(item, await item.Result.ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException)
        {
            // Results come in order: those before the first unfinished one are complete and are kept.
        }

        writer.Commit();
    }

    private static async Task DrainAsync(ChannelReader<WorkItem> items)
    {
        await foreach (WorkItem item in items.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await ((Task)item.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
