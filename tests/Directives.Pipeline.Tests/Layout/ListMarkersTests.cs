using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Tests.Layout;

public sealed class ListMarkersTests
{
    [Theory]
    [InlineData("- Rà soát", true)]
    [InlineData("+ Nội dung", true)]
    [InlineData("• Kho", true)]
    [InlineData("1. Sở Y tế", true)]
    [InlineData("2.1. Đối với", true)]
    [InlineData("3.2 Đối với", true)]
    [InlineData("a) Chủ trì", true)]
    [InlineData("đ) Chủ trì", true)]
    [InlineData("IV. TỔ CHỨC", true)]
    [InlineData("Điều 5. Hiệu lực", true)]
    [InlineData("Chương II QUY ĐỊNH", true)]
    [InlineData("2025. Các sở", false)]
    [InlineData("29/8/2024 của", false)]
    [InlineData("12.500 đồng", false)]
    [InlineData("Điều kiện làm việc", false)]
    [InlineData("Mục tiêu chung", false)]
    [InlineData("tỉnh Hà Nam", false)]
    public void Markers_are_told_from_text(string text, bool expected)
    {
        var row = new TextRow(1, [.. new Pages().Line(80, 100, text).Page().Words]);

        Assert.Equal(expected, ListMarkers.StartsItem(row));
    }
}
