namespace Directives.Pipeline.Indexing;

/// <summary>A match and its score.</summary>
/// <param name="Score">Greater is better.</param>
/// <param name="Segment">Place of the segment in the snapshot, from 0.</param>
/// <param name="Duty">Place of the duty in the segment, from 0.</param>
internal readonly record struct ScoredDuty(float Score, int Segment, int Duty);

/// <summary>Keeps the best of the matches offered to it; of equal ones those offered first, so that longer lists begin as shorter ones do.</summary>
internal sealed class BestDuties(int capacity)
{
    private readonly PriorityQueue<ScoredDuty, (float Score, int Order)> _worstFirst = new(Math.Min(capacity, 1_024) + 1);
    private int _offered;

    /// <summary>What a score must exceed to enter.</summary>
    public float Threshold { get; private set; } = -1;

    /// <summary>Takes a match if it is good enough.</summary>
    public void Offer(float score, int segment, int duty)
    {
        if (score <= Threshold)
        {
            return;
        }

        var match = new ScoredDuty(score, segment, duty);
        (float, int) priority = (score, -_offered++);
        if (_worstFirst.Count < capacity)
        {
            _worstFirst.Enqueue(match, priority);
        }
        else
        {
            _worstFirst.EnqueueDequeue(match, priority);
        }

        if (_worstFirst.Count == capacity)
        {
            Threshold = _worstFirst.Peek().Score;
        }
    }

    /// <summary>The matches, best first. The collection is empty afterwards.</summary>
    public ScoredDuty[] Drain()
    {
        var best = new ScoredDuty[_worstFirst.Count];
        for (int i = best.Length - 1; i >= 0; i--)
        {
            best[i] = _worstFirst.Dequeue();
        }

        return best;
    }
}
