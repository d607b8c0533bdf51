using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>The readings of words: of listed spellings found once and kept, at most as much as the vocabulary holds, whatever is read; of others found each time. Thread-safe.</summary>
internal sealed class ReadingTable
{
    // Readings of a word beyond itself.
    private const int MostOfListed = 8, MostOfOthers = 14;

    // More candidates than this are ranked in an array of their own.
    private const int MostOnStack = 128;

    // How much more a word costs to be misread by how it is written: in small letters, with a capital or in capitals, inside a name.
    private static readonly float[] ExtraOfForm = [0, 0.7f, 3f];

    private readonly SyllablePairs _pairs = SyllablePairs.Default;
    private readonly SlipIndex _slips = SlipIndex.Default;

    // Of each listed spelling narrowly and widely, by form; filled as they are asked for, each entry the same whoever writes it.
    private readonly Reading[]?[] _ofListed;

    // What speaks for each word because it is common.
    private readonly double[] _bonuses;

    public ReadingTable()
    {
        _ofListed = new Reading[]?[_pairs.Spellings.Length * 2 * ExtraOfForm.Length];
        _bonuses = Array.ConvertAll(_pairs.Counts, static count => 0.5 * Math.Log(count + 1));
    }

    /// <summary>The readings of a word as it stands.</summary>
    /// <param name="words">The words of its text.</param>
    /// <param name="word">The word among them.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="widely">Whether a letter may be other, lost or added; else only marks differ.</param>
    /// <param name="found">Working memory.</param>
    public Reading[] Find(TextWords words, int word, WordShape shape, bool widely, List<(int Id, float Cost)> found)
    {
        int form = shape switch { WordShape.TitleInName => 2, WordShape.Title or WordShape.Capitals => 1, _ => 0 };
        if (!words.IsListed(word))
        {
            return Search(words.Form(word), MostOfOthers, ExtraOfForm[form], widely, found);
        }

        ref Reading[]? known = ref _ofListed[(((word * 2) + (widely ? 1 : 0)) * ExtraOfForm.Length) + form];
        if (Volatile.Read(ref known) is not { } readings)
        {
            readings = Search(words.Form(word), MostOfListed, ExtraOfForm[form], widely, found);
            Volatile.Write(ref known, readings);
        }

        return readings;
    }

    private Reading[] Search(ReadOnlySpan<char> word, int most, float extra, bool widely, List<(int Id, float Cost)> found)
    {
        _slips.Find(word, widely, found);
        Span<(int Id, float Cost)> likeliest = CollectionsMarshal.AsSpan(found);
        if (likeliest.Length > most)
        {
            Span<double> ranks = likeliest.Length <= MostOnStack ? stackalloc double[likeliest.Length] : new double[likeliest.Length];
            for (int i = 0; i < ranks.Length; i++)
            {
                ranks[i] = likeliest[i].Cost + extra - _bonuses[likeliest[i].Id];
            }

            ranks.Sort(likeliest);
            likeliest = likeliest[..most];
        }

        var readings = new Reading[likeliest.Length];
        for (int i = 0; i < readings.Length; i++)
        {
            readings[i] = new Reading(likeliest[i].Id, Math.Exp(-(likeliest[i].Cost + extra)));
        }

        return readings;
    }
}
