using System.Collections.Concurrent;

namespace Directives;

/// <summary>Working memory that no run uses at the moment. Thread-safe. No result depends on which run had it before.</summary>
internal sealed class SpareBuffers
{
    // A text of so many tokens leaves buffers of a few megabytes.
    private const int MaxSmall = 200_000;

    // The buffers of one larger text are kept for the next one, and let go when so many smaller texts have come without one.
    private const int MaxIdle = 64;

    private readonly ConcurrentBag<RunBuffers> _small = [];
    private RunBuffers? _large;
    private int _idle;

    /// <summary>Buffers for a text of so many tokens.</summary>
    public RunBuffers Take(int tokens)
    {
        if (tokens > MaxSmall && Interlocked.Exchange(ref _large, null) is { } large)
        {
            return large;
        }

        return _small.TryTake(out RunBuffers? small) ? small : new RunBuffers();
    }

    /// <summary>Gives back what a text of so many tokens was read with.</summary>
    public void Return(RunBuffers buffers, int tokens)
    {
        if (tokens > MaxSmall)
        {
            _idle = 0;
            _large = buffers;
        }
        else
        {
            _small.Add(buffers);
            if (Interlocked.Increment(ref _idle) == MaxIdle)
            {
                _large = null;
            }
        }
    }
}
