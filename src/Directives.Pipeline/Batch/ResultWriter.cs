using System.Globalization;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;
using Microsoft.Extensions.Logging;

namespace Directives.Pipeline.Batch;

/// <summary>Gathers results into transactions, in the order of the run. Only what is committed is counted.</summary>
internal sealed class ResultWriter(IDirectiveStore store, BatchOptions options, TimeProvider time, BatchTally tally, ILogger logger)
{
    private readonly List<(WorkItem Item, FileResult Result)> _pending = new(options.FilesPerTransaction);
    private readonly Dictionary<UInt128, (ReadFailure Failure, string? Reason, FileStage Stage)> _failed = [];

    private long _bytesHeld;

    /// <summary>Takes the result of <paramref name="item"/>; commits when a transaction is full, or holds half of the memory that reading ahead may take.</summary>
    public void Add(WorkItem item, FileResult result)
    {
        if (item.SameAs is { } key && _failed.TryGetValue(key, out (ReadFailure Failure, string? Reason, FileStage Stage) first))
        {
            result = result with { Outcome = FileOutcome.Failed, Failure = first.Failure, Reason = first.Reason, Stage = first.Stage };
        }
        else if (result is { Failure: { } failure, Sha256: { } hash })
        {
            _failed[UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = (failure, result.Reason, result.Stage);
        }

        _pending.Add((item, result));
        _bytesHeld += item.Job?.Held ?? 0;
        if (_pending.Count >= options.FilesPerTransaction || _bytesHeld >= options.MaxBytesAhead / 2)
        {
            Commit();
        }
    }

    /// <summary>Commits what waits.</summary>
    public void Commit()
    {
        FileResult[] recorded = [.. _pending.Where(pair => pair.Item.IsRecorded && pair.Result.Outcome != FileOutcome.Unchanged).Select(pair => pair.Result)];
        if (recorded.Length > 0)
        {
            long start = time.GetTimestamp();
            store.Write(recorded);
            PipelineDiagnostics.RecordCommit(time.GetElapsedTime(start));
        }

        foreach ((WorkItem item, FileResult result) in _pending)
        {
            item.Job?.Hold(0);
            tally.Count(result, item.IsOutdated);
            PipelineDiagnostics.Count(result);
            Log(result);
        }

        _pending.Clear();
        _bytesHeld = 0;
    }

    private void Log(FileResult result)
    {
        if (result.Failure is { } failure)
        {
            BatchLog.Failed(logger, result.Path, result.Stage, failure, result.Reason ?? "");
        }
        else
        {
            BatchLog.Done(logger, result.Path, result.Outcome, result.Durations.Total);
        }

        foreach (string warning in result.Warnings)
        {
            BatchLog.Doubted(logger, result.Path, warning);
        }
    }
}
