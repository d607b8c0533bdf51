using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>Gathers results into transactions, in the order of the run. Only what is committed is counted.</summary>
internal sealed class ResultWriter(IDirectiveStore store, BatchOptions options, TimeProvider time, BatchTally tally)
{
    private readonly List<FileResult> _pending = new(options.FilesPerTransaction);
    private readonly Dictionary<string, (ReadFailure Failure, string? Reason)> _failed = new(StringComparer.Ordinal);
    private readonly List<FileResult> _unrecorded = [];
    private long _lastCommit = time.GetTimestamp();

    /// <summary>Takes the result of <paramref name="item"/>; commits when a transaction is full.</summary>
    public void Add(WorkItem item, FileResult result)
    {
        if (item.SameAs is { } sha256 && _failed.TryGetValue(sha256, out (ReadFailure Failure, string? Reason) first))
        {
            result = result with { Outcome = FileOutcome.Failed, Failure = first.Failure, Reason = first.Reason };
        }
        else if (result is { Failure: { } failure, Sha256: { } hash })
        {
            _failed[hash] = (failure, result.Reason);
        }

        (item.IsRecorded ? _pending : _unrecorded).Add(result);
        if (_pending.Count >= options.FilesPerTransaction)
        {
            Commit();
        }
    }

    /// <summary>Commits what waits, when it has waited long enough.</summary>
    public void CommitIfDue()
    {
        if (time.GetElapsedTime(_lastCommit) >= options.CommitInterval)
        {
            Commit();
        }
    }

    /// <summary>Commits what waits.</summary>
    public void Commit()
    {
        if (_pending.Count > 0)
        {
            store.Write(_pending);
        }

        foreach (FileResult result in _pending.Concat(_unrecorded))
        {
            tally.Count(result);
        }

        _pending.Clear();
        _unrecorded.Clear();
        _lastCommit = time.GetTimestamp();
    }
}
