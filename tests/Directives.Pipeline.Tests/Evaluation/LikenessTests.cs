using Directives.Pipeline.Evaluation;

namespace Directives.Pipeline.Tests.Evaluation;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Uỷ ban nhân dân tỉnh", "UBND tỉnh", true)]
    [InlineData("Sở GD&ĐT", "Sở Giáo dục và Đào tạo", true)]
    [InlineData("HOÀ BÌNH", "Hòa Bình", true)]
    [InlineData("Kế hoạch phòng, chống dịch bệnh mùa hè năm 2024 trên địa bàn", "Kế hoạch phòng chống dịch bệnh mùa hè năm 2025 trên địa bàn", true)]
    [InlineData("Sở Y tế", "Sở Nội vụ", false)]
    public void Texts_are_the_same_from_nine_tenths_of_their_words(string left, string right, bool expected) =>
        Assert.Equal(expected, Likeness.SameText(left, right));

    [Theory]
    [InlineData("Sở Văn hóa và Thể thao", "Sở Văn hóa, Thể thao", true)]
    [InlineData("Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh - Truyền hình", true)]
    [InlineData("Công an tỉnh", "Công an", false)]
    [InlineData("Sở Y tế", "", false)]
    [InlineData("", "", false)]
    public void Bodies_are_the_same_from_three_quarters_of_their_words(string left, string right, bool expected) =>
        Assert.Equal(expected, Likeness.SameAgency(left, right));

    [Theory]
    [InlineData("46/BCĐ", "46 / bcđ", true)]
    [InlineData(null, "", true)]
    [InlineData("46/BCĐ", "47/BCĐ", false)]
    public void Numbers_are_the_same_but_for_case_and_spaces(string? left, string? right, bool expected) =>
        Assert.Equal(expected, Likeness.SameNumber(left, right));

    [Theory]
    [InlineData("%", "phần trăm", true)]
    [InlineData(null, "", true)]
    [InlineData("xã", "thôn", false)]
    public void Units_are_the_same_by_their_words(string? left, string? right, bool expected) =>
        Assert.Equal(expected, Likeness.SameUnit(left, right));
}
