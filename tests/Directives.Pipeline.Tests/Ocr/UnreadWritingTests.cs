using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class UnreadWritingTests
{
    // At 72 pixels an inch a pixel is a point.
    private const double Resolution = 72;

    [Fact]
    public void Letters_that_no_word_covers_make_a_line()
    {
        Component[] letters = [.. Letters(100, 8)];

        Component line = Assert.Single(UnreadWriting.Find(letters, [], [], Resolution));

        Assert.Equal((100, 50, 164, 58), (line.Left, line.Top, line.Right, line.Bottom));
    }

    [Fact]
    public void Letters_of_words_that_were_read_are_no_line() =>
        Assert.Empty(UnreadWriting.Find([.. Letters(100, 8)], [Word(98, 166)], [], Resolution));

    [Fact]
    public void Letters_beside_words_that_were_read_are_looked_at_with_their_line()
    {
        Component line = Assert.Single(UnreadWriting.Find([.. Letters(100, 12)], [Word(138, 166), Word(170, 220), Word(400, 420)], [], Resolution));

        Assert.Equal((100, 45, 220, 62), (line.Left, line.Top, line.Right, line.Bottom));
    }

    [Fact]
    public void Figure_alone_is_looked_at_in_a_table_only()
    {
        Component[] figure = [.. Letters(100, 1)];
        WireRuling[] table = [new(true, 90, 20, 200), new(true, 300, 20, 200), new(false, 20, 90, 300), new(false, 200, 90, 300)];

        Assert.Empty(UnreadWriting.Find(figure, [], [], Resolution));
        Assert.Single(UnreadWriting.Find(figure, [], table, Resolution));
    }

    [Fact]
    public void Page_of_noise_is_not_looked_at() =>
        Assert.Empty(UnreadWriting.Find([.. Enumerable.Range(0, 5000).SelectMany(i => Letters(i * 100, 8))], [], [], Resolution));

    private static IEnumerable<Component> Letters(int left, int count) =>
        Enumerable.Range(0, count).Select(i => new Component(left + (i * 8), 50, left + (i * 8) + 8, 58, 30));

    private static WireWord Word(int left, int right) => new("chữ", 0.9f, left, 45, right, 62, 58, 0);
}
