using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Directives.Pipeline;

/// <summary>Reads documents to records without a store: one, or whole folders and archives as a stream. Thread-safe.</summary>
/// <remarks>
/// One bad document never ends a stream: it comes with its <see cref="DirectiveResult.Failure"/>. Documents are read in parallel and given in
/// the order of their paths; memory is bounded by <see cref="BatchOptions.DegreeOfParallelism"/> and the readers' limits, not by the archive.
/// </remarks>
public sealed class DirectiveReader
{
    private readonly DocumentOpener _opener;
    private readonly DirectiveParser _parser;
    private readonly int _parallelism;
    private readonly ILogger _log;

    /// <summary>Creates a reader.</summary>
    /// <param name="opener">Reads documents and expands archives.</param>
    /// <param name="parser">Makes the records.</param>
    /// <param name="options">Settings, of which only <see cref="BatchOptions.DegreeOfParallelism"/> counts here; null for the defaults.</param>
    /// <param name="logger">Told of every failure (warning) and every document (debug); null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is under 1.</exception>
    public DirectiveReader(DocumentOpener opener, DirectiveParser parser, BatchOptions? options = null, ILogger<DirectiveReader>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(opener);
        ArgumentNullException.ThrowIfNull(parser);
        _opener = opener;
        _parser = parser;
        _parallelism = (options ?? new BatchOptions()).DegreeOfParallelism;
        _log = logger ?? NullLogger<DirectiveReader>.Instance;
        ArgumentOutOfRangeException.ThrowIfLessThan(_parallelism, 1, nameof(options));
    }

    /// <summary>Creates a reader of the built-in formats with the defaults, scans included; the processes that read them, started with the first scan, end with this one.</summary>
    public DirectiveReader()
        : this(new DocumentOpener(DocumentReaders.Default(engine: new TesseractEngine())), new DirectiveParser())
    {
    }

    /// <summary>Reads all documents in the files, folders and archives at <paramref name="paths"/>.</summary>
    /// <remarks>
    /// Folders are walked in the order of names, links to folders and hidden entries are not followed, and files whose names say that they are
    /// data or code (<c>.json</c>, <c>.csv</c>, <c>.md</c> …) are passed over unless named themselves. Reading starts with the enumeration and
    /// stops with it: leaving the loop early cancels what is under way.
    /// </remarks>
    /// <param name="paths">Files, folders and ZIP archives, in any order.</param>
    /// <param name="cancellationToken">Ends the stream with <see cref="OperationCanceledException"/>.</param>
    public IAsyncEnumerable<DirectiveResult> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return StreamAsync([.. paths], cancellationToken);
    }

    /// <summary>Reads one document that is in memory; an archive is <see cref="ReadFailure.NotRecognised"/> here.</summary>
    /// <param name="input">Its name and bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The records or the failure; never throws on content.</returns>
    public async Task<DirectiveResult> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            ReadDocument document = await _opener.ReadAsync(input, cancellationToken).ConfigureAwait(false);
            Directive directive = _parser.Parse(document.Source);
            if (_log.IsEnabled(LogLevel.Debug))
            {
                _log.LogDebug("{Document}: read as {Format}, {Duties} duties", input.Name, document.Format, directive.Assignments.Count);
            }

            return new DirectiveResult
            {
                Name = input.Name,
                Directive = directive,
                Format = document.Format,
                PagesNeedingOcr = document.PagesNeedingOcr,
                Ocr = document.Ocr,
                Warnings = document.Warnings,
            };
        }
        catch (DocumentReadException e)
        {
            return Failed(input.Name, e.Failure, e.Message, e);
        }
#pragma warning disable CA1031 // The boundary of one document: whatever a reader did not foresee costs this document and not the stream.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ReadFailure failure = e is OperationCanceledException ? ReadFailure.TimedOut : ReadFailure.Damaged;
            return Failed(input.Name, failure, $"Reading stopped with an unforeseen error ({e.GetType().Name}: {e.Message}). The file is probably damaged; if it opens elsewhere, report it.", e);
        }
    }

    private async IAsyncEnumerable<DirectiveResult> StreamAsync(string[] paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // One less than the workers: the writer starts the next document before it waits for a place.
        Channel<Task<DirectiveResult>> started = Channel.CreateBounded<Task<DirectiveResult>>(new BoundedChannelOptions(Math.Max(1, _parallelism - 1)) { SingleReader = true, SingleWriter = true });
        Task feeding = FeedAsync(paths, started.Writer, stop.Token);
        try
        {
            await foreach (Task<DirectiveResult> result in started.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }

            await feeding.ConfigureAwait(false);
        }
        finally
        {
            // Nothing may still run when the caller goes on, however it left the loop.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (started.Reader.TryRead(out Task<DirectiveResult>? left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FeedAsync(string[] paths, ChannelWriter<Task<DirectiveResult>> started, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();
            foreach (FoundFile file in new ArchiveWalk(paths, [], new FileSelection()).Files(cancellationToken))
            {
                if (file.SkipReason is null)
                {
                    await FeedAsync(file, started, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            started.Complete();
        }
    }

    private async Task FeedAsync(FoundFile file, ChannelWriter<Task<DirectiveResult>> started, CancellationToken cancellationToken)
    {
        if (file.Failure is { } refusal)
        {
            await started.WriteAsync(Task.FromResult(Failed(file.Path, ReadFailure.Inaccessible, refusal)), cancellationToken).ConfigureAwait(false);
            return;
        }

        DocumentInput input;
        try
        {
            input = file.Length == 0 ? new DocumentInput(file.Path, ReadOnlyMemory<byte>.Empty) : await DocumentFile.LoadAsync(file.Path, _opener.Limits, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentReadException e)
        {
            await started.WriteAsync(Task.FromResult(Failed(file.Path, e.Failure, e.Message, e)), cancellationToken).ConfigureAwait(false);
            return;
        }

        await foreach (ExpandedDocument entry in _opener.ExpandAsync(input, cancellationToken).ConfigureAwait(false))
        {
            Task<DirectiveResult> result = entry.Input is { } document
                ? Task.Run(() => ReadAsync(document, cancellationToken), CancellationToken.None)
                : Task.FromResult(Failed(entry.Name, entry.Failure!.Failure, entry.Failure.Message, entry.Failure));
            try
            {
                await started.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
        }
    }

    private DirectiveResult Failed(string name, ReadFailure failure, string reason, Exception? exception = null)
    {
        _log.LogWarning(exception, "{Document}: not read ({Failure}): {Reason}", name, failure, reason);
        return new DirectiveResult { Name = name, Failure = failure, Reason = reason };
    }
}
