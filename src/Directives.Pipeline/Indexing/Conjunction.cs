namespace Directives.Pipeline.Indexing;

/// <summary>Walks the duties of a segment that match all of some cursors and none of others.</summary>
/// <remarks>The best are found without looking at blocks whose bounds cannot reach what the worst of the best has already.</remarks>
internal sealed class Conjunction
{
    private readonly MatchCursor[] _required, _byCost, _walked, _excluded;
    private readonly DutySet _allowed;

    /// <summary>Takes cursors that nothing else moves; at least one is required.</summary>
    public Conjunction(MatchCursor[] required, MatchCursor[] excluded, DutySet allowed)
    {
        _required = required;
        _byCost = [.. required.OrderBy(cursor => cursor.Cost)];
        _walked = [.. required.SelectMany(cursor => cursor.Parts).OrderBy(cursor => cursor.Cost)];
        _excluded = excluded;
        _allowed = allowed;
    }

    /// <summary>Goes with all of <paramref name="cursors"/> to the first duty at or behind <paramref name="target"/> that they share.</summary>
    public static int SeekTo(MatchCursor[] cursors, int target)
    {
        while (true)
        {
            target = cursors[0].SeekTo(target);
            if (target == PostingFormat.End)
            {
                return target;
            }

            int at = target;
            for (int i = 1; i < cursors.Length && at == target; i++)
            {
                at = cursors[i].SeekTo(target);
            }

            if (at == target)
            {
                return target;
            }

            target = at;
        }
    }

    /// <summary>Offers the matches to <paramref name="best"/>, in ascending order: all of them until <paramref name="counted"/> holds <paramref name="enough"/>, then as far as they can enter it.</summary>
    /// <param name="best">Takes the best.</param>
    /// <param name="segment">Place of the segment in the snapshot.</param>
    /// <param name="counted">Takes every match that is come by while it holds less than enough.</param>
    /// <param name="enough">Matches from which on nothing is counted.</param>
    public void Collect(BestDuties best, int segment, DutySet counted, int enough)
    {
        ReadOnlySpan<float> bounds = Bounds(_required, _allowed.Size);
        int target = 0;
        while (true)
        {
            float threshold = counted.Count < enough ? -1 : best.Threshold;
            int duty = Next(target, bounds, threshold);
            if (duty == PostingFormat.End)
            {
                return;
            }

            if ((threshold < 0 || Score() > threshold) && Confirm(_byCost) && !IsExcluded(duty))
            {
                if (threshold < 0)
                {
                    counted.Add(duty);
                }

                best.Offer(Score(), segment, duty);
            }

            target = duty + 1;
        }
    }

    /// <summary>Adds the matches to <paramref name="matches"/> until it holds <paramref name="enough"/>.</summary>
    public void AddTo(DutySet matches, int enough)
    {
        int target = 0;
        while (matches.Count < enough)
        {
            int duty = Next(target, bounds: [], threshold: -1);
            if (duty == PostingFormat.End)
            {
                return;
            }

            if (Confirm(_byCost) && !IsExcluded(duty))
            {
                matches.Add(duty);
            }

            target = duty + 1;
        }
    }

    /// <summary>A score for each window of <see cref="PostingFormat.BlockSize"/> duties that none of them exceeds, whatever matches of <paramref name="cursors"/>.</summary>
    public static float[] Bounds(ReadOnlySpan<MatchCursor> cursors, int size)
    {
        float[] bounds = new float[(size / PostingFormat.BlockSize) + 1];
        foreach (MatchCursor cursor in cursors)
        {
            cursor.AddBounds(bounds);
        }

        return bounds;
    }

    /// <summary>The first duty at or behind <paramref name="target"/> that is allowed, in a window that may hold a score above <paramref name="threshold"/>.</summary>
    public static int SkipTo(ReadOnlySpan<float> bounds, DutySet allowed, int target, float threshold)
    {
        while (true)
        {
            target = allowed.NextAt(target);
            if (target == PostingFormat.End)
            {
                return target;
            }

            int window = target / PostingFormat.BlockSize;
            if (bounds[window] > threshold)
            {
                return target;
            }

            while (++window < bounds.Length && bounds[window] <= threshold)
            {
            }

            if (window == bounds.Length)
            {
                return PostingFormat.End;
            }

            target = window * PostingFormat.BlockSize;
        }
    }

    // The first allowed duty at or behind a target that all words share, in a window that may exceed the threshold. The rarest word finds what
    // is allowed before the others are moved, those of phrases too.
    private int Next(int target, ReadOnlySpan<float> bounds, float threshold)
    {
        while (true)
        {
            int first = _walked[0].SeekTo(target);
            if (first == PostingFormat.End)
            {
                return first;
            }

            target = bounds.IsEmpty ? _allowed.NextAt(first) : SkipTo(bounds, _allowed, first, threshold);
            if (target == PostingFormat.End)
            {
                return target;
            }

            int at = first;
            for (int i = 0; i < _walked.Length && at == target; i++)
            {
                at = _walked[i].SeekTo(target);
            }

            if (at == target)
            {
                foreach (MatchCursor cursor in _required)
                {
                    cursor.SeekTo(target);
                }

                return target;
            }

            target = Math.Max(target, at);
        }
    }

    private static bool Confirm(MatchCursor[] cursors)
    {
        foreach (MatchCursor cursor in cursors)
        {
            if (!cursor.Confirm())
            {
                return false;
            }
        }

        return true;
    }

    private float Score()
    {
        float score = 0;
        foreach (MatchCursor cursor in _required)
        {
            score += cursor.Score();
        }

        return score;
    }

    private bool IsExcluded(int duty)
    {
        foreach (MatchCursor cursor in _excluded)
        {
            if (cursor.SeekTo(duty) == duty && cursor.Confirm())
            {
                return true;
            }
        }

        return false;
    }
}
