using Directives.OcrWorker;
using Directives.OcrWorker.Protocol;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Ocr;

/// <summary>Lines of clean scans that <c>corpus/tools/make_scans.py</c> made of directives of the corpus, at 200 pixels an inch. The engine by itself reads each of them wrongly.</summary>
public sealed class DoubtfulWordsTests(OcrEngineFixture fixture) : IClassFixture<OcrEngineFixture>
{
    [Theory]
    [InlineData("của Chính phủ quy định chi tiết", "dot of an i in a face without serifs")]
    [InlineData("Xây dựng kế hoạch chi tiết, trình Sở Y tế", "dot of an i")]
    [InlineData("sinh hoạt chi đoàn, chi hội, mỗi trường, mỗi chi đoàn, chi hội tổ chức tối", "a line of them")]
    [InlineData("Phần III", "three strokes with nothing behind")]
    [InlineData("III. PHÂN CÔNG TRÁCH NHIỆM", "three strokes with broad serifs")]
    [InlineData("III. CÁC HOẠT ĐỘNG TRỌNG TÂM", "three strokes")]
    public async Task Strokes_are_read_as_they_are_drawn(string printed, string what)
    {
        ReadDocument document = await fixture.ReadAsync(Asset("strokes.png"));

        Assert.True(document.Source.Text.Contains(printed, StringComparison.Ordinal), $"{what}: “{printed}” is not in\n{document.Source.Text}");
        Assert.Contains(document.Ocr!.Pages[0].Page!.Steps, s => s is { Name: "words held against their strokes", Value: > 0 });
    }

    [Fact]
    public async Task Mark_over_a_circumflex_is_read_larger_where_the_engine_doubts()
    {
        ReadDocument document = await fixture.ReadAsync(Asset("doubtful-words.png"));

        Assert.Contains("hướng dẫn các đơn vị lập dự toán trước ngày 15/7.", document.Source.Text, StringComparison.Ordinal);
        Assert.Contains(document.Ocr!.Pages[0].Page!.Steps, s => s is { Name: "doubtful words read again", Value: > 0 });
    }

    [Theory]
    [InlineData("dân", "dẫn", true)]
    [InlineData("ƯBND", "UBND", true)]
    [InlineData("thànhlập", "thành lập", true)]
    [InlineData("Tháng10-11/2025", "Tháng 10-11/2025", true)]
    [InlineData("CNTTT", "CNTT", true)]
    [InlineData("PDE", "PDF", true)]
    [InlineData("chi", "chỉ", false)]
    [InlineData("II.", "I.", false)]
    [InlineData("XII", "XI", false)]
    [InlineData("12/9", "12/8", false)]
    [InlineData("UBND", "UBNDxã", false)]
    [InlineData("thànhlập", "thành lặp", false)]
    [InlineData("“Ngày", "“N gày", false)]
    [InlineData("Ngày", "gày", false)]
    public void What_is_surer_is_taken_where_it_differs_as_little_as_the_engine_errs(string before, string now, bool expected)
    {
        WireWord[] again = Array.ConvertAll(now.Split(' '), text => new WireWord(text, 0.9f, 0, 0, 10, 10, 10, 0));

        Assert.Equal(expected, DoubtfulWords.IsBetter(again, again[0] with { Text = before, Confidence = 0.7f }));
        Assert.False(DoubtfulWords.IsBetter(again, again[0] with { Text = before, Confidence = 0.9f }));
    }

    private static byte[] Asset(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Ocr", "Assets", name));
}
