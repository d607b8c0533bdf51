namespace Directives.Pipeline.Indexing;

/// <summary>Walks the duties of one segment that match a part of a query, ascending. Not thread-safe.</summary>
internal abstract class MatchCursor
{
    /// <summary>The current duty; -1 before the first <see cref="SeekTo"/>, <see cref="PostingFormat.End"/> behind the last.</summary>
    public abstract int Duty { get; }

    /// <summary>About how many duties there are to walk; the rarest part of a query leads.</summary>
    public abstract long Cost { get; }

    /// <summary>The cursors that must all stand at a duty for this one to: itself, or those of a phrase. Moved by others, they are where this one would move them.</summary>
    public virtual MatchCursor[] Parts => [this];

    /// <summary>Goes to the first duty at or behind <paramref name="target"/>, which is never before the current one, that matches or that only <see cref="Confirm"/> can tell; gives it.</summary>
    public abstract int SeekTo(int target);

    /// <summary>Whether the current duty matches: the dear part of the work, such as comparing places, put off until a duty passes all else.</summary>
    public virtual bool Confirm() => true;

    /// <summary>Adds to each of <paramref name="windows"/>, which stand for <see cref="PostingFormat.BlockSize"/> duties each, a score that none of its duties exceeds. Moves nothing.</summary>
    public abstract void AddBounds(Span<float> windows);

    /// <summary>Score of the current duty, at most what <see cref="AddBounds"/> says of its window; before <see cref="Confirm"/> perhaps too high, never too low.</summary>
    public abstract float Score();

    /// <summary>Adds where the match begins in the current duty, which is confirmed; ascending and distinct only for a single word.</summary>
    public abstract void AddPlaces(List<int> places);
}

/// <summary>The duties that have a word in any of its spellings; each counts with its best.</summary>
internal sealed class WordCursor : MatchCursor
{
    private readonly PostingReader[] _spellings;
    private readonly int[] _duties;
    private readonly float _unit;
    private int _duty = -1;

    /// <summary>Takes the postings of each spelling, from their beginning.</summary>
    /// <param name="spellings">Where; one at least.</param>
    /// <param name="weight">Score of the greatest impact.</param>
    public WordCursor(PostingReader[] spellings, float weight)
    {
        _spellings = spellings;
        _duties = new int[spellings.Length];
        _duties.AsSpan().Fill(-1);
        _unit = weight / PostingFormat.MaxImpact;
    }

    /// <inheritdoc/>
    public override int Duty => _duty;

    /// <inheritdoc/>
    public override long Cost => _spellings.Sum(postings => (long)postings.Count);

    /// <inheritdoc/>
    public override int SeekTo(int target)
    {
        if (_duty >= target)
        {
            return _duty;
        }

        int first = PostingFormat.End;
        int[] duties = _duties;
        for (int i = 0; i < duties.Length; i++)
        {
            int duty = duties[i];
            if (duty < target)
            {
                duties[i] = duty = _spellings[i].SeekTo(target);
            }

            first = Math.Min(first, duty);
        }

        return _duty = first;
    }

    /// <inheritdoc/>
    public override void AddBounds(Span<float> windows)
    {
        Span<byte> impacts = new byte[windows.Length];
        foreach (PostingReader postings in _spellings)
        {
            postings.RaiseBounds(impacts);
        }

        for (int i = 0; i < windows.Length; i++)
        {
            windows[i] += _unit * impacts[i];
        }
    }

    /// <inheritdoc/>
    public override float Score()
    {
        int impact = 0;
        for (int i = 0; i < _duties.Length; i++)
        {
            impact = _duties[i] == _duty ? Math.Max(impact, _spellings[i].Impact) : impact;
        }

        return _unit * impact;
    }

    /// <inheritdoc/>
    public override void AddPlaces(List<int> places)
    {
        for (int i = 0; i < _duties.Length; i++)
        {
            if (_duties[i] == _duty)
            {
                _spellings[i].AddPlaces(places);
            }
        }
    }
}

/// <summary>The duties that match any of several cursors; each counts with its best.</summary>
internal sealed class UnionCursor(MatchCursor[] children) : MatchCursor
{
    private readonly bool[] _isMatch = new bool[children.Length];
    private int _duty = -1, _confirmed = -1;

    /// <inheritdoc/>
    public override int Duty => _duty;

    /// <inheritdoc/>
    public override long Cost => children.Sum(child => child.Cost);

    /// <inheritdoc/>
    public override int SeekTo(int target)
    {
        if (_duty >= target)
        {
            return _duty;
        }

        int first = PostingFormat.End;
        foreach (MatchCursor child in children)
        {
            int duty = child.Duty;
            first = Math.Min(first, duty >= target ? duty : child.SeekTo(target));
        }

        return _duty = first;
    }

    /// <inheritdoc/>
    public override void AddBounds(Span<float> windows)
    {
        float[] greatest = new float[windows.Length], own = new float[windows.Length];
        foreach (MatchCursor child in children)
        {
            own.AsSpan().Clear();
            child.AddBounds(own);
            for (int i = 0; i < own.Length; i++)
            {
                greatest[i] = Math.Max(greatest[i], own[i]);
            }
        }

        for (int i = 0; i < windows.Length; i++)
        {
            windows[i] += greatest[i];
        }
    }

    /// <inheritdoc/>
    public override float Score()
    {
        float score = 0;
        for (int i = 0; i < children.Length; i++)
        {
            score = IsMatch(i) ? Math.Max(score, children[i].Score()) : score;
        }

        return score;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        bool any = false;
        for (int i = 0; i < children.Length; i++)
        {
            _isMatch[i] = children[i].Duty == _duty && children[i].Confirm();
            any |= _isMatch[i];
        }

        _confirmed = _duty;
        return any;
    }

    /// <inheritdoc/>
    public override void AddPlaces(List<int> places)
    {
        for (int i = 0; i < children.Length; i++)
        {
            if (IsMatch(i))
            {
                children[i].AddPlaces(places);
            }
        }
    }

    private bool IsMatch(int child) => _confirmed == _duty ? _isMatch[child] : children[child].Duty == _duty;
}

/// <summary>The duties in which several cursors match one behind the other, in one field.</summary>
internal sealed class PhraseCursor : MatchCursor
{
    private readonly (MatchCursor Cursor, int Offset)[] _parts;
    private readonly MatchCursor[] _byCost;
    private readonly List<int> _starts = [], _next = [];
    private int _duty = -1, _confirmed = -1;
    private bool _isMatch;

    /// <summary>Takes what must match and how many words behind the beginning of the phrase; at least two.</summary>
    public PhraseCursor((MatchCursor Cursor, int Offset)[] parts)
    {
        // The rarest first: most duties that only seem to match are known for it by the first two.
        _parts = [.. parts.OrderBy(part => part.Cursor.Cost)];
        _byCost = Array.ConvertAll(_parts, part => part.Cursor);
    }

    /// <inheritdoc/>
    public override int Duty => _duty;

    /// <inheritdoc/>
    public override long Cost => _byCost[0].Cost;

    /// <inheritdoc/>
    public override MatchCursor[] Parts => _byCost;

    /// <inheritdoc/>
    public override int SeekTo(int target) => _duty >= target ? _duty : _duty = Conjunction.SeekTo(_byCost, target);

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (_confirmed != _duty)
        {
            (_confirmed, _isMatch) = (_duty, IsAt());
        }

        return _isMatch;
    }

    /// <inheritdoc/>
    public override void AddBounds(Span<float> windows)
    {
        // By itself first, as the score is: floats do not add up the same in another order.
        float[] own = Conjunction.Bounds(_byCost, (windows.Length - 1) * PostingFormat.BlockSize);
        for (int i = 0; i < windows.Length; i++)
        {
            windows[i] += own[i];
        }
    }

    /// <inheritdoc/>
    public override float Score()
    {
        float score = 0;
        foreach (MatchCursor part in _byCost)
        {
            score += part.Score();
        }

        return score;
    }

    /// <inheritdoc/>
    public override void AddPlaces(List<int> places) => places.AddRange(_starts);

    // Fields stand apart by one place, so that no phrase runs from one into the next.
    private bool IsAt()
    {
        _starts.Clear();
        foreach ((MatchCursor cursor, int offset) in _parts)
        {
            if (!cursor.Confirm())
            {
                return false;
            }

            _next.Clear();
            cursor.AddPlaces(_next);
            Sort(_next);
            if (cursor == _byCost[0])
            {
                foreach (int place in _next)
                {
                    _starts.Add(place - offset);
                }
            }
            else
            {
                Keep(offset);
            }

            if (_starts.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    // Places of one spelling stand in order already.
    private static void Sort(List<int> places)
    {
        for (int i = 1; i < places.Count; i++)
        {
            if (places[i] < places[i - 1])
            {
                places.Sort();
                return;
            }
        }
    }

    private void Keep(int offset)
    {
        int kept = 0, at = 0;
        for (int i = 0; i < _starts.Count; i++)
        {
            int start = _starts[i];
            while (at < _next.Count && _next[at] < start + offset)
            {
                at++;
            }

            if (at < _next.Count && _next[at] == start + offset)
            {
                _starts[kept++] = start;
            }
        }

        _starts.RemoveRange(kept, _starts.Count - kept);
    }
}
