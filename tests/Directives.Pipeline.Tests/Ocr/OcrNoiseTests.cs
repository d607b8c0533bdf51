using Directives.Pipeline.Ocr;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class OcrNoiseTests
{
    private const double Size = 36;

    [Theory]
    [InlineData("15/4/2024.", 0.28)]
    [InlineData("IV/2025.", 0.3)]
    [InlineData("417", 0.25)]
    public void Date_or_figure_alone_on_its_line_is_kept_though_hardly_sure(string text, float confidence) =>
        Assert.Equal(text, Read(Word(text, 0, 160, confidence)));

    [Theory]
    [InlineData("ụ/Vn", 0.2)]
    [InlineData("~'", 0.1)]
    public void Stroke_alone_on_its_line_is_left_out(string text, float confidence) =>
        Assert.Equal(string.Empty, Read(Word(text, 0, 160, confidence)));

    [Theory]
    [InlineData("—", 9, "-")]
    [InlineData("-", 18, "–")]
    [InlineData("–", 34, "—")]
    public void Dash_is_the_one_that_is_as_wide(string read, double width, string expected) =>
        Assert.Equal($"2021 {expected} 2026", Read(Word("2021", 0, 70, 0.95f), Word(read, 80, width, 0.9f, height: 3), Word("2026", 130, 70, 0.95f)));

    [Fact]
    public void Closing_marks_behind_a_blank_are_kept() =>
        Assert.Equal("mua bán người ”, tại", Read(Word("mua", 0, 50, 0.96f), Word("bán", 60, 50, 0.96f), Word("người", 120, 70, 0.96f), Word("”,", 200, 10, 0.93f), Word("tại", 220, 40, 0.96f)));

    [Fact]
    public void Strokes_around_a_word_that_was_hardly_read_are_taken_off() =>
        Assert.Equal("Thân Văn Khoa", Read(Word("_*-#Thân", 0, 110, 0.05f), Word("Văn", 120, 60, 0.97f), Word("Khoa", 190, 70, 0.97f)));

    private static string Read(params OcrWord[] words) =>
        string.Join(' ', OcrNoise.Segments(words, Size, []).SelectMany(s => s).Select(w => w.Text));

    private static OcrWord Word(string text, double left, double width, float confidence, double height = 26) =>
        new(text, confidence, new OcrBox(left, 100 - (height > 10 ? height : 12), left + width, height > 10 ? 100 : 100 - 12 + height), 100, 0);
}
