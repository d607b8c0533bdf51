using Directives.Lexicons;

namespace Directives.Core.Tests.Lexicons;

public sealed class SyllableLexiconTests
{
    [Theory]
    [InlineData("nghiêng")]
    [InlineData("thủy")]
    [InlineData("thuỷ")]
    [InlineData("hòa")]
    [InlineData("hoà")]
    [InlineData("khoẻ")]
    [InlineData("ỦY")]
    [InlineData("Đắk")]
    [InlineData("quyết")]
    public void Real_syllables_are_known_in_any_case_and_tone_placement(string syllable) =>
        Assert.True(SyllableLexicon.Default.Contains(syllable));

    [Theory]
    [InlineData("")]
    [InlineData("phưong")]
    [InlineData("the")]
    [InlineData("world")]
    [InlineData("ubnd")]
    [InlineData("céng")]
    [InlineData("toäng")]
    public void Slips_foreign_words_and_abbreviations_are_not_known(string word) =>
        Assert.False(SyllableLexicon.Default.Contains(word));

    [Fact]
    public void Frequency_ranks_common_syllables_above_rare_ones() =>
        Assert.True(SyllableLexicon.Default.Frequency("của") > SyllableLexicon.Default.Frequency("nghiêng"));

    [Fact]
    public void Tally_counts_words_syllables_and_marked_syllables()
    {
        SyllableTally tally = SyllableLexicon.Default.Tally("UBND tỉnh giao Sở Y tế: report 01/BCĐ");
        Assert.Equal(new SyllableTally(Words: 7, Known: 5, Marked: 3), tally);
    }

    [Fact]
    public void Vietnamese_prose_is_almost_all_syllables()
    {
        SyllableTally tally = SyllableLexicon.Default.Tally("Các sở, ban, ngành tỉnh phối hợp tổ chức tuyên truyền, phổ biến kế hoạch này đến cán bộ, công chức, viên chức thuộc phạm vi quản lý.");
        Assert.Equal(1.0, tally.KnownShare);
        Assert.True(tally.MarkedShare > 0.6);
    }
}
