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
        var pairs = new Dictionary<(int, int), int>();
        var table = new PairTable(0);
        for (int i = 0; i < count; i++)
        {
            int node = random.Next(1, 400), word = random.Next(1, 4000);
            if (pairs.TryAdd((node, word), i + 1))
            {
                table.Add(node, word, i + 1);
            }
        }

        foreach (((int node, int word), int value) in pairs)
        {
            Assert.Equal(value, table.Find(node, word));
        }

        for (int i = 0; i < 5000; i++)
        {
            int node = random.Next(1, 400), word = random.Next(1, 4000);
            Assert.Equal(pairs.GetValueOrDefault((node, word)), table.Find(node, word));
        }
    }
}
