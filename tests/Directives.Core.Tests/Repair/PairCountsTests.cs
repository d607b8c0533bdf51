using Directives.Repair;

namespace Directives.Core.Tests.Repair;

/// <summary>Pairs looked for together are those that are looked for one by one.</summary>
public sealed class PairCountsTests
{
    [Fact]
    public void Pairs_looked_for_together_are_those_looked_for_one_by_one()
    {
        SyllablePairs pairs = SyllablePairs.Default;
        var random = new Random(3);
        int occurring = 0;
        for (int round = 0; round < 400; round++)
        {
            int[] firsts = Ids(random, pairs), seconds = Ids(random, pairs);
            var known = new List<KnownPair>();
            pairs.Pairs.AddKnown(firsts, seconds, start: 7, known);

            var expected = new List<KnownPair>();
            for (int i = 0; i < firsts.Length; i++)
            {
                for (int k = 0; k < seconds.Length; k++)
                {
                    float count = firsts[i] < 0 || seconds[k] < 0 ? 0 : pairs.Count(firsts[i], seconds[k]);
                    if (count > 0)
                    {
                        expected.Add(new KnownPair((ushort)(7 + i), (ushort)(7 + firsts.Length + k), count));
                    }
                }
            }

            Assert.Equal(expected, known);
            occurring += known.Count;
        }

        Assert.True(occurring > 100, $"only {occurring} pairs of those tried occur");
    }

    // The first may be of a word that is not listed; the commonest follow each other most often.
    private static int[] Ids(Random random, SyllablePairs pairs)
    {
        int[] common = [.. Enumerable.Range(0, pairs.Forms.Length).OrderByDescending(id => pairs.Counts[id]).Take(500)];
        int[] ids = [.. Enumerable.Range(0, random.Next(1, 15)).Select(_ => common[random.Next(common.Length)])];
        ids[0] = random.Next(4) == 0 ? -1 : ids[0];
        return ids;
    }
}
