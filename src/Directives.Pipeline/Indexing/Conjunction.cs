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
        int target = 0, last = -1;
        while (true)
        {
            if (target > last)
            {
                target = SkipTo(target, best.Threshold, out last);
                if (target == PostingFormat.End)
                {
                    return;
                }
            }

            int duty = SeekTo(_byCost, target);
            if (duty == PostingFormat.End)
            {
                return;
            }

            target = duty;
            if (duty <= last)
            {
                target++;
                if (_allowed.Contains(duty) && Score() > best.Threshold && Confirm(_byCost) && !IsExcluded(duty))
                {
                    best.Offer(Score(), segment, duty);
                }
            }
        }
    }

    /// <summary>Adds the matches to <paramref name="matches"/> until it holds <paramref name="enough"/>.</summary>
    public void AddTo(DutySet matches, int enough)
    {
        for (int duty = SeekTo(_byCost, 0); duty != PostingFormat.End && matches.Count < enough; duty = SeekTo(_byCost, duty + 1))
        {
            if (_allowed.Contains(duty) && Confirm(_byCost) && !IsExcluded(duty))
            {
                matches.Add(duty);
            }
        }
    }

    // The first duty whose blocks may hold a score above the threshold, and the last one that this bound is true of.
    private int SkipTo(int target, float threshold, out int last)
    {
        while (true)
        {
            float bound = 0;
            last = PostingFormat.End;
            foreach (MatchCursor cursor in _required)
            {
                bound += cursor.BoundAt(target, out int end);
                last = Math.Min(last, end);
            }

            if (bound > threshold)
            {
                return target;
            }

            if (last == PostingFormat.End)
            {
                return last;
            }

            target = last + 1;
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
