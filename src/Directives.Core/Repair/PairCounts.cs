using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>How often words stood behind each other. Immutable and thread-safe.</summary>
/// <remarks>
/// Most pairs that are asked for are not there: each word has a filter of its followers (Bloom 1970), in one or two lines of the cache,
/// of as many words as it needs and two bits in one of them for each follower. Of the pairs that are not there 2 % pass it and are looked for in vain.
/// </remarks>
internal sealed class PairCounts
{
    /// <summary>The number of words, and that of levels, that there may be.</summary>
    public const int MostWords = 1 << WordBits, Levels = 1 << LevelBits;

    // In one entry of the table: occupied, first word, second word, level.
    private const int LevelBits = 5, WordBits = 13;
    private const uint Occupied = 1u << 31;

    // Levels are half powers of two above the ten occurrences from which on a pair is listed.
    private const int LeastCount = 10;

    private const int BitsForEach = 8;

    private static readonly float[] CountOfLevel = [.. Enumerable.Range(0, Levels).Select(level => (float)(LeastCount * Math.Pow(2, (level + 0.5) / 2)))];

    // Of open addresses, two thirds full at most: half a megabyte, as a larger one would miss the cache.
    private readonly uint[] _table;

    private readonly ulong[] _filters;
    private readonly (int Start, int Mask)[] _filterOf;

    /// <param name="starts">For each word the first of its followers; one more behind the last.</param>
    /// <param name="seconds">The followers.</param>
    /// <param name="levels">For each how often it follows.</param>
    public PairCounts(int[] starts, ushort[] seconds, byte[] levels)
    {
        _table = new uint[BitOperations.RoundUpToPowerOf2(((uint)seconds.Length * 3 / 2) + 1)];
        _filterOf = new (int, int)[starts.Length - 1];
        int size = 0;
        for (int first = 0; first < _filterOf.Length; first++)
        {
            int words = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (starts[first + 1] - starts[first]) * BitsForEach / 64));
            _filterOf[first] = (size, words - 1);
            size += words;
        }

        _filters = new ulong[size];
        for (int first = 0; first < _filterOf.Length; first++)
        {
            for (int i = starts[first]; i < starts[first + 1]; i++)
            {
                Add(first, seconds[i], levels[i]);
            }
        }
    }

    /// <summary>How often <paramref name="second"/> stood right behind <paramref name="first"/>, within a quarter; 0 below ten times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(int first, int second)
    {
        uint hash = HashOf(second);
        return (~FilterOf(first, hash) & BitsOf(hash)) == 0 ? LookUp(first, second) : 0;
    }

    /// <summary>Adds the pairs that occur of one of <paramref name="firsts"/> and, behind it, one of <paramref name="seconds"/>; an id of -1 has none.</summary>
    /// <param name="firsts">The ids of a word's readings.</param>
    /// <param name="seconds">Those of the word behind it.</param>
    /// <param name="start">The number that the first of <paramref name="firsts"/> is to have in the pairs; the seconds are numbered on behind the firsts.</param>
    /// <param name="known">Receives the pairs.</param>
    public void AddKnown(ReadOnlySpan<int> firsts, ReadOnlySpan<int> seconds, int start, List<KnownPair> known)
    {
        // Few pass their filter, and which do nobody foretells: first all are tried, without a branch.
        int before = known.Count, count = 0;
        CollectionsMarshal.SetCount(known, before + (firsts.Length * seconds.Length) + 1);
        Span<KnownPair> added = CollectionsMarshal.AsSpan(known)[before..];
        for (int first = 0; first < firsts.Length; first++)
        {
            if (firsts[first] < 0)
            {
                continue;
            }

            (int filter, int mask) = _filterOf[firsts[first]];
            ReadOnlySpan<ulong> words = _filters.AsSpan(filter, mask + 1);
            for (int second = 0; second < seconds.Length; second++)
            {
                uint hash = HashOf(seconds[second]);
                added[count] = new KnownPair((ushort)first, (ushort)second, 0);
                count += (~words[(int)(hash >> 12) & mask] & BitsOf(hash)) == 0 ? 1 : 0;
            }
        }

        int kept = 0;
        foreach (KnownPair pair in added[..count])
        {
            int second = seconds[pair.Second];
            if (second >= 0 && LookUp(firsts[pair.First], second) is var occurrences and > 0)
            {
                added[kept++] = new KnownPair((ushort)(start + pair.First), (ushort)(start + firsts.Length + pair.Second), occurrences);
            }
        }

        CollectionsMarshal.SetCount(known, before + kept);
    }

    private float LookUp(int first, int second)
    {
        uint[] table = _table;
        uint key = KeyOf(first, second);
        for (int slot = SlotOf(first, second); ; slot = (slot + 1) & (table.Length - 1))
        {
            uint entry = table[slot];
            if (entry >> LevelBits == key)
            {
                return CountOfLevel[entry & (Levels - 1)];
            }

            if (entry == 0)
            {
                return 0;
            }
        }
    }

    private void Add(int first, int second, byte level)
    {
        uint hash = HashOf(second);
        FilterOf(first, hash) |= BitsOf(hash);
        int slot = SlotOf(first, second);
        while (_table[slot] != 0)
        {
            slot = (slot + 1) & (_table.Length - 1);
        }

        _table[slot] = (KeyOf(first, second) << LevelBits) | level;
    }

    private int SlotOf(int first, int second) => (int)((((uint)first * 2654435769u) + ((uint)second * 2246822519u)) >> 12) & (_table.Length - 1);

    private static uint KeyOf(int first, int second) => (Occupied >> LevelBits) | ((uint)first << WordBits) | (uint)second;

    // The word of a first word's filter that the hash of a second one falls into.
    private ref ulong FilterOf(int first, uint hash)
    {
        (int start, int mask) = _filterOf[first];
        return ref _filters[start + ((int)(hash >> 12) & mask)];
    }

    private static uint HashOf(int second) => (uint)second * 2654435769u;

    // The upper bits of a hash are the well mixed ones.
    private static ulong BitsOf(uint hash) => (1UL << (int)(hash >> 26)) | (1UL << (int)((hash >> 20) & 63));
}
