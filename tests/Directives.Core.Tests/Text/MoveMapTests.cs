using Directives.Text;

namespace Directives.Core.Tests.Text;

public sealed class MoveMapTests
{
    private const string Received = "Rà soát     Sở Y tế\nhồ sơ       Hà Nội";

    // “| Rà soát hồ sơ | Sở Y tế Hà Nội |”
    private static ComposedText Moved() => ComposedText.Create(Received).InOrder(
        [(0, 0, "| "), (0, 7, " "), (20, 25, " "), (0, 0, "| "), (12, 19, " "), (32, 38, " "), (0, 0, "|")]);

    [Fact]
    public void Parts_stand_in_their_new_order() => Assert.Equal("| Rà soát hồ sơ | Sở Y tế Hà Nội |", Moved().Text);

    [Theory]
    [InlineData("Rà soát", "Rà soát")]
    [InlineData("Y tế", "Y tế")]
    [InlineData("Hà Nội", "Hà Nội")]
    [InlineData("soát hồ", "soát     Sở Y tế\nhồ")]
    [InlineData("Sở Y tế Hà Nội", "Sở Y tế\nhồ sơ       Hà Nội")]
    public void Span_holds_all_of_what_it_came_from(string words, string expected)
    {
        ComposedText moved = Moved();
        int start = moved.Text.IndexOf(words, StringComparison.Ordinal);
        TextSpan span = moved.ToReceived(start, start + words.Length);
        Assert.Equal(expected, Received.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Every_span_lies_in_the_received_text()
    {
        ComposedText moved = Moved();
        for (int start = 0; start <= moved.Text.Length; start++)
        {
            for (int end = start; end <= moved.Text.Length; end++)
            {
                TextSpan span = moved.ToReceived(start, end);
                Assert.InRange(span.Start, 0, Received.Length);
                Assert.InRange(span.End, span.Start, Received.Length);
            }
        }
    }
}
