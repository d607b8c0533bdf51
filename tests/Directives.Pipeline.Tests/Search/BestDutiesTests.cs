using Directives.Pipeline.Indexing;

namespace Directives.Pipeline.Tests.Search;

public sealed class BestDutiesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(256)]
    [InlineData(400)]
    [InlineData(5_000)]
    public void Drain_ManyOffered_GivesTheBestAndOfEqualOnesTheFirst(int capacity)
    {
        var random = new Random(capacity);
        float[] scores = [.. Enumerable.Range(0, 3_000).Select(_ => (float)random.Next(500))];
        var best = new BestDuties(capacity);
        for (int duty = 0; duty < scores.Length; duty++)
        {
            best.Offer(scores[duty], segment: 0, duty);
        }

        int[] expected = [.. Enumerable.Range(0, scores.Length).OrderByDescending(duty => scores[duty]).Take(capacity)];
        Assert.Equal(expected.Length == capacity ? scores[expected[^1]] : -1, best.Threshold);
        Assert.Equal(expected, best.Drain().Select(match => match.Duty));
        Assert.Empty(best.Drain());
    }
}
