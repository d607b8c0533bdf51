namespace Directives.Repair;

/// <summary>How often words and pairs occur in the document itself, so that its own vocabulary is preferred. One run's state.</summary>
internal sealed class DocumentCounts
{
    private readonly Dictionary<int, int> _words = [];
    private readonly Dictionary<long, int> _pairs = [];
    private int _total;

    /// <summary>Counts one more occurrence of a listed word, behind the listed word <paramref name="before"/> or behind none (-1).</summary>
    public void Add(int before, int word)
    {
        _total++;
        _words[word] = _words.GetValueOrDefault(word) + 1;
        if (before >= 0)
        {
            long key = ((long)before << 32) | (uint)word;
            _pairs[key] = _pairs.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _words.Clear();
        _pairs.Clear();
        _total = 0;
    }

    /// <summary>Share of <paramref name="word"/> among all words, one occurrence less where the word in question is one of those counted.</summary>
    public double Share(int word, bool withoutOne)
    {
        if (_total == 0)
        {
            return 0;
        }

        int count = _words.GetValueOrDefault(word) - (withoutOne ? 1 : 0);
        return count <= 0 ? 0 : (double)count / _total;
    }

    /// <summary>Share of <paramref name="word"/> among the words behind <paramref name="before"/>, likewise.</summary>
    public double PairShare(int before, int word, bool withoutOne)
    {
        if (_total == 0)
        {
            return 0;
        }

        int count = _pairs.GetValueOrDefault(((long)before << 32) | (uint)word) - (withoutOne ? 1 : 0);
        return count <= 0 ? 0 : count / (_words.GetValueOrDefault(before) + 1.0);
    }
}
