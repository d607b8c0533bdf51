using Directives.Pipeline.Evaluation;

namespace Directives.Pipeline.Tests.Evaluation;

public sealed class SequenceAlignmentTests
{
    [Theory]
    [InlineData("a b c", "a b c", "0,0,3 3,3,0")]
    [InlineData("a b c d", "b c", "1,0,2 4,2,0")]
    [InlineData("a x b", "a y b", "0,0,1 2,2,1 3,3,0")]
    [InlineData("x x y", "y x x", "0,1,2 3,3,0")]
    [InlineData("a b", "", "2,0,0")]
    [InlineData("a b a b", "a b", "0,0,2 4,2,0")]
    public void Longest_blocks_come_first_and_of_equals_the_earliest(string left, string right, string expected) =>
        Assert.Equal(expected, string.Join(' ', SequenceAlignment.Blocks(Words(left), Words(right)).Select(b => $"{b.Left},{b.Right},{b.Length}")));

    [Theory]
    [InlineData("a b c d", "a b c d", 1.0)]
    [InlineData("a b c d", "a b x d", 0.75)]
    [InlineData("a b", "c d", 0.0)]
    [InlineData("", "", 1.0)]
    public void Ratio_is_the_share_of_common_items(string left, string right, double expected) =>
        Assert.Equal(expected, SequenceAlignment.Ratio(Words(left), Words(right)), 6);

    [Fact]
    public void Blocks_of_random_sequences_are_equal_ordered_and_disjoint()
    {
        var random = new Random(20251);
        for (int round = 0; round < 300; round++)
        {
            string[] left = Random(random), right = Random(random);
            int i = 0, j = 0;
            foreach (SequenceAlignment.Block block in SequenceAlignment.Blocks(left, right))
            {
                Assert.True(block.Left >= i && block.Right >= j);
                Assert.Equal(left[block.Left..(block.Left + block.Length)], right[block.Right..(block.Right + block.Length)]);
                (i, j) = (block.Left + block.Length, block.Right + block.Length);
            }

            Assert.Equal((left.Length, right.Length), (i, j));
        }
    }

    private static string[] Random(Random random) => [.. Enumerable.Range(0, random.Next(30)).Select(_ => "abcd"[random.Next(4)].ToString())];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
