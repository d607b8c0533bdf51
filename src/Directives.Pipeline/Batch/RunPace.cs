namespace Directives.Pipeline.Batch;

/// <summary>How fast a run has been over the last minute. Not thread-safe.</summary>
internal sealed class RunPace(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly Queue<(long At, int Files, int Pages)> _marks = new();
    private readonly long _start = time.GetTimestamp();
    private long _last = time.GetTimestamp();

    /// <summary>Time since the beginning.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Files and pages a second, given how many are done now.</summary>
    public (double Files, double Pages) Rate(int files, int pages)
    {
        long now = time.GetTimestamp();
        if (_marks.Count == 0)
        {
            _marks.Enqueue((_start, 0, 0));
        }

        if (time.GetElapsedTime(_last, now) >= Step)
        {
            _marks.Enqueue((now, files, pages));
            _last = now;
            while (_marks.Count > 2 && time.GetElapsedTime(_marks.Peek().At, now) > Window)
            {
                _marks.Dequeue();
            }
        }

        (long from, int filesThen, int pagesThen) = _marks.Peek();
        double seconds = time.GetElapsedTime(from, now).TotalSeconds;
        return seconds <= 0 ? (0, 0) : ((files - filesThen) / seconds, (pages - pagesThen) / seconds);
    }
}
