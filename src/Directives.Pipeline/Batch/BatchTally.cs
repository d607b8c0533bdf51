using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Counts the outcomes of one run and tells of its progress.</summary>
internal sealed class BatchTally(IProgress<BatchProgress>? progress)
{
    private readonly List<FileFailure> _failures = [];
    private readonly List<FileWarning> _warnings = [];
    private readonly int[] _counts = new int[Enum.GetValues<FileOutcome>().Length];
    private int _total;
    private int _done;
    private int _duties;

    /// <summary>Makes <paramref name="files"/> more files known. May be called while the others are.</summary>
    public void Expect(int files) => Interlocked.Add(ref _total, files);

    /// <summary>Tells that <paramref name="path"/> is the first file that is not done.</summary>
    public void Begin(string path) => Report(path);

    /// <summary>Counts a file whose outcome is known.</summary>
    public void Count(FileResult result)
    {
        _done++;
        _counts[(int)result.Outcome]++;
        _duties += result.Directive?.Assignments.Count ?? 0;
        if (result.Failure is { } failure)
        {
            _failures.Add(new FileFailure(result.Path, failure, result.Reason ?? failure.ToString()));
        }

        _warnings.AddRange(result.Warnings.Select(warning => new FileWarning(result.Path, warning)));
    }

    /// <summary>The summary of the run.</summary>
    public BatchSummary Summarize(bool isCancelled, TimeSpan duration)
    {
        Report(null);
        return new BatchSummary
        {
            Stored = _counts[(int)FileOutcome.Stored],
            Unchanged = _counts[(int)FileOutcome.Unchanged],
            Duplicates = _counts[(int)FileOutcome.Duplicate],
            Skipped = _counts[(int)FileOutcome.Skipped],
            Duties = _duties,
            Failures = _failures,
            Warnings = _warnings,
            IsCancelled = isCancelled,
            Duration = duration,
        };
    }

    private void Report(string? path) => progress?.Report(new BatchProgress(_done, Volatile.Read(ref _total), _failures.Count, path));
}
