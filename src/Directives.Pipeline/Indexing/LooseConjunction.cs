namespace Directives.Pipeline.Indexing;

/// <summary>Walks the duties of a segment that match all of some cursors and enough of others.</summary>
/// <param name="required">What must match; may be empty.</param>
/// <param name="optional">What may match.</param>
/// <param name="missing">How many of <paramref name="optional"/> may be missing; fewer than there are.</param>
/// <param name="excluded">What must not match.</param>
/// <param name="allowed">The duties to look at.</param>
internal sealed class LooseConjunction(MatchCursor[] required, MatchCursor[] optional, int missing, MatchCursor[] excluded, DutySet allowed)
{
    // A duty that lacks only so many has at least one of any one more than that: the rarest are walked, the others asked.
    private readonly MatchCursor[] _byCost = [.. optional.OrderBy(cursor => cursor.Cost)];

    /// <summary>Offers the matches to <paramref name="best"/>, in ascending order, as far as they can enter it.</summary>
    public void Collect(BestDuties best, int segment)
    {
        var lead = new UnionCursor(_byCost[..(missing + 1)]);
        ReadOnlySpan<float> bounds = Conjunction.Bounds([.. required, .. _byCost], allowed.Size);
        int target = 0;
        while ((target = Conjunction.SkipTo(bounds, allowed, target, best.Threshold)) != PostingFormat.End)
        {
            int duty = lead.SeekTo(target);
            if (duty == PostingFormat.End)
            {
                return;
            }

            if (bounds[duty / PostingFormat.BlockSize] > best.Threshold && allowed.Contains(duty) && ScoreOf(duty) is >= 0 and var score)
            {
                best.Offer(score, segment, duty);
            }

            target = duty + 1;
        }
    }

    private float ScoreOf(int duty)
    {
        float score = 0;
        foreach (MatchCursor cursor in required)
        {
            if (cursor.SeekTo(duty) != duty || !cursor.Confirm())
            {
                return -1;
            }

            score += cursor.Score();
        }

        int lacking = 0;
        foreach (MatchCursor cursor in _byCost)
        {
            if (cursor.SeekTo(duty) == duty && cursor.Confirm())
            {
                score += cursor.Score();
            }
            else if (++lacking > missing)
            {
                return -1;
            }
        }

        foreach (MatchCursor cursor in excluded)
        {
            if (cursor.SeekTo(duty) == duty && cursor.Confirm())
            {
                return -1;
            }
        }

        return score;
    }
}
