namespace Directives.Text;

/// <summary>Maps offsets of a rewritten text back to the text as received. Immutable.</summary>
internal sealed class OffsetMap
{
    private readonly int[] _rewritten;
    private readonly int[] _received;

    private OffsetMap(int[] rewritten, int[] received)
    {
        _rewritten = rewritten;
        _received = received;
    }

    /// <summary>Offset in the received text of <paramref name="offset"/> in the rewritten one.</summary>
    public int ToReceived(int offset)
    {
        int index = Array.BinarySearch(_rewritten, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return index < 0 ? offset : _received[index] + (offset - _rewritten[index]);
    }

    /// <summary>Collects the places at which the two texts shift against each other, in ascending order.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _rewritten = [];
        private readonly List<int> _received = [];

        public void Add(int rewritten, int received)
        {
            if (_rewritten.Count > 0 && _rewritten[^1] == rewritten)
            {
                _received[^1] = received;
                return;
            }

            _rewritten.Add(rewritten);
            _received.Add(received);
        }

        public OffsetMap ToMap() => new([.. _rewritten], [.. _received]);
    }
}
