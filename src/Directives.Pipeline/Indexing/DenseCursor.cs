namespace Directives.Pipeline.Indexing;

/// <summary>The duties that have any of very many words, with the greatest impact of each, found before the walk: one pass over all postings instead of a look at every word for every duty.</summary>
internal sealed class DenseCursor : MatchCursor
{
    private readonly byte[] _impacts;
    private readonly byte[] _bounds;
    private readonly DutySet _duties;
    private readonly float _unit;
    private readonly Func<IEnumerable<PostingReader>> _words;
    private PostingReader[]? _placed;
    private int _duty = -1;

    /// <summary>Reads all postings.</summary>
    /// <param name="size">Number of duties in the segment.</param>
    /// <param name="words">Gives the postings of each word from their beginning, whenever it is asked.</param>
    /// <param name="weight">Score of the greatest impact.</param>
    public DenseCursor(int size, Func<IEnumerable<PostingReader>> words, float weight)
    {
        _words = words;
        _unit = weight / PostingFormat.MaxImpact;
        _impacts = new byte[size];
        _bounds = new byte[(size / PostingFormat.BlockSize) + 1];
        _duties = new DutySet(size);
        foreach (PostingReader postings in words())
        {
            for (int duty = postings.SeekTo(0); duty != PostingFormat.End; duty = postings.SeekTo(duty + 1))
            {
                byte impact = (byte)postings.Impact;
                _duties.Add(duty);
                _impacts[duty] = Math.Max(_impacts[duty], impact);
                _bounds[duty / PostingFormat.BlockSize] = Math.Max(_bounds[duty / PostingFormat.BlockSize], impact);
            }
        }
    }

    /// <inheritdoc/>
    public override int Duty => _duty;

    /// <inheritdoc/>
    public override long Cost => _duties.Count;

    /// <inheritdoc/>
    public override int SeekTo(int target) => _duty >= target ? _duty : _duty = _duties.NextAt(target);

    /// <inheritdoc/>
    public override void AddBounds(Span<float> windows)
    {
        for (int i = 0; i < windows.Length; i++)
        {
            windows[i] += _unit * _bounds[i];
        }
    }

    /// <inheritdoc/>
    public override float Score() => _unit * _impacts[_duty];

    /// <inheritdoc/>
    public override void AddPlaces(List<int> places)
    {
        _placed ??= [.. _words()];
        foreach (PostingReader postings in _placed)
        {
            if (postings.SeekTo(_duty) == _duty)
            {
                postings.AddPlaces(places);
            }
        }
    }
}
