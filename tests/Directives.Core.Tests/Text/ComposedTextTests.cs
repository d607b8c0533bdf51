using System.Text;
using Directives.Testing;
using Directives.Text;

namespace Directives.Core.Tests.Text;

public sealed class ComposedTextTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void Composed_text_is_taken_without_a_copy()
    {
        const string text = "Ủy ban nhân dân tỉnh Lạng Sơn";
        Assert.Same(text, ComposedText.Create(text).Text);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Decomposed_text_becomes_the_same_as_composed(int seed)
    {
        string text = new RandomVietnamese(seed).Text(60).Replace("\u0301", string.Empty, StringComparison.Ordinal);
        Assert.Equal(text.Normalize(NormalizationForm.FormC), ComposedText.Create(text.Normalize(NormalizationForm.FormD)).Text);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_place_maps_into_the_received_text_in_order(int seed)
    {
        string received = new RandomVietnamese(seed).Text(60, mixed: true).Replace(" ", "\u200B ", StringComparison.Ordinal);
        ComposedText composed = ComposedText.Create(received);
        int last = 0;
        for (int i = 0; i < composed.Text.Length; i++)
        {
            TextSpan span = composed.ToReceived(i, i + 1);
            Assert.InRange(span.Start, last, received.Length);
            Assert.InRange(span.End, span.Start, received.Length);
            Assert.StartsWith(composed.Text[i].ToString(), VietnameseLetters.Compose(received[span.Start..span.End]) + "\u200B", StringComparison.Ordinal);
            last = span.Start;
        }
    }

    [Theory]
    [InlineData("Ke\u0302\u0301 hoa\u0323ch", 0, 2, "Ke\u0302\u0301")]
    [InlineData("Ke\u0302\u0301 hoa\u0323ch", 3, 8, "hoa\u0323ch")]
    [InlineData("công\u00ADtác", 0, 7, "công\u00ADtác")]
    [InlineData("\uFEFFSố", 0, 2, "Số")]
    public void Span_of_composed_text_covers_the_received_marks(string received, int start, int end, string expected)
    {
        TextSpan span = ComposedText.Create(received).ToReceived(start, end);
        Assert.Equal(expected, received.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Mark_that_no_letter_takes_stays()
    {
        Assert.Equal("b\u0301", ComposedText.Create("b\u0301").Text);
        Assert.Equal("\u0301", ComposedText.Create("\u0301").Text);
    }
}
