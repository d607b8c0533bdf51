namespace Directives.Pipeline.Indexing;

/// <summary>A match and its score.</summary>
/// <param name="Score">Greater is better.</param>
/// <param name="Segment">Place of the segment in the snapshot, from 0.</param>
/// <param name="Duty">Place of the duty in the segment, from 0.</param>
internal readonly record struct ScoredDuty(float Score, int Segment, int Duty);

/// <summary>Keeps the best of the matches offered to it; of equal ones those offered first, so that longer lists begin as shorter ones do.</summary>
internal sealed class BestDuties(int capacity)
{
    // A heap with the worst on top: each match is no better than the two below it, at twice its place plus one and two. The library's queue of
    // values of our own would be compiled at run time and compares through interfaces.
    private Match[] _heap = new Match[Math.Min(capacity, 256)];
    private int _count, _offered;

    /// <summary>What a score must exceed to enter.</summary>
    public float Threshold { get; private set; } = -1;

    /// <summary>Takes a match if it is good enough.</summary>
    public void Offer(float score, int segment, int duty)
    {
        if (score <= Threshold)
        {
            return;
        }

        var match = new Match(new ScoredDuty(score, segment, duty), _offered++);
        if (_count < capacity)
        {
            if (_count == _heap.Length)
            {
                Array.Resize(ref _heap, Math.Min(capacity, _count * 2));
            }

            Raise(match, _count++);
        }
        else
        {
            Sink(match);
        }

        if (_count == capacity)
        {
            Threshold = _heap[0].Duty.Score;
        }
    }

    /// <summary>The matches, best first. The collection is empty afterwards.</summary>
    public ScoredDuty[] Drain()
    {
        var best = new ScoredDuty[_count];
        while (_count > 0)
        {
            best[_count - 1] = _heap[0].Duty;
            Sink(_heap[--_count]);
        }

        return best;
    }

    private void Raise(Match match, int place)
    {
        while (place > 0 && _heap[(place - 1) / 2].IsBetterThan(match))
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = match;
    }

    // Puts a match in the place of the worst.
    private void Sink(Match match)
    {
        int place = 0;
        while ((place * 2) + 1 < _count)
        {
            int below = (place * 2) + 1;
            if (below + 1 < _count && _heap[below].IsBetterThan(_heap[below + 1]))
            {
                below++;
            }

            if (!match.IsBetterThan(_heap[below]))
            {
                break;
            }

            _heap[place] = _heap[below];
            place = below;
        }

        _heap[place] = match;
    }

    private readonly record struct Match(ScoredDuty Duty, int Order)
    {
        public bool IsBetterThan(Match other) => Duty.Score != other.Duty.Score ? Duty.Score > other.Duty.Score : Order < other.Order;
    }
}
