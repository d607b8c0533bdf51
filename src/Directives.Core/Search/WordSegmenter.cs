using Directives.Repair;

namespace Directives.Search;

/// <summary>Tells which neighbouring syllables make one word, by counts of administrative prose. Stateless and thread-safe.</summary>
/// <remarks>
/// Most words of Vietnamese have two syllables, written apart. Two syllables are held for a word when they stand together far more often than by chance
/// (pointwise mutual information: Church and Hanks, “Word association norms, mutual information, and lexicography”, 1990); of the ways to cut
/// a run of syllables, that with the strongest words is taken, so that “nhân dân số” is “nhân · dân số” or “nhân dân · số” by weight and not by place.
/// </remarks>
public static class WordSegmenter
{
    // Natural logarithm: together twelve times as often as by chance. “của các” stays under it, “hộ nghèo” above.
    private const double LeastBond = 2.5;

    /// <summary>The words of two syllables in a run.</summary>
    /// <param name="syllables">Syllables with their marks, in any case, in the order of the text.</param>
    /// <returns>The index of the first syllable of each such word, ascending; words do not overlap.</returns>
    public static IReadOnlyList<int> Compounds(IReadOnlyList<string> syllables)
    {
        ArgumentNullException.ThrowIfNull(syllables);
        double[] best = new double[syllables.Count + 1];
        bool[] isPair = new bool[syllables.Count + 1];
        for (int end = 2; end <= syllables.Count; end++)
        {
            double bond = Bond(syllables[end - 2], syllables[end - 1]);
            best[end] = best[end - 1];
            if (bond >= LeastBond && best[end - 2] + bond > best[end])
            {
                best[end] = best[end - 2] + bond;
                isPair[end] = true;
            }
        }

        var found = new List<int>();
        for (int end = syllables.Count; end > 0; end -= isPair[end] ? 2 : 1)
        {
            if (isPair[end])
            {
                found.Add(end - 2);
            }
        }

        found.Reverse();
        return found;
    }

    // How much likelier the two are together than by chance; 0 for what the counts do not know.
    private static double Bond(string first, string second)
    {
        SyllablePairs pairs = SyllablePairs.Default;
        int left = pairs.Find(first.ToLowerInvariant()), right = pairs.Find(second.ToLowerInvariant());
        if (left < 0 || right < 0)
        {
            return 0;
        }

        double together = pairs.Count(left, right);
        return together <= 0 ? 0 : Math.Log(together * pairs.Total / ((double)pairs.Counts[left] * pairs.Counts[right]));
    }
}
