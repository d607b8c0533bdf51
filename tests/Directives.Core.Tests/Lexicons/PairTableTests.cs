using Directives.Lexicons;

namespace Directives.Core.Tests.Lexicons;

public sealed class PairTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(5000)]
    public void Every_pair_is_found_as_in_a_dictionary_and_no_other(int count)
    {
        var random = new Random(count);
        var pairs = new Dictionary<long, int>();
        for (int i = 0; i < count; i++)
        {
            pairs[PairTable.Key(random.Next(1, 400), random.Next(1, 4000))] = i + 1;
        }

        var table = new PairTable(pairs);
        foreach ((long key, int value) in pairs)
        {
            Assert.Equal(value, table.Find((int)(key >> 32), (int)key));
        }

        for (int i = 0; i < 5000; i++)
        {
            int node = random.Next(1, 400), word = random.Next(1, 4000);
            Assert.Equal(pairs.GetValueOrDefault(PairTable.Key(node, word)), table.Find(node, word));
        }
    }
}
