using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Tests.Layout;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("793/QĐ-", "TTg", true)]
    [InlineData("57-NQ/", "TW", true)]
    [InlineData("2021-", "2025,", true)]
    [InlineData("793/QĐ", "-TTg", true)]
    [InlineData("196", "/KH-UBND", true)]
    [InlineData("-", "Lưu:", false)]
    [InlineData("tế", "-", false)]
    [InlineData("tỉnh", "Hà", false)]
    [InlineData("sau:", "-", false)]
    [InlineData("hội", "-Tăng", false)]
    [InlineData("./", "-", false)]
    public void Words_parted_by_a_line_end_are_joined(string last, string first, bool joined)
    {
        Assert.Equal(joined, LineBreaks.IsBrokenWord(last, first));
    }
}
