using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>How often words and pairs occur in the document itself, so that its own vocabulary is preferred. One run's state.</summary>
/// <param name="words">Number of ids that words may have.</param>
internal sealed class DocumentCounts(int words)
{
    // Pairs that do not occur are told by one bit, most often.
    private const int FilterBits = 16;

    private readonly int[] _words = new int[words];
    private readonly Dictionary<long, int> _pairs = [];
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private int _total;

    /// <summary>Whether nothing is counted yet.</summary>
    public bool IsEmpty => _total == 0;

    /// <summary>Counts one more occurrence of a listed word, behind the listed word <paramref name="before"/> or behind none (-1).</summary>
    public void Add(int before, int word)
    {
        _total++;
        _words[word]++;
        if (before >= 0)
        {
            uint slot = SlotOf(before, word);
            _filter[slot >> 6] |= 1UL << (int)(slot & 63);
            CollectionsMarshal.GetValueRefOrAddDefault(_pairs, ((long)before << 32) | (uint)word, out _)++;
        }
    }

    /// <summary>Share of <paramref name="word"/> among all words, one occurrence less where the word in question is one of those counted.</summary>
    public double Share(int word, bool withoutOne)
    {
        int count = _words[word] - (withoutOne ? 1 : 0);
        return count <= 0 ? 0 : (double)count / _total;
    }

    /// <summary>Share of <paramref name="word"/> among the words behind <paramref name="before"/>, likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double PairShare(int before, int word, bool withoutOne)
    {
        uint slot = SlotOf(before, word);
        return (_filter[slot >> 6] & (1UL << (int)(slot & 63))) == 0 ? 0 : ShareOf(before, word, withoutOne);
    }

    private double ShareOf(int before, int word, bool withoutOne)
    {
        int count = _pairs.GetValueOrDefault(((long)before << 32) | (uint)word) - (withoutOne ? 1 : 0);
        return count <= 0 ? 0 : count / (_words[before] + 1.0);
    }

    private static uint SlotOf(int before, int word) => (((uint)before * 2654435769u) + ((uint)word * 2246822519u)) >> (32 - FilterBits);
}
