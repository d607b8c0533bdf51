using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>The possible readings of the words of a text with their likelihoods, found once for each different word. One run's state.</summary>
internal sealed class Candidates(SyllablePairs pairs, DistinctWords words)
{
    // Readings of a word beyond itself.
    private const int MostOfKnown = 8, MostOfUnknown = 14;

    // How much more a word costs to be misread by how it is written: in small letters, with a capital or in capitals, inside a name.
    private static readonly float[] ExtraOfForm = [0, 0.7f, 3f];

    private readonly int[] _places = new int[words.Count * 2 * ExtraOfForm.Length];
    private readonly List<(int Start, int Count)> _lists = [];
    private readonly List<(int Id, float Cost)> _found = [];
    private double[] _ranks = new double[64];
    private int[] _ids = new int[1024];
    private double[] _likelihoods = new double[1024];
    private int _count;

    /// <summary>The list of readings of a word, itself left out, as the index that <see cref="Ids"/> takes; -1 for none.</summary>
    /// <param name="word">The word, one of the text's.</param>
    /// <param name="isListed">Whether the <see cref="SyllablePairs"/> list it.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="widely">Whether a letter may be other, lost or added; else only marks differ.</param>
    public int Find(int word, bool isListed, WordShape shape, bool widely)
    {
        int form = shape switch { WordShape.TitleInName => 2, WordShape.Title or WordShape.Capitals => 1, _ => 0 };
        ref int place = ref _places[(((word * 2) + (widely ? 1 : 0)) * ExtraOfForm.Length) + form];
        if (place == 0)
        {
            SlipIndex.Default.Find(words.Form(word), widely, _found);
            place = _found.Count == 0 ? -1 : Add(isListed ? MostOfKnown : MostOfUnknown, ExtraOfForm[form]) + 1;
        }

        return place > 0 ? place - 1 : -1;
    }

    /// <summary>Ids of the readings of a list.</summary>
    public ReadOnlySpan<int> Ids(int list) => list < 0 ? [] : _ids.AsSpan(_lists[list].Start, _lists[list].Count);

    /// <summary>Likelihoods of a list's readings to be read as the word stands, beside a likelihood of 1 that it was printed so.</summary>
    public ReadOnlySpan<double> Likelihoods(int list) => list < 0 ? [] : _likelihoods.AsSpan(_lists[list].Start, _lists[list].Count);

    private int Add(int most, float extra)
    {
        Span<(int Id, float Cost)> found = CollectionsMarshal.AsSpan(_found);
        foreach (ref (int Id, float Cost) reading in found)
        {
            reading.Cost += extra;
        }

        if (found.Length > most)
        {
            Rank(found);
            found = found[..most];
        }

        if (_count + found.Length > _ids.Length)
        {
            Array.Resize(ref _ids, _ids.Length * 2);
            Array.Resize(ref _likelihoods, _ids.Length);
        }

        _lists.Add((_count, found.Length));
        foreach ((int id, float cost) in found)
        {
            _ids[_count] = id;
            _likelihoods[_count++] = Math.Exp(-cost);
        }

        return _lists.Count - 1;
    }

    private void Rank(Span<(int Id, float Cost)> found)
    {
        if (_ranks.Length < found.Length)
        {
            _ranks = new double[found.Length * 2];
        }

        for (int i = 0; i < found.Length; i++)
        {
            _ranks[i] = found[i].Cost - (0.5 * Math.Log(pairs.Counts[found[i].Id] + 1));
        }

        _ranks.AsSpan(0, found.Length).Sort(found);
    }
}
