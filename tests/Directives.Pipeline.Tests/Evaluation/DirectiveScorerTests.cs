using Directives.Assignments;
using Directives.Deadlines;
using Directives.Header;
using Directives.Pipeline.Evaluation;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Tests.Evaluation;

public sealed class DirectiveScorerTests : IDisposable
{
    private const string First = "Kiểm tra các trạm y tế xã trước ngày 25/11";
    private const string Second = "báo cáo UBND tỉnh";
    private const string Third = "Tuần tra ban đêm, đạt trên 90% số xã";

    private readonly GoldFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Records_equal_to_gold_score_full_marks()
    {
        ScoreTable scores = Score(Right()).Scores;
        Assert.All(ScoreTable.Kinds, kind => Assert.Equal(1, scores[kind].Measure(kind)));
        Assert.Equal(new Counts(3, 0, 0), scores[RecordKind.Records]);
        Assert.Equal(new Counts(2, 0, 0), scores[RecordKind.Links]);
        Assert.Equal(new Counts(6, 0, 0), scores[RecordKind.Header]);
        Assert.Equal(new Counts(23, 0, 0), scores[RecordKind.Duties]);
        // 14 words of Sở Y tế, 9 words of two bodies each.
        Assert.Equal(new Counts(32, 0, 0), scores[RecordKind.Ownership]);
    }

    [Fact]
    public void Nothing_read_misses_everything()
    {
        DocumentScore score = DirectiveScorer.Missing(_folder.Load(), "no such file");
        Assert.Equal("no such file", score.Failure);
        Assert.All(score.Items, item => Assert.Equal(ItemOutcome.Missed, item.Outcome));
        Assert.Equal(new Counts(0, 0, 3), score.Scores[RecordKind.Records]);
    }

    [Fact]
    public void A_wrong_lead_costs_its_record_and_its_words_but_not_the_duty()
    {
        DocumentScore score = Score(Right(thirdLead: "Sở Tư pháp"));
        Assert.Equal(new Counts(2, 1, 1), score.Scores[RecordKind.Records]);
        Assert.Equal(new Counts(23, 9, 9), score.Scores[RecordKind.Ownership]);
        Assert.Equal(1, score.Scores[RecordKind.Duties].F1);
        ScoredItem missed = Assert.Single(score.Items, item => item is { Kind: RecordKind.Records, Outcome: ItemOutcome.Missed });
        Assert.Equal(("assignment 3", 4), (missed.Key, missed.Line));
        Assert.Contains("read [lead: Sở Tư pháp; support: UBND các xã]", missed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_duties_read_as_one_keep_their_words_and_lose_a_record()
    {
        string joined = First + "; " + Second;
        Directive one = With(Right(), [Duty(joined, ["Sở Y tế"], [], [0]), Duty(Third, ["Công an tỉnh"], ["UBND các xã"], [])]);
        ScoreTable scores = Score(one).Scores;
        Assert.Equal(1, scores[RecordKind.Duties].F1);
        Assert.Equal(1, scores[RecordKind.Ownership].F1);
        Assert.Equal(new Counts(2, 0, 1), scores[RecordKind.Records]);
        Assert.Equal(new Counts(2, 0, 0), scores[RecordKind.Links]);
    }

    [Fact]
    public void Another_date_and_another_comparator_are_missed_and_superfluous()
    {
        Directive wrong = Right(end: new DateOnly(2024, 11, 24), comparator: Comparator.AtLeast);
        ScoreTable scores = Score(wrong).Scores;
        Assert.Equal(new Counts(0, 1, 1), scores[RecordKind.Deadlines]);
        Assert.Equal(new Counts(0, 0, 2), scores[RecordKind.Links]);
        Assert.Equal(new Counts(0, 1, 1), scores[RecordKind.Targets]);
    }

    [Fact]
    public void Line_breaks_marks_and_case_of_the_text_read_do_not_matter()
    {
        string read = GoldFolder.Text.Replace(" xã trước ", " xã\r\n   trước ", StringComparison.Ordinal).Replace("trạm", "TRAM", StringComparison.Ordinal);
        Directive shifted = Right(text: read, first: "Kiểm tra các TRAM y tế xã\r\n   trước ngày 25/11");
        Assert.All(ScoreTable.Kinds, kind => Assert.Equal(1, Score(shifted).Scores[kind].Measure(kind)));
    }

    [Fact]
    public void A_report_comes_back_from_its_JSON_and_equals_itself()
    {
        var report = new EvaluationReport([Score(Right(thirdLead: "Sở Tư pháp"))]);
        using var bytes = new MemoryStream();
        EvaluationJson.Write(bytes, report);
        EvaluationReport back = EvaluationJson.Read(bytes.ToArray());
        Assert.Equal(report.Documents[0].Items, back.Documents[0].Items);
        Assert.Equal(report.Doubt(), back.Doubt());
        Assert.Empty(new EvaluationComparison(report, back).Changes);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"schema":"directives-evaluation/1"}""")]
    [InlineData("""{"schema":"directives-evaluation/1","documents":[{}]}""")]
    [InlineData("no JSON")]
    public void What_is_no_report_is_refused(string json) =>
        Assert.Throws<FormatException>(() => EvaluationJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_comparison_tells_what_was_gained_and_lost()
    {
        var before = new EvaluationReport([Score(Right(thirdLead: "Sở Tư pháp"))]);
        var after = new EvaluationReport([Score(Right(end: new DateOnly(2024, 11, 24)))]);
        var comparison = new EvaluationComparison(before, after);
        Assert.Contains(comparison.Changes, change => change is { Better: true, Item: { Kind: RecordKind.Records, Outcome: ItemOutcome.Found, Key: "assignment 3" } });
        Assert.Contains(comparison.Changes, change => change is { Better: true, Item: { Kind: RecordKind.Records, Outcome: ItemOutcome.Extra } });
        Assert.Contains(comparison.Changes, change => change is { Better: false, Item: { Kind: RecordKind.Deadlines, Outcome: ItemOutcome.Missed, Key: "entry 1" } });
        Assert.Contains(comparison.Changes, change => change is { Better: false, Item: { Kind: RecordKind.Deadlines, Outcome: ItemOutcome.Extra } });
        Assert.Equal(6, comparison.Changes.Count);
    }

    [Fact]
    public void Confidence_worth_its_name_puts_wrong_records_into_the_lowest_fifth()
    {
        DocumentScore score = Score(Right(thirdLead: "Sở Tư pháp"));
        var report = new EvaluationReport(
        [
            new DocumentScore
            {
                Name = score.Name, Scores = score.Scores, Items = score.Items,
                Confidences = [(0.9, true), (0.2, false), (0.8, true), (0.7, false), (0.95, true)],
            },
        ]);
        Assert.Equal((5, 2, 1, 1), report.Doubt());
    }

    private DocumentScore Score(Directive directive) => DirectiveScorer.Score(_folder.Load(), directive);

    private static Directive Right(
        string text = GoldFolder.Text, string first = First, string thirdLead = "Công an tỉnh", DateOnly? end = null, Comparator comparator = Comparator.MoreThan) => With(
        new Directive
        {
            Source = new SourceText(text),
            Header = new DirectiveHeader
            {
                Type = Field(DocumentType.Plan),
                IssueDate = Field(new DateOnly(2024, 3, 1)),
                Issuer = Field("ỦY BAN NHÂN DÂN TỈNH"),
                Recipients = [Field("Công an tỉnh"), Field("Sở Y tế")],
                Signer = new Signer { Name = Field("Trần Thị Bình"), Position = Field("CHỦ TỊCH") },
            },
            Deadlines =
            [
                new Deadline { Text = "", Span = Find(text, "ngày 25/11"), Kind = DeadlineKind.Before, End = end ?? new DateOnly(2024, 11, 25), Rule = "test" },
            ],
            Targets = [new Target { Text = "", Span = Find(text, "90%"), Comparator = comparator, Value = 90, Unit = "%", Rule = "test" }],
        },
        [
            Duty(first, ["Sở Y tế"], [], [0], text),
            Duty(Second, ["Sở Y tế"], [], [0], text),
            Duty(Third, [thirdLead], ["UBND các xã"], [], text),
        ]);

    private static Directive With(Directive directive, IReadOnlyList<Assignment> assignments) => new()
    {
        Source = directive.Source, Header = directive.Header, Assignments = assignments, Deadlines = directive.Deadlines, Targets = directive.Targets,
    };

    private static Assignment Duty(string words, string[] leads, string[] supports, int[] deadlines, string text = GoldFolder.Text) => new()
    {
        Task = words,
        Span = Find(text, words),
        Owners = [.. leads.Select(name => Owner(name, OwnerRole.Lead)), .. supports.Select(name => Owner(name, OwnerRole.Support))],
        Deadlines = deadlines,
        Rule = "test",
        Confidence = 0.5,
    };

    private static Owner Owner(string name, OwnerRole role) => new() { Agency = name, Mention = name, Role = role, Span = default, Rule = "test" };

    private static HeaderField<T> Field<T>(T value) => new(value, default, "test");

    private static TextSpan Find(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, words.Length);
    }
}
