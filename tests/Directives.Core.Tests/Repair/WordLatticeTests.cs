using Directives.Repair;

namespace Directives.Core.Tests.Repair;

/// <summary>The lattice against the plain sums that it stands for, over every way through the readings.</summary>
public sealed class WordLatticeTests
{
    private static readonly SyllablePairs Pairs = SyllablePairs.Default;
    private static readonly int[] Common = [.. Enumerable.Range(0, Pairs.Forms.Length).OrderByDescending(id => Pairs.Counts[id]).Take(200)];

    [Fact]
    public void Odds_are_those_of_all_ways_through_the_readings()
    {
        var random = new Random(11);
        int decided = 0;
        for (int round = 0; round < 300; round++)
        {
            var document = new DocumentCounts(Pairs.Forms.Length);
            document.Reset(100);
            WordUnit[] units = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => Unit(random, i))];
            WordReadings[] lists = [.. units.Select((unit, i) => List(random, unit, i == 0 || i == units.Length - 1))];
            int[] counted = [.. units.Select(_ => -1)];
            if (round % 2 == 1)
            {
                counted = [.. units.Select(unit => unit.Id)];
                Count(random, document, counted);
            }

            var readings = new int[units.Length];
            var odds = new double[units.Length];
            new WordLattice(Pairs, document).Weigh(units, lists, Known(units, lists), counted, readings, odds);

            for (int i = 0; i < units.Length; i++)
            {
                double[] sums = Sums(units, lists, counted, document, i);
                int best = Array.IndexOf(sums, sums.Max());
                double expected = best == 0 ? 0 : sums[best] / Math.Max(sums.Sum() - sums[best], sums[best] * 1e-9);
                Assert.Equal(expected, odds[i], expected * 1e-6);
                Assert.Equal(best == 0 ? 0 : lists[i].All[best - 1].Id, readings[i]);
                decided += best == 0 ? 0 : 1;
            }
        }

        Assert.True(decided > 50, $"only {decided} words are best read otherwise");
    }

    // For each reading of a word the sum over all ways that lead through it.
    private static double[] Sums(WordUnit[] units, WordReadings[] lists, int[] counted, DocumentCounts document, int word)
    {
        var sums = new double[lists[word].All.Length + 1];
        var way = new int[units.Length];
        do
        {
            double product = 1;
            for (int i = 0; i < units.Length; i++)
            {
                int id = Id(units, lists, i, way[i]);
                product *= way[i] == 0 ? 1 : lists[i].All[way[i] - 1].Likelihood;
                product *= id < 0 ? lists[i].Surprise : Follow(i == 0 ? -1 : Id(units, lists, i - 1, way[i - 1]), id, units[i].Link, counted[i], i == 0 ? -1 : counted[i - 1], document);
            }

            sums[way[word]] += product;
        }
        while (Next(way, lists));
        return sums;
    }

    private static double Follow(int before, int id, WordLink link, int counted, int countedBefore, DocumentCounts document)
    {
        double prose = Pairs.Shares[id], text = document.Share(id, id == counted);
        double free = (0.8 * prose) + (0.2 * text);
        if (before < 0)
        {
            return free;
        }

        double close = (0.2 * prose) + (0.08 * text) + (0.6 * Pairs.Count(before, id) / (Pairs.Counts[before] + 1.0))
            + (0.12 * document.PairShare(before, id, id == counted && before == countedBefore));
        return link == WordLink.Close ? close : (0.5 * close) + (0.5 * free);
    }

    private static bool Next(int[] way, WordReadings[] lists)
    {
        for (int i = 0; i < way.Length; i++)
        {
            if (++way[i] <= lists[i].All.Length)
            {
                return true;
            }

            way[i] = 0;
        }

        return false;
    }

    private static KnownPair[] Known(WordUnit[] units, WordReadings[] lists)
    {
        var known = new List<KnownPair>();
        int start = 0;
        for (int i = 1; i < units.Length; i++)
        {
            int[] before = Ids(units, lists, i - 1);
            Pairs.Pairs.AddKnown(before, Ids(units, lists, i), start, known);
            start += before.Length;
        }

        return [.. known];
    }

    private static int[] Ids(WordUnit[] units, WordReadings[] lists, int word) => [units[word].Id, .. lists[word].All.Select(reading => reading.Id)];

    private static int Id(WordUnit[] units, WordReadings[] lists, int word, int reading) => reading == 0 ? units[word].Id : lists[word].All[reading - 1].Id;

    private static WordUnit Unit(Random random, int index) =>
        new(index, index + 1, random.Next(5) == 0 ? -1 : Common[random.Next(Common.Length)], index, random.Next(3) == 0 ? WordLink.Loose : WordLink.Close, WordShape.Lower, false);

    private static WordReadings List(Random random, WordUnit unit, bool isOutermost)
    {
        int count = isOutermost && random.Next(2) == 0 ? 0 : random.Next(1, 5);
        IEnumerable<int> ids = Common.OrderBy(_ => random.Next()).Where(id => id != unit.Id).Take(count);
        return new WordReadings([.. ids.Select(id => new Reading(id, Math.Exp(-random.Next(1, 10))))], unit.Id < 0 ? 1e-6 : 0);
    }

    private static void Count(Random random, DocumentCounts document, int[] ids)
    {
        int before = -1;
        foreach (int id in ids.Concat(Enumerable.Range(0, 30).Select(_ => Common[random.Next(Common.Length)])))
        {
            if (id >= 0)
            {
                document.Add(before, id);
            }

            before = id;
        }
    }
}
