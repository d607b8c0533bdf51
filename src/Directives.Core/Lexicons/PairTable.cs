using System.Numerics;

namespace Directives.Lexicons;

/// <summary>A read-only map from (node, word) to a node in two flat arrays: one multiplication and mostly one probe for each look-up. 0 means none.</summary>
internal sealed class PairTable
{
    private readonly long[] _keys;
    private readonly int[] _values;
    private readonly int _shift;

    /// <summary>Freezes <paramref name="pairs"/>, whose keys come from <see cref="Key"/>; no node is 0.</summary>
    public PairTable(Dictionary<long, int> pairs)
    {
        // Half full at most, so that a miss ends after few probes.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, pairs.Count * 2));
        _keys = new long[size];
        _values = new int[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach ((long key, int value) in pairs)
        {
            int slot = Slot(key);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _keys[slot] = key;
            _values[slot] = value;
        }
    }

    public static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>The node behind the pair, or 0.</summary>
    public int Find(int node, int word)
    {
        long key = Key(node, word);
        long[] keys = _keys;
        for (int slot = Slot(key); ; slot = (slot + 1) & (keys.Length - 1))
        {
            long found = keys[slot];
            if (found == key)
            {
                return _values[slot];
            }

            if (found == 0)
            {
                return 0;
            }
        }
    }

    // Multiplicative hashing (Knuth, TAOCP 3, 6.4); the upper bits are the well mixed ones.
    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> _shift);
}
