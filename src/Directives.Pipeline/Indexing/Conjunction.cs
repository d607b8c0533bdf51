namespace Directives.Pipeline.Indexing;

/// <summary>Walks the duties of a segment that match all of some cursors and none of others.</summary>
/// <remarks>The best are found without looking at blocks whose bounds cannot reach what the worst of the best has already.</remarks>
internal sealed class Conjunction
{
    private readonly MatchCursor[] _required, _byCost, _excluded;
    private readonly DutySet _allowed;

    /// <summary>Takes cursors that nothing else moves; at least one is required.</summary>
    public Conjunction(MatchCursor[] required, MatchCursor[] excluded, DutySet allowed)
    {
        _required = required;
        _byCost = [.. required.OrderBy(cursor => cursor.Cost)];
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

    /// <summary>Offers the matches to <paramref name="best"/>, in ascending order, as far as they can enter it.</summary>
    public void Collect(BestDuties best, int segment)
    {
        ReadOnlySpan<float> bounds = Bounds();
        int target = 0;
        while ((target = SkipTo(bounds, target, best.Threshold)) != PostingFormat.End)
        {
            int duty = SeekTo(_byCost, target);
            if (duty == PostingFormat.End)
            {
                return;
            }

            if (bounds[duty / PostingFormat.BlockSize] > best.Threshold && _allowed.Contains(duty) && Score() > best.Threshold && Confirm(_byCost) && !IsExcluded(duty))
            {
                best.Offer(Score(), segment, duty);
            }

            target = duty + 1;
        }
    }

    /// <summary>Adds the matches to <paramref name="matches"/> until it holds <paramref name="enough"/>.</summary>
    public void AddTo(DutySet matches, int enough)
    {
        int target = _allowed.NextAt(0);
        while (target != PostingFormat.End && matches.Count < enough)
        {
            int duty = SeekTo(_byCost, target);
            if (duty == PostingFormat.End)
            {
                return;
            }

            if (_allowed.Contains(duty) && Confirm(_byCost) && !IsExcluded(duty))
            {
                matches.Add(duty);
            }

            target = _allowed.NextAt(duty + 1);
        }
    }

    private float[] Bounds()
    {
        float[] bounds = new float[(_allowed.Size / PostingFormat.BlockSize) + 1];
        foreach (MatchCursor cursor in _required)
        {
            cursor.AddBounds(bounds);
        }

        return bounds;
    }

    // The first duty at or behind the target that is allowed, in a window that may hold a score above the threshold.
    private int SkipTo(ReadOnlySpan<float> bounds, int target, float threshold)
    {
        while (true)
        {
            target = _allowed.NextAt(target);
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
