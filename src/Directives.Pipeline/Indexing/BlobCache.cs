namespace Directives.Pipeline.Indexing;

/// <summary>Keeps the blobs read last, up to a number of bytes. What it keeps never changes in the store. Not thread-safe.</summary>
internal sealed class BlobCache(long maxBytes)
{
    private readonly Dictionary<long, LinkedListNode<Entry>> _nodes = [];
    private readonly LinkedList<Entry> _newestFirst = new();
    private long _bytes;

    /// <summary>Gives the blob <paramref name="key"/>, read by <paramref name="load"/> when it is not kept; null, kept as well, when there is none.</summary>
    public byte[]? Get(long key, Func<long, byte[]?> load)
    {
        if (_nodes.TryGetValue(key, out LinkedListNode<Entry>? node))
        {
            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
        }
        else
        {
            node = _newestFirst.AddFirst(new Entry(key, load(key) ?? []));
            _nodes.Add(key, node);
            _bytes += SizeOf(node);
            while (_bytes > maxBytes && _newestFirst.Last is { } oldest && oldest != node)
            {
                _bytes -= SizeOf(oldest);
                _nodes.Remove(oldest.Value.Key);
                _newestFirst.RemoveLast();
            }
        }

        return node.Value.Blob is { Length: > 0 } blob ? blob : null;
    }

    // The entry itself counts too, or a cache of absent blobs would grow without end.
    private static long SizeOf(LinkedListNode<Entry> node) => node.Value.Blob.Length + 128;

    private sealed record Entry(long Key, byte[] Blob);
}
