namespace Directives.Pipeline.Batch;

/// <summary>Holds up the taking of more work while the work in hand takes more memory than it may. For one taker; thread-safe for the others.</summary>
internal sealed class ByteBudget(long bytes)
{
    private readonly Lock _lock = new();
    private long _used;
    private long _wanted;
    private TaskCompletionSource? _waiting;

    /// <summary>Takes <paramref name="amount"/> bytes, after waiting until there is room for them, or until nothing else is taken.</summary>
    public async ValueTask TakeAsync(long amount, CancellationToken cancellationToken)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            if (Fits(amount))
            {
                _used += amount;
                return;
            }

            _wanted = amount;
            _waiting = waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        // Whoever makes room takes it for the one who waits. Nothing is taken any more after a cancellation: the run is over then.
        await waiting.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes what a piece of work takes by <paramref name="amount"/>, which may be negative, without waiting.</summary>
    public void Change(long amount)
    {
        lock (_lock)
        {
            _used += amount;
            if (_waiting is { } waiting && Fits(_wanted))
            {
                _used += _wanted;
                _waiting = null;
                waiting.SetResult();
            }
        }
    }

    private bool Fits(long amount) => _used <= 0 || _used + amount <= bytes;
}
