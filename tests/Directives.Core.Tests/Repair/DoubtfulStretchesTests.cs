using Directives.Repair;

namespace Directives.Core.Tests.Repair;

/// <summary>What is left out has no reading that could be believed.</summary>
public sealed class DoubtfulStretchesTests
{
    private const double LeastTie = 10;

    [Fact]
    public void A_listed_word_left_out_is_tied_as_well_as_any_reading_whatever_stands_beside_it()
    {
        SyllablePairs pairs = SyllablePairs.Default;
        int[] common = [.. Enumerable.Range(0, pairs.Forms.Length).OrderByDescending(id => pairs.Counts[id]).Take(300)];
        var random = new Random(5);
        int open = 0, left = 0;
        for (int round = 0; round < 500; round++)
        {
            WordUnit[] units = [.. Enumerable.Range(0, 12).Select(i => new WordUnit(i, i + 1, common[random.Next(common.Length)], i, WordLink.Close, WordShape.Lower, false))];
            WordReadings[] lists = [.. units.Select(_ => new WordReadings([.. Enumerable.Range(0, random.Next(3)).Select(_ => new Reading(common[random.Next(common.Length)], 0.1))], 0))];
            var stretches = new DoubtfulStretches(pairs.Pairs);
            stretches.Find(units, lists, LeastTie);

            for (int i = 0; i < units.Length; i++)
            {
                bool isOpen = false;
                foreach (Stretch stretch in stretches.All)
                {
                    isOpen |= i >= stretch.Start && i < stretch.End;
                }

                open += isOpen && !lists[i].IsEmpty ? 1 : 0;
                left += isOpen || lists[i].IsEmpty ? 0 : 1;
                Assert.True(isOpen || !MayBeBelieved(pairs, units, lists, i), $"round {round}, word {i}");
            }
        }

        Assert.True(open > 100 && left > 100, $"{open} open, {left} left out");
    }

    // Whether some reading is better tied than the word, with some reading of the word before and some of the word behind.
    private static bool MayBeBelieved(SyllablePairs pairs, WordUnit[] units, WordReadings[] lists, int word)
    {
        foreach (Reading reading in lists[word].All)
        {
            foreach (int before in Ids(units, lists, word - 1))
            {
                foreach (int behind in Ids(units, lists, word + 1))
                {
                    double asRead = Tie(pairs, before, units[word].Id) * Tie(pairs, units[word].Id, behind);
                    if (Tie(pairs, before, reading.Id) * Tie(pairs, reading.Id, behind) >= asRead * LeastTie)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static double Tie(SyllablePairs pairs, int first, int second) => first < 0 || second < 0 ? 1 : 1 + pairs.Count(first, second);

    private static IEnumerable<int> Ids(WordUnit[] units, WordReadings[] lists, int word) =>
        word < 0 || word >= units.Length ? [-1] : [units[word].Id, .. lists[word].All.Select(reading => reading.Id)];
}
