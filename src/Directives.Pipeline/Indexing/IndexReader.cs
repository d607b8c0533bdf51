using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Reads the index of a store over many queries; keeps what it read while it is true. Each query runs in one read transaction. Not thread-safe.</summary>
internal sealed class IndexReader(StoreConnection connection)
{
    // A common word of a million duties takes one megabyte; with these, the words of some hundred queries stay at hand.
    private const long PostingBytes = 64L << 20, PlaceBytes = 32L << 20;

    // Each takes a bit for every duty.
    private const int MostFilters = 32;

    private readonly BlobCache _postings = new(PostingBytes), _places = new(PlaceBytes);
    private readonly Dictionary<object, DutySet[]> _allowed = [];
    private List<SegmentReader> _segments = [];
    private long _version = -1;

    /// <summary>Words of the index.</summary>
    public WordTable Words { get; } = new(connection);

    /// <summary>The segments as the current transaction sees them, the oldest first.</summary>
    public IReadOnlyList<SegmentReader> Segments()
    {
        // Of this transaction, because the first statement in it fixes what it sees.
        long version = connection.Scalar("PRAGMA data_version");
        if (version == _version)
        {
            return _segments;
        }

        var known = _segments.ToDictionary(segment => segment.Id);
        _segments = IndexTables.ReadSegments(connection).ConvertAll(row =>
        {
            if (known.TryGetValue(row.Id, out SegmentReader? segment))
            {
                segment.Update(row);
                return segment;
            }

            return new SegmentReader(connection, row, _postings, _places);
        });
        _version = version;
        _allowed.Clear();
        return _segments;
    }

    /// <summary>The sets that <paramref name="make"/> gives for each segment, kept for the next query with an equal filter. They must not be changed.</summary>
    public DutySet[] Allowed(object filter, Func<Func<SegmentReader, DutySet>> make)
    {
        IReadOnlyList<SegmentReader> segments = Segments();
        if (!_allowed.TryGetValue(filter, out DutySet[]? allowed))
        {
            if (_allowed.Count == MostFilters)
            {
                _allowed.Clear();
            }

            Func<SegmentReader, DutySet> sets = make();
            allowed = [.. segments.Select(sets)];
            _allowed.Add(filter, allowed);
        }

        return allowed;
    }
}
