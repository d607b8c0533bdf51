using System.Numerics;

namespace Directives.Repair;

/// <summary>How often words and pairs occur in the document itself, so that its own vocabulary is preferred. One run's state, kept for the next.</summary>
/// <param name="words">Number of ids that words may have.</param>
internal sealed class DocumentCounts(int words)
{
    private const int LeastSize = 256;

    private readonly int[] _words = new int[words];
    private readonly List<int> _counted = [];

    // Pairs, from 1, in the upper halves, and how often each occurs in the lower: a table of open addresses, a power of two and half full
    // at most; the part in use grows with the text.
    private ulong[] _pairs = new ulong[LeastSize];
    private int _mask = LeastSize - 1;
    private int _total;

    /// <summary>Forgets all and makes room for a document of so many words.</summary>
    public void Reset(int length)
    {
        foreach (int word in _counted)
        {
            _words[word] = 0;
        }

        _counted.Clear();
        _total = 0;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSize, length * 2));
        _mask = size - 1;
        if (_pairs.Length < size)
        {
            _pairs = new ulong[size];
        }
        else
        {
            _pairs.AsSpan(0, size).Clear();
        }
    }

    /// <summary>Counts one more occurrence of a listed word, behind the listed word <paramref name="before"/> or behind none (-1).</summary>
    public void Add(int before, int word)
    {
        _total++;
        if (_words[word]++ == 0)
        {
            _counted.Add(word);
        }

        if (before >= 0)
        {
            ref ulong slot = ref SlotOf(before, word);
            slot = slot == 0 ? ((ulong)PairOf(before, word) << 32) | 1 : slot + 1;
        }
    }

    /// <summary>Whether the word occurs.</summary>
    public bool Contains(int word) => _words[word] > 0;

    /// <summary>Share of <paramref name="word"/>, which occurs, among all words, one occurrence less where the word in question is one of those counted.</summary>
    public double Share(int word, bool withoutOne)
    {
        int count = _words[word] - (withoutOne ? 1 : 0);
        return count <= 0 ? 0 : (double)count / _total;
    }

    /// <summary>Share of <paramref name="word"/> among the words behind <paramref name="before"/>, likewise.</summary>
    public double PairShare(int before, int word, bool withoutOne)
    {
        int count = (int)SlotOf(before, word) - (withoutOne ? 1 : 0);
        return count <= 0 ? 0 : count / (_words[before] + 1.0);
    }

    // Where the pair is, or the empty slot where it belongs.
    private ref ulong SlotOf(int before, int word)
    {
        ulong[] pairs = _pairs;
        uint pair = PairOf(before, word);
        int i = (int)((pair * 0x9E3779B97F4A7C15UL) >> 32) & _mask;
        while (pairs[i] != 0 && pairs[i] >> 32 != pair)
        {
            i = (i + 1) & _mask;
        }

        return ref pairs[i];
    }

    private uint PairOf(int before, int word) => ((uint)before * (uint)_words.Length) + (uint)word + 1;
}
