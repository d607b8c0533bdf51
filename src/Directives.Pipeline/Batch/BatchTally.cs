using System.Collections.Concurrent;
using System.Diagnostics;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Counts the outcomes of one run and tells of its progress. Documents begin and end on any thread; all else is of one.</summary>
internal sealed class BatchTally(IProgress<BatchProgress>? progress, TimeProvider time)
{
    private const int MostSlow = 5;

    // Below this, the pace says nothing about what is to come.
    private static readonly TimeSpan ForecastAfter = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<DocumentJob, byte> _inWork = new();
    private readonly List<FileFailure> _failures = [];
    private readonly List<FileWarning> _warnings = [];
    private readonly PriorityQueue<FileTime, TimeSpan> _slowest = new();
    private readonly int[] _counts = new int[Enum.GetValues<FileOutcome>().Length];
    private readonly RunPace _pace = new(time);
    private int _walked = -1;
    private int _entries;
    private int _passedOver;
    private int _warned;
    private int _done;
    private int _duties;
    private int _pages;
    private int _outdated;
    private long _bytes;
    private string? _current;

    /// <summary>States how many files the folders hold, those that are passed over included. May be called while the others are.</summary>
    public void Expect(int files) => Volatile.Write(ref _walked, files);

    /// <summary>Makes one entry of an archive known. May be called while the others are.</summary>
    public void ExpectEntry() => Interlocked.Increment(ref _entries);

    /// <summary>Counts a file that the selection or the scope leaves out. May be called while the others are.</summary>
    public void PassOver() => Interlocked.Increment(ref _passedOver);

    /// <summary>A document goes into work.</summary>
    public void Begin(DocumentJob job)
    {
        _inWork.TryAdd(job, 0);
        PipelineDiagnostics.CountInWork(1);
    }

    /// <summary>A document leaves work.</summary>
    public void End(DocumentJob job)
    {
        _inWork.TryRemove(job, out _);
        PipelineDiagnostics.CountInWork(-1);
    }

    /// <summary>Tells that <paramref name="path"/> is the first file that is not done.</summary>
    public void Reach(string path)
    {
        _current = path;
        Report();
    }

    /// <summary>Tells of progress although nothing has changed but the time.</summary>
    public void Report() => progress?.Report(Progress());

    /// <summary>Counts a file whose outcome is committed.</summary>
    public void Count(FileResult result, bool isOutdated)
    {
        _done++;
        _counts[(int)result.Outcome]++;
        _outdated += isOutdated ? 1 : 0;
        if (result is { Outcome: FileOutcome.Stored, Directive: { } directive })
        {
            _duties += directive.Assignments.Count;
            _pages += result.Pages ?? 1;
            _bytes += result.Size;
        }

        if (result.Durations.Total > TimeSpan.Zero)
        {
            _slowest.Enqueue(new FileTime(result.Path, result.Format, result.Pages, result.Durations), result.Durations.Total);
            if (_slowest.Count > BatchSummary.MostSlowest)
            {
                _slowest.Dequeue();
            }
        }

        if (result.Failure is { } failure && _failures.Count < BatchSummary.MostNamed)
        {
            _failures.Add(new FileFailure(result.Path, failure, result.Reason ?? failure.ToString()));
        }

        _warned += result.Warnings.Count;
        _warnings.AddRange(result.Warnings.Take(BatchSummary.MostNamed - _warnings.Count).Select(warning => new FileWarning(result.Path, warning)));
    }

    /// <summary>The summary of the run.</summary>
    public BatchSummary Summarize(bool isCancelled)
    {
        _current = null;
        Report();
        using Process process = Process.GetCurrentProcess();
        return new BatchSummary
        {
            Stored = Counted(FileOutcome.Stored),
            Unchanged = Counted(FileOutcome.Unchanged),
            Duplicates = Counted(FileOutcome.Duplicate),
            Skipped = Counted(FileOutcome.Skipped),
            Failed = Counted(FileOutcome.Failed),
            PassedOver = _passedOver,
            Outdated = _outdated,
            Duties = _duties,
            Pages = _pages,
            Bytes = _bytes,
            Failures = _failures,
            Warnings = _warnings,
            WarningCount = _warned,
            Slowest = [.. _slowest.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element.Path, StringComparer.Ordinal).Select(item => item.Element)],
            IsCancelled = isCancelled,
            Duration = _pace.Elapsed,
            PeakMemoryBytes = process.PeakWorkingSet64,
        };
    }

    private int Counted(FileOutcome outcome) => _counts[(int)outcome];

    private BatchProgress Progress()
    {
        int walked = Volatile.Read(ref _walked), total = Math.Max(_done, Math.Max(0, walked - Volatile.Read(ref _passedOver)) + Volatile.Read(ref _entries));
        (double files, double pages) = _pace.Rate(_done, _pages);
        TimeSpan elapsed = _pace.Elapsed;
        bool canForecast = walked >= 0 && files > 0 && elapsed >= ForecastAfter;
        return new BatchProgress
        {
            FilesDone = _done,
            FilesTotal = total,
            IsTotalKnown = walked >= 0,
            Failures = Counted(FileOutcome.Failed),
            Pages = _pages,
            Elapsed = elapsed,
            FilesPerSecond = files,
            PagesPerSecond = pages,
            Remaining = canForecast ? TimeSpan.FromSeconds(Math.Min((total - _done) / files, TimeSpan.FromDays(365).TotalSeconds)) : null,
            CurrentPath = _current,
            SlowFiles = Slow(),
        };
    }

    private FileInWork[] Slow()
    {
        // The keys of a concurrent dictionary are copied under its locks; walking it is not.
        FileInWork[] slow = [.. _inWork.Select(pair => new FileInWork(pair.Key.Path, pair.Key.Stage, time.GetElapsedTime(pair.Key.StartedAt))).Where(file => file.Elapsed >= BatchProgress.SlowAfter)];
        return slow.Length == 0 ? slow : [.. slow.OrderByDescending(file => file.Elapsed).Take(MostSlow)];
    }
}
