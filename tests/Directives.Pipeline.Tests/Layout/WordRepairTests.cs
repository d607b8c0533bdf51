using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Tests.Layout;

public sealed class WordRepairTests
{
    [Fact]
    public void Pieces_without_a_gap_are_one_word()
    {
        PositionedWord[] pieces = [new("ng", 100, 88, 112, 100, 0), new("ườ", 112.3, 86, 124, 100.2, 1), new("i", 124.1, 88, 127, 100, 2), new("dân", 130.5, 88, 148, 100, 3)];

        List<PositionedWord> words = WordRepair.Clean(pieces);

        Assert.Equal(["người", "dân"], words.Select(w => w.Text));
        Assert.Equal((100, 86, 127), (words[0].Left, words[0].Top, words[0].Right));
    }

    [Theory]
    [InlineData("Qu\u00adyết", "Quyết")]
    [InlineData("tie\u0302\u0301n", "tiến")]
    [InlineData("\u200bSở", "Sở")]
    [InlineData("\uf0b7", "•")]
    public void Letters_are_composed_and_invisible_ones_dropped(string raw, string expected)
    {
        Assert.Equal(expected, Assert.Single(WordRepair.Clean([new PositionedWord(raw, 10, 10, 40, 22, 0)])).Text);
    }

    [Fact]
    public void Words_of_nothing_visible_are_dropped()
    {
        Assert.Empty(WordRepair.Clean([new PositionedWord("\u00a0\u0003", 10, 10, 40, 22, 0)]));
    }
}
