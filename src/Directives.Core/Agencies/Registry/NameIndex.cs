using System.Runtime.InteropServices;

namespace Directives.Agencies.Registry;

/// <summary>What each name may mean, by its folded key. Immutable once filled.</summary>
/// <remarks>A mention is looked up at every length that it may have, and nearly all of these are no name: a filter of bits turns most of them away without hashing them whole (Bloom 1970, one hash).</remarks>
internal sealed class NameIndex<T>
{
    // 3,000 names in 2^16 bits.
    private const int FilterBits = 16;

    private readonly Dictionary<string, T[]> _values;
    private readonly Dictionary<string, T[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    /// <summary>An empty index with room for so many names.</summary>
    public NameIndex(int names = 0)
    {
        _values = new Dictionary<string, T[]>(names, StringComparer.Ordinal);
        _lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The meanings of a folded key, which only who fills the index changes; empty when it is no name.</summary>
    public Span<T> Find(ReadOnlySpan<char> folded)
    {
        uint slot = SlotOf(folded);
        return (_filter[slot >> 6] & (1UL << (int)(slot & 63))) != 0 && _lookup.TryGetValue(folded, out T[]? values) ? values : [];
    }

    /// <summary>Adds a meaning behind those that the key has.</summary>
    public void Add(string folded, T value)
    {
        uint slot = SlotOf(folded);
        _filter[slot >> 6] |= 1UL << (int)(slot & 63);
        ref T[]? values = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, folded, out bool known);
        values = known ? [.. values!, value] : [value];
    }

    // Of the length and the letters at both ends and in the middle.
    private static uint SlotOf(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
        {
            return 0;
        }

        uint hash = ((uint)folded.Length << 24) ^ ((uint)folded[0] << 16) ^ ((uint)folded[^1] << 8) ^ ((uint)folded[folded.Length / 2] << 4) ^ folded[^((folded.Length + 2) / 3)];
        return (hash * 2654435769u) >> (32 - FilterBits);
    }
}
