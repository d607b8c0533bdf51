using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>Where the words of a text may be read otherwise than they stand, and which pairs of their readings prose knows there. One run's state, kept for the next.</summary>
/// <remarks>
/// A word with one reading parts what stands before it from what stands behind. Of the stretches between such words two in three have no
/// reading that is known beside a neighbour so much better than the word as it stands that it could be believed: they are left out.
/// </remarks>
internal sealed class DoubtfulStretches(PairCounts pairs)
{
    // A run is cut where words say nothing of each other; a longer one is cut anyway.
    private const int LongestRun = 400;

    private readonly List<Stretch> _stretches = [];
    private readonly List<KnownPair> _known = [];

    // Of the stretch at hand: ids of all readings, that of the word as it stands first; for each word its first, and one more behind the last.
    private int[] _ids = new int[64];
    private int[] _firsts = new int[64];

    // For each reading how often at most it stands behind a reading of the word before, and before one of the word behind; never less than once.
    private float[] _behind = new float[64];
    private float[] _before = new float[64];

    /// <summary>The stretches, in order.</summary>
    public ReadOnlySpan<Stretch> All => CollectionsMarshal.AsSpan(_stretches);

    /// <summary>The pairs that prose knows in a stretch, word by word.</summary>
    public ReadOnlySpan<KnownPair> KnownIn(in Stretch stretch) => CollectionsMarshal.AsSpan(_known)[stretch.FirstPair..stretch.EndPair];

    /// <summary>Finds those of a text.</summary>
    /// <param name="units">Its words.</param>
    /// <param name="lists">The readings of each word beside itself.</param>
    /// <param name="leastTie">How many times better known beside its neighbours a reading must be than a listed word, to be believed.</param>
    public void Find(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists, double leastTie)
    {
        _stretches.Clear();
        _known.Clear();
        int end;
        for (int start = 0; start < units.Length; start = end)
        {
            end = start + 1;
            while (end < units.Length && end - start < LongestRun && units[end].Link != WordLink.None)
            {
                end++;
            }

            FindInRun(start, end, units, lists, leastTie);
        }
    }

    private void FindInRun(int runStart, int runEnd, ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists, double leastTie)
    {
        for (int i = runStart; i < runEnd; i++)
        {
            if (lists[i].IsEmpty)
            {
                continue;
            }

            int start = Math.Max(i - 1, runStart);
            while (i < runEnd && !lists[i].IsEmpty)
            {
                i++;
            }

            int end = Math.Min(i + 1, runEnd), firstPair = _known.Count;
            Range stretch = start..end;
            AddPairs(units[stretch], lists[stretch]);

            // Where a long run is cut, what stands beyond the cut is not seen here.
            bool isCut = (start == runStart && units[start].Link != WordLink.None) || (end == runEnd && end < units.Length && units[end].Link != WordLink.None);
            if (isCut || MayChange(units[stretch], leastTie))
            {
                _stretches.Add(new Stretch(start, end, firstPair, _known.Count));
            }
            else
            {
                CollectionsMarshal.SetCount(_known, firstPair);
            }
        }
    }

    private void AddPairs(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists)
    {
        int count = AddReadings(units, lists);
        _behind.AsSpan(0, count).Fill(1);
        _before.AsSpan(0, count).Fill(1);
        for (int i = 1; i < units.Length; i++)
        {
            int first = _known.Count;
            pairs.AddKnown(_ids.AsSpan(_firsts[i - 1].._firsts[i]), _ids.AsSpan(_firsts[i].._firsts[i + 1]), _firsts[i - 1], _known);
            foreach (KnownPair pair in CollectionsMarshal.AsSpan(_known)[first..])
            {
                _before[pair.First] = Math.Max(_before[pair.First], 1 + pair.Count);
                _behind[pair.Second] = Math.Max(_behind[pair.Second], 1 + pair.Count);
            }
        }
    }

    private int AddReadings(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists)
    {
        if (_firsts.Length <= units.Length)
        {
            _firsts = new int[units.Length * 2];
        }

        int count = 0;
        for (int i = 0; i < units.Length; i++)
        {
            Reading[] readings = lists[i].All;
            if (_ids.Length <= count + readings.Length)
            {
                Array.Resize(ref _ids, (count + readings.Length) * 2);
                (_behind, _before) = (new float[_ids.Length], new float[_ids.Length]);
            }

            _firsts[i] = count;
            _ids[count++] = units[i].Id;
            foreach (ref readonly Reading reading in readings.AsSpan())
            {
                _ids[count++] = reading.Id;
            }
        }

        _firsts[units.Length] = count;
        return count;
    }

    private bool MayChange(ReadOnlySpan<WordUnit> units, double leastTie)
    {
        for (int i = 0; i < units.Length; i++)
        {
            int word = _firsts[i], end = _firsts[i + 1];
            if (end == word + 1)
            {
                continue;
            }

            if (units[i].Id < 0)
            {
                return true;
            }

            // Beside a word of one reading it is known how well the word stands.
            double asRead = (i > 0 && HasOne(i - 1) ? (double)_behind[word] : 1) * (i + 1 < units.Length && HasOne(i + 1) ? _before[word] : 1);
            for (int reading = word + 1; reading < end; reading++)
            {
                if ((double)_behind[reading] * _before[reading] >= asRead * leastTie)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasOne(int unit) => _firsts[unit + 1] == _firsts[unit] + 1;
}
