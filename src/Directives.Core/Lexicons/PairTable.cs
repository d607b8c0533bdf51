using System.Numerics;

namespace Directives.Lexicons;

/// <summary>A map from (node, word) to a node in two flat arrays: one multiplication and mostly one probe for each look-up. 0 means none.</summary>
internal sealed class PairTable
{
    private const int LeastSize = 16;

    // A power of two, half full at most, so that a miss ends after few probes.
    private long[] _keys;
    private int[] _values;
    private int _shift;
    private int _count;

    /// <summary>An empty table with room for about <paramref name="pairs"/> pairs; it grows.</summary>
    public PairTable(int pairs)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSize, pairs * 2));
        _keys = new long[size];
        _values = new int[size];
        _shift = ShiftOf(size);
    }

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

    /// <summary>Adds a pair that is not there yet; neither <paramref name="word"/> nor <paramref name="value"/> is 0.</summary>
    public void Add(int node, int word, int value)
    {
        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        Put(Key(node, word), value);
    }

    private void Grow()
    {
        (long[] keys, int[] values) = (_keys, _values);
        _keys = new long[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _shift = ShiftOf(_keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Put(keys[i], values[i]);
            }
        }
    }

    private void Put(long key, int value)
    {
        int slot = Slot(key);
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        _keys[slot] = key;
        _values[slot] = value;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private static int ShiftOf(int size) => 64 - BitOperations.Log2((uint)size);

    // Multiplicative hashing (Knuth, TAOCP 3, 6.4); the upper bits are the well mixed ones.
    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> _shift);
}
