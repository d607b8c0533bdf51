using System.Globalization;
using System.Text;
using System.Text.Json;
using Directives.Diagnostics;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Testing;
using Directives.Text;
using Directives.Values;

namespace Directives.Core.Tests.Values;

/// <summary>What holds of the values of any text, on generated text dense with dates, figures and numbers.</summary>
public sealed class ValuePropertyTests
{
    private static readonly DateOnly IssueDate = new(2025, 3, 10);

    private static readonly string[] Fragments =
    [
        "trước ngày ", "chậm nhất ", "trong vòng ", "từ ngày ", "đến hết ", "đến năm ", "hằng năm, ", "định kỳ ", "quý IV/2025", "Năm 2026 - 2030", "tháng 9", "31/9/2025", "29/02/2025",
        "16 giờ 30 ", "6 tháng đầu năm ", "ngày 15 ", "hằng tháng", "05 ngày làm việc kể từ ngày ", "24-48 giờ ", "tỷ lệ ", "đạt ", "tối thiểu ", "5-10%", "99,5%", "phần trăm ", "giảm ", "01 lần/năm ",
        "2,5 tỷ đồng ", "50.000.000 đồng (", "triệu ", "Quyết định số ", "793/QĐ-TTg ", "13-KL/TW ", "793/QĐ-\n", "số ", "Luật ", "của Thủ tướng Chính phủ ", "và các năm tiếp theo", "trở lên", ".", ";", ")", "| ", "\n- ",
        "999999999999999999999", "0/0/0", "1.1.1.1", "4 lần/quý", "có 12 xã ", "ba mươi ", "một trăm phần trăm",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_text_gives_ordered_spans_in_range_whose_slice_is_the_text(int seed)
    {
        string text = Generate(seed);
        var source = new SourceText(text);
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, IssueDate);
        AssertOrdered(found.Deadlines.Select(m => m.ToRecord(tokens, source)).Select(r => (r.Span, r.Text)), source, apart: true);
        AssertOrdered(found.Budgets.Select(m => m.ToRecord(tokens, source)).Select(r => (r.Span, r.Text)), source, apart: true);
        AssertOrdered(found.References.Select(m => m.ToRecord(tokens, source)).Select(r => (r.Span, r.Text)), source, apart: false);
        AssertOrdered(found.Targets.Select(m => m.ToRecord(tokens, source)).Select(r => (r.Span, r.Text)), source, apart: false);
        Assert.All(found.Diagnostics, d => Assert.True(d.Span.End <= text.Length && d.Code == DiagnosticCode.ImpossibleDate));
        Assert.All(found.Deadlines, d => Assert.False(d.First > d.Last, "a period ends before it begins"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Values_do_not_depend_on_composition_or_line_ends(int seed)
    {
        string text = Generate(seed).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        string expected = Values(text);
        Assert.Equal(expected, Values(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(expected, Values(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Threads_that_share_the_lexicon_find_the_same()
    {
        string[] texts = [.. Seeds().Select(row => Generate(row.Data))];
        string[] expected = [.. texts.Select(Values)];
        var found = new string[texts.Length];
        Parallel.For(0, texts.Length, i => found[i] = Values(texts[i]));
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("1.")]
    [InlineData("1/")]
    [InlineData("hằng năm, ")]
    [InlineData("5% ")]
    [InlineData("có 1 xã ")]
    [InlineData("số 1/QĐ-")]
    [InlineData("Luật ")]
    [InlineData("(")]
    [InlineData("2025 - ")]
    [InlineData("tối thiểu ")]
    [InlineData("6 tháng ")]
    public void Repetition_of_one_thing_ends_and_stays_in_range(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, IssueDate);
        Assert.All(found.Targets, t => Assert.InRange(t.End, t.Start + 1, tokens.Count));
        Assert.All(found.Deadlines, d => Assert.InRange(d.End, d.Start + 1, tokens.Count));
    }

    [Theory]
    [InlineData("Báo cáo trước ngày 31/9/2025.", "31/9/2025")]
    [InlineData("Báo cáo trước ngày 29/02/2025.", "29/02/2025")]
    [InlineData("Theo Quyết định số 12/QĐ-UBND ngày 31/11/2024.", "ngày 31/11/2024")]
    public void Impossible_date_is_reported_once_and_gives_no_value(string text, string quoted)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, IssueDate);
        Assert.Empty(found.Deadlines);
        Assert.All(found.References, r => Assert.Null(r.Date));
        Diagnostic diagnostic = Assert.Single(found.Diagnostics);
        Assert.Equal(DiagnosticCode.ImpossibleDate, diagnostic.Code);
        Assert.Equal(quoted, text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
    }

    [Fact]
    public void Time_without_year_is_left_out_where_no_issue_date_is_known()
    {
        using var tokens = TokenizedText.Create("Gửi danh sách trước ngày 25/11; tuyên truyền từ nay đến ngày 30/9/2025.", Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, null);
        Assert.Equal(new DateOnly(2025, 9, 30), Assert.Single(found.Deadlines).Last);
        Assert.Null(found.Deadlines[0].First);
    }

    private static string Generate(int seed)
    {
        var random = new RandomVietnamese(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 120; i++)
        {
            text.Append(random.Next(3) == 0 ? random.Text(1 + random.Next(3), mixed: seed % 2 == 0) : Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    private static void AssertOrdered(IEnumerable<(TextSpan Span, string Text)> records, SourceText source, bool apart)
    {
        int last = 0;
        foreach ((TextSpan span, string text) in records)
        {
            Assert.InRange(span.End, span.Start + 1, source.Text.Length);
            Assert.Equal(source.Slice(span), text);
            Assert.True(!apart || span.Start >= last, string.Create(CultureInfo.InvariantCulture, $"“{text}” at {span.Start} overlaps the record before it, which ends at {last}"));
            last = span.End;
        }
    }

    private static string Values(string text)
    {
        var source = new SourceText(text);
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, IssueDate);
        return JsonSerializer.Serialize(new
        {
            Deadlines = found.Deadlines.Select(m => m.ToRecord(tokens, source)).Select(r => new { r.Kind, r.Start, r.End, r.Every, r.Within, r.Working, r.Rule }),
            Targets = found.Targets.Select(m => m.ToRecord(tokens, source)).Select(r => new { r.Comparator, r.Value, r.Low, r.High, r.By, r.Rule }),
            Budgets = found.Budgets.Select(m => m.Amount),
            References = found.References.Select(m => new { m.Number, m.Date }),
        });
    }
}
