using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>The readings of words: of listed ones found once and kept, at most as much as the vocabulary holds, whatever is read; of others found each time. Thread-safe.</summary>
internal sealed class ReadingTable
{
    // Readings of a word beyond itself.
    private const int MostOfListed = 8, MostOfOthers = 14;

    // How much more a word costs to be misread by how it is written: in small letters, with a capital or in capitals, inside a name.
    private static readonly float[] ExtraOfForm = [0, 0.7f, 3f];

    private readonly SyllablePairs _pairs = SyllablePairs.Default;

    // Of each listed word narrowly and widely, by form; filled as they are asked for, each entry the same whoever writes it.
    private readonly WordReadings?[] _ofListed;

    public ReadingTable() => _ofListed = new WordReadings?[_pairs.Forms.Length * 2 * ExtraOfForm.Length];

    /// <summary>The readings of a word as it stands.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="id">Its id among the <see cref="SyllablePairs"/>; -1 when they do not list it.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="widely">Whether a letter may be other, lost or added; else only marks differ.</param>
    /// <param name="found">Working memory.</param>
    public WordReadings Find(string word, int id, WordShape shape, bool widely, List<(int Id, float Cost)> found)
    {
        int form = shape switch { WordShape.TitleInName => 2, WordShape.Title or WordShape.Capitals => 1, _ => 0 };

        // Under the other placement of its tone a word has the id of the listed one, but looks otherwise.
        if (id < 0 || !string.Equals(word, _pairs.Forms[id], StringComparison.Ordinal))
        {
            return Search(word, id < 0 ? MostOfOthers : MostOfListed, ExtraOfForm[form], widely, found);
        }

        ref WordReadings? known = ref _ofListed[(((id * 2) + (widely ? 1 : 0)) * ExtraOfForm.Length) + form];
        if (Volatile.Read(ref known) is not { } readings)
        {
            readings = Search(word, MostOfListed, ExtraOfForm[form], widely, found);
            Volatile.Write(ref known, readings);
        }

        return readings;
    }

    private WordReadings Search(string word, int most, float extra, bool widely, List<(int Id, float Cost)> found)
    {
        SlipIndex.Default.Find(word, widely, found);
        Span<(int Id, float Cost)> likeliest = CollectionsMarshal.AsSpan(found);
        if (likeliest.Length > most)
        {
            double[] ranks = new double[likeliest.Length];
            for (int i = 0; i < ranks.Length; i++)
            {
                ranks[i] = likeliest[i].Cost + extra - (0.5 * Math.Log(_pairs.Counts[likeliest[i].Id] + 1));
            }

            ranks.AsSpan().Sort(likeliest);
            likeliest = likeliest[..most];
        }

        if (likeliest.IsEmpty)
        {
            return WordReadings.None;
        }

        int[] ids = new int[likeliest.Length];
        double[] likelihoods = new double[likeliest.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            (ids[i], likelihoods[i]) = (likeliest[i].Id, Math.Exp(-(likeliest[i].Cost + extra)));
        }

        return new WordReadings(ids, likelihoods);
    }
}
