using System.Collections.Concurrent;
using Directives.Lexicons;

namespace Directives;

/// <summary>Working memory that no run uses at the moment. Thread-safe. No result depends on which run had it before.</summary>
/// <param name="lexicon">What is known of words.</param>
internal sealed class SpareBuffers(Lexicon lexicon)
{
    // A text of so many characters leaves buffers of a few megabytes.
    private const int MaxSmall = 750_000;

    // The buffers of one larger text are kept for the next one, and let go when so many smaller texts have come without one.
    private const int MaxIdle = 64;

    private readonly ConcurrentBag<RunBuffers> _small = [];
    private RunBuffers? _large;
    private int _idle;

    /// <summary>Buffers for a text of so many characters.</summary>
    public RunBuffers Take(int characters)
    {
        if (characters > MaxSmall && Interlocked.Exchange(ref _large, null) is { } large)
        {
            return large;
        }

        return _small.TryTake(out RunBuffers? small) ? small : new RunBuffers(lexicon);
    }

    /// <summary>Gives back what a text of so many characters was read with, which is then forgotten.</summary>
    public void Return(RunBuffers buffers, int characters)
    {
        buffers.Text.Dispose();
        if (characters > MaxSmall)
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
