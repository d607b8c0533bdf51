using System.Collections.Concurrent;
using System.Text;
using Directives.OcrWorker.Protocol;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>Reads pages with Tesseract in a pool of worker processes. Thread-safe; dispose it when no page is being read.</summary>
/// <remarks>
/// Workers are started when pages are expected or come, and stay for the next ones. Foreign images are decoded in them only. A worker that crashes, hangs
/// or runs out of memory costs the page it was at, and the next page gets a new one; one that died while idle costs nothing. Workers end
/// by themselves when this process does, however it ends.
/// </remarks>
public sealed class TesseractEngine : IOcrEngine, IDisposable
{
    // Recognition stops by itself before the worker is killed: some words are better than none.
    private const double SoftShare = 0.8;

    private readonly TesseractOptions _options;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentStack<WorkerProcess> _idle = new();
    private readonly Lazy<TemporaryFolder> _folder = new(() => new TemporaryFolder());
    private readonly Func<string, OutsideCommand> _command;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentBag<Task> _starts = [];
    private int _expected;
    private string? _version;

    /// <summary>Command that installs the engine and the Vietnamese language data on Debian and Ubuntu, to be run as root.</summary>
    public const string InstallCommand = WorkerFailure.InstallCommand;

    /// <summary>Creates an engine; no process is started yet.</summary>
    /// <param name="options">Settings; null for the defaults.</param>
    public TesseractEngine(TesseractOptions? options = null)
        : this(options ?? new TesseractOptions(), null)
    {
    }

    /// <summary>Creates an engine whose workers are started by another command, given the folder to run in.</summary>
    internal TesseractEngine(TesseractOptions options, Func<string, OutsideCommand>? command)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Workers, 1, nameof(options));
        ArgumentException.ThrowIfNullOrEmpty(options.Language);
        _options = options;
        _free = new SemaphoreSlim(options.Workers);
        _command = command ?? (folder => WorkerCommand.Create(_options, folder));
    }

    /// <inheritdoc/>
    /// <remarks>The version is known after the first page or <see cref="CheckAsync"/>.</remarks>
    public string Name => _version is null ? $"tesseract, {_options.Language}" : $"tesseract {_version}, {_options.Language}";

    /// <inheritdoc/>
    public int Concurrency => _options.Workers;

    /// <inheritdoc/>
    /// <remarks>Workers for the first pages are started; a page that comes meanwhile waits for one of them.</remarks>
    public void Expect(int pages)
    {
        int wanted = Math.Min(pages, _options.Workers);
        for (int known = Volatile.Read(ref _expected); known < wanted; known = Volatile.Read(ref _expected))
        {
            if (Interlocked.CompareExchange(ref _expected, known + 1, known) == known)
            {
                _starts.Add(Task.Run(StartAheadAsync));
            }
        }
    }

    /// <inheritdoc/>
    public async Task<OcrPage> ReadAsync(PageImage image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        PageRequest request = RequestFor(image);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                bool mayBeDead = !_idle.IsEmpty;
                WorkerProcess worker = await TakeAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    return await AskAsync(worker, request, cancellationToken).ConfigureAwait(false);
                }
                catch (DocumentReadException e) when (mayBeDead && e.Failure == ReadFailure.ToolFailed && !worker.HasTakenPage)
                {
                    // It died while it was idle, after it was looked at: another one reads the page.
                }
            }
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Starts a worker, so that it is known whether the engine and its language are installed (about 0.3 s).</summary>
    /// <returns>Version of the engine.</returns>
    /// <exception cref="DocumentReadException">They are not; the message holds the command that installs them.</exception>
    public async Task<string> CheckAsync(CancellationToken cancellationToken = default)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            WorkerProcess worker = await TakeAsync(cancellationToken).ConfigureAwait(false);
            _idle.Push(worker);
            return worker.Version;
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Ends the workers.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        Task.WhenAll(_starts).GetAwaiter().GetResult();
        _ending.Dispose();
        while (_idle.TryPop(out WorkerProcess? worker))
        {
            worker.Dispose();
        }

        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }

        _free.Dispose();
    }

    private async Task StartAheadAsync()
    {
        try
        {
            await _free.WaitAsync(_ending.Token).ConfigureAwait(false);
            try
            {
                if (_idle.IsEmpty)
                {
                    _idle.Push(await StartAsync(_ending.Token).ConfigureAwait(false));
                }
            }
            finally
            {
                _free.Release();
            }
        }
        catch (Exception e) when (e is DocumentReadException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // The first page that comes tells why no worker can be started.
        }
    }

    private PageRequest RequestFor(PageImage image) => new()
    {
        Image = image.Bytes,
        DirectoryOffset = image.TiffDirectory,
        PageWidth = image.PageWidth ?? 0,
        PageHeight = image.PageHeight ?? 0,
        MaxPixels = image.MaxPixels,
        DeadlineMilliseconds = (int)Math.Min(int.MaxValue, _options.PageTime.TotalMilliseconds * SoftShare),
        Prepare = image.Prepare,
        KeepPicture = image.KeepPicture,
    };

    /// <summary>Has a worker read a page; afterwards it waits for the next, or is ended when it is not to be trusted any more.</summary>
    private async Task<OcrPage> AskAsync(WorkerProcess worker, PageRequest request, CancellationToken cancellationToken)
    {
        bool isSound = false;
        try
        {
            long start = TimeProvider.System.GetTimestamp();
            WorkerReply reply = await worker.AskAsync(request, _options.PageTime, cancellationToken).ConfigureAwait(false);
            isSound = reply.Kind is not WorkerReplyKind.OutOfMemory;
            return reply.Page is { } page
                ? ToPage(page, TimeProvider.System.GetElapsedTime(start))
                : throw WorkerFailure.OfReply(reply);
        }
        finally
        {
            if (isSound)
            {
                _idle.Push(worker);
            }
            else
            {
                worker.Dispose();
            }
        }
    }

    private async Task<WorkerProcess> TakeAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryPop(out WorkerProcess? idle))
        {
            if (idle.IsAlive)
            {
                return idle;
            }

            idle.Dispose();
        }

        return await StartAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<WorkerProcess> StartAsync(CancellationToken cancellationToken)
    {
        WorkerProcess worker = await WorkerProcess.StartAsync(_command(_folder.Value.FullPath), cancellationToken).ConfigureAwait(false);
        _version = worker.Version;
        return worker;
    }

    private static OcrPage ToPage(PageReply page, TimeSpan elapsed) => new()
    {
        Width = page.Width,
        Height = page.Height,
        HorizontalResolution = page.HorizontalResolution,
        VerticalResolution = page.VerticalResolution,
        Turn = page.Turn,
        Skew = page.Skew,
        InkShare = page.InkShare,
        IsCutShort = page.IsCutShort,
        Words = [.. page.Words.Select(w => new OcrWord(
            w.Text.Normalize(NormalizationForm.FormC), Math.Clamp(w.Confidence, 0, 1), new OcrBox(w.Left, w.Top, w.Right, w.Bottom), w.Baseline, w.Line))],
        Rulings = [.. page.Rulings.Select(r => new OcrRuling(r.IsVertical, r.Position, r.Start, r.End))],
        Steps = [.. page.Steps.Select(s => new OcrStep(s.Name, s.Measure, s.Value))],
        Picture = page.Picture,
        Seconds = elapsed.TotalSeconds,
    };
}
