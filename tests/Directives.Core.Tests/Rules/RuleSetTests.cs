using Directives.Deadlines;
using Directives.Rules;

namespace Directives.Core.Tests.Rules;

/// <summary>Rules of an application's own: they read what their examples say, and a file that says otherwise is refused with its lines.</summary>
public sealed class RuleSetTests
{
    private const string Header = "id\tkind\tform\taliases\tyields\tdays\tsource\texamples\trejects\n";

    private const string NationalDay =
        Header + "own.national-day\tdeadline\ttrước Quốc khánh\ttrước ngày Quốc khánh\tbefore\t09-02\tLễ\tHoàn thành trước Quốc khánh = 2025-09-02; xong trước ngày Quốc khánh năm 2026 = 2026-09-02\tchào mừng Quốc khánh\n";

    private const string NewYear =
        Header + "own.new-year\tdeadline\ttrước Tết Nguyên đán\t\tbefore\t2026-02-17; 2025-01-29\tâm lịch\tbáo cáo trước Tết Nguyên đán 2026 = 2026-02-17\t\n";

    [Theory]
    [InlineData("ngày 10 tháng 3 năm 2025", "hoàn thành trước Quốc khánh.", "2025-09-02", true)]
    [InlineData("ngày 10 tháng 12 năm 2025", "hoàn thành trước Quốc khánh.", "2026-09-02", true)]
    [InlineData("ngày 10 tháng 3 năm 2025", "hoàn thành trước ngày Quốc khánh năm 2027.", "2027-09-02", false)]
    [InlineData("ngày 10 tháng 3 năm 2025", "hoàn thành trước QUỐC KHÁNH 2027.", "2027-09-02", false)]
    public void Deadline_of_every_year_is_the_next_one_or_that_of_the_year_stated(string issued, string clause, string end, bool inferred)
    {
        Directive directive = Parse(NationalDay, issued, clause);
        Deadline deadline = Assert.Single(directive.Deadlines);
        Assert.Equal(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), deadline.End);
        Assert.Equal((DeadlineKind.Before, "own.national-day", inferred), (deadline.Kind, deadline.Rule, deadline.Inferred));
        Assert.Equal(deadline.Text, directive.Source.Slice(deadline.Span));
        Assert.Equal([0], Assert.Single(directive.Assignments).Deadlines);
    }

    [Theory]
    [InlineData("ngày 10 tháng 3 năm 2024", "2025-01-29")]
    [InlineData("ngày 10 tháng 3 năm 2025", "2026-02-17")]
    public void Deadline_of_stated_days_is_the_first_after_the_issue_date(string issued, string end) =>
        Assert.Equal(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Parse(NewYear, issued, "hoàn thành trước Tết Nguyên đán.").Deadlines).End);

    [Fact]
    public void Deadline_whose_year_is_unknown_is_left_out() =>
        Assert.Empty(Parse(NewYear, "ngày 10 tháng 3 năm 2027", "hoàn thành trước Tết Nguyên đán.").Deadlines);

    [Fact]
    public void Word_of_a_kind_works_as_a_built_in_one()
    {
        const string rules = Header + "own.lead\tlead-label\tđầu mối phụ trách\t\t\t\tmẫu của tỉnh\tĐầu mối phụ trách: Sở Y tế\t\n";
        const string text = "1. Rà soát các cơ sở khám, chữa bệnh trên địa bàn.\nĐầu mối phụ trách: Sở Y tế.";
        Assert.DoesNotContain(new DirectiveParser().Parse(text).Assignments, duty => duty.Owners.Any(owner => owner.Agency == "Sở Y tế" && duty.Task.StartsWith("Rà soát", StringComparison.Ordinal)));
        Assert.Contains(new DirectiveParser(new DirectiveParserOptions { Rules = Build(rules) }).Parse(text).Assignments, duty => duty.Owners.Any(owner => owner.Agency == "Sở Y tế" && duty.Task.StartsWith("Rà soát", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rules_change_nothing_where_their_words_do_not_stand()
    {
        string text = File.ReadAllText(Directory.EnumerateFiles(Repository.At("corpus", "documents"), "*.txt").Order(StringComparer.Ordinal).First());
        Assert.Equal(Json.DirectiveJson.ToJson(new DirectiveParser().Parse(text)), Json.DirectiveJson.ToJson(new DirectiveParser(new DirectiveParserOptions { Rules = Build(NationalDay) }).Parse(text)));
    }

    [Theory]
    [InlineData("id\tkind\tform\n", 1, "“examples” is missing")]
    [InlineData("id\tkind\tform\texamples\tcolour\n", 1, "unknown column “colour”")]
    [InlineData("id\tkind\tform\texamples\nown.a\tverb\tchủ công\n", 2, "3 columns where the header has 4")]
    [InlineData("id\tkind\tform\texamples\ndeadline.a\tverb\tchủ công\tchủ công\n", 2, "is no id")]
    [InlineData("id\tkind\tform\texamples\nown.a\tverbs\tchủ công\tchủ công\n", 2, "“verbs” is no kind")]
    [InlineData("id\tkind\tform\texamples\nown.a\tverb\tđợt 2\tđợt 2\n", 2, "holds a number")]
    [InlineData("id\tkind\tform\texamples\nown.a\tverb\tchủ công\t\n", 2, "no example")]
    [InlineData("id\tkind\tform\texamples\nown.a\tverb\tchủ công\txung kích\n", 2, "not at work in its example")]
    [InlineData("id\tkind\tform\texamples\nown.a\tverb\tchủ công\tchủ công\n\n# again\nown.a\tverb\txung kích\txung kích\n", 5, "stands in rules.tsv, line 2 too")]
    [InlineData("id\tkind\tform\texamples\trejects\nown.a\tverb\tchủ công\tchủ công\tdân chủ công khai\n", 2, "at work in its reject")]
    [InlineData("id\tkind\tform\tyields\tdays\texamples\nown.a\tdeadline\ttrước lễ\tduring\t09-02\ttrước lễ = 2025-09-02\n", 2, "no way for a day to bind")]
    [InlineData("id\tkind\tform\tyields\tdays\texamples\nown.a\tdeadline\ttrước lễ\tbefore\t2/9\ttrước lễ = 2025-09-02\n", 2, "is no day")]
    [InlineData("id\tkind\tform\tyields\tdays\texamples\nown.a\tdeadline\ttrước lễ\tbefore\t09-02\ttrước lễ = 2025-09-03\n", 2, "gives 2025-09-02, not 2025-09-03")]
    [InlineData("id\tkind\tform\tyields\tdays\texamples\nown.a\tdeadline\ttrước lễ\tbefore\t09-02\ttrước lễ\n", 2, "states no day")]
    public void Fault_is_told_with_its_line(string file, int line, string message)
    {
        RuleFormatException e = Assert.Throws<RuleFormatException>(() => Build(file));
        RuleError error = Assert.Single(e.Errors);
        Assert.Equal(("rules.tsv", line), (error.File, error.Line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static Directive Parse(string rules, string issued, string clause) => new DirectiveParser(new DirectiveParserOptions { Rules = Build(rules) }).Parse(
        $"""
        ỦY BAN NHÂN DÂN
        TỈNH TRÀ VINH
        -------
        Số: 12/KH-UBND
        Trà Vinh, {issued}

        KẾ HOẠCH
        Rà soát cơ sở

        1. Sở Y tế rà soát các cơ sở, {clause}
        """);

    private static RuleSet Build(string text) => new RuleSetBuilder().Add(new StringReader(text), "rules.tsv").Build();
}
