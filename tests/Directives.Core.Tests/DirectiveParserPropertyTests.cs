using System.Text;
using System.Text.Json;
using Directives.Assignments;
using Directives.Header;
using Directives.Json;
using Directives.Text;

namespace Directives.Core.Tests;

/// <summary>What holds of the records of any text: whole, damaged, spliced or made of clauses at random. The seed of a failure is in the test's name.</summary>
public sealed class DirectiveParserPropertyTests
{
    private static readonly DirectiveParser Parser = new(new DirectiveParserOptions { DefaultIssueDate = new DateOnly(2025, 3, 10) });

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 90)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_quote_their_spans_and_stand_in_text_order(int seed)
    {
        Directive found = Parser.Parse(DirectiveText.Of(seed));
        SourceText source = found.Source;
        int last = 0;
        foreach (Assignment duty in found.Assignments)
        {
            Assert.Equal(source.Slice(duty.Span), duty.Task);
            Assert.True(duty.Span.Start >= last && duty.Span.Length > 0, $"“{duty.Task}” at {duty.Span.Start} stands before the duty above it");
            last = duty.Span.Start;
            Assert.All(duty.Owners, owner => Assert.Equal(source.Slice(owner.Span), owner.Mention));
            Assert.All(duty.Owners, owner => Assert.NotEqual("", owner.Agency));
            Assert.All(duty.Deadlines, index => Assert.InRange(index, 0, found.Deadlines.Count - 1));
            Assert.All(duty.Targets, index => Assert.InRange(index, 0, found.Targets.Count - 1));
            Assert.Equal(duty.Deadlines.Distinct().Order(), duty.Deadlines);
            Assert.Equal(duty.Targets.Distinct().Order(), duty.Targets);
            Assert.InRange(duty.Confidence, 0, 1);
        }

        AssertQuoted(source, found.Deadlines.Select(record => (record.Span, record.Text)));
        AssertQuoted(source, found.Targets.Select(record => (record.Span, record.Text)));
        AssertQuoted(source, found.Budgets.Select(record => (record.Span, record.Text)));
        AssertQuoted(source, found.References.Select(record => (record.Span, record.Text)));
        Assert.All(found.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, 0, source.Text.Length));
        Assert.Equal(Enumerable.Range(0, found.Deadlines.Count), found.Assignments.SelectMany(duty => duty.Deadlines).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_do_not_depend_on_composition_or_line_ends(int seed)
    {
        string text = DirectiveText.Of(seed).ReplaceLineEndings("\n").Replace("\uD83D", "", StringComparison.Ordinal).Replace("\uDE00", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        string expected = Values(text);
        Assert.Equal(expected, Values(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(expected, Values(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Runs_in_turn_and_on_several_threads_give_the_same_records()
    {
        string[] texts = [.. Seeds().Select(row => DirectiveText.Of(row.Data))];
        string[] expected = [.. texts.Select(text => DirectiveJson.ToJson(Parser.Parse(text)))];
        var found = new string[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => found[i] = DirectiveJson.ToJson(Parser.Parse(texts[i])));
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("||")]
    [InlineData("| |")]
    public void Rows_without_cells_are_passed_over(string row)
    {
        Directive found = Parser.Parse($"II. NHIỆM VỤ\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n{row}\n| 1 | Tổ chức kiểm tra | Sở Y tế | Tháng 6/2025 |\n");
        Assert.Equal("Tổ chức kiểm tra", Assert.Single(found.Assignments).Task);
    }

    private static void AssertQuoted(SourceText source, IEnumerable<(TextSpan Span, string Text)> records)
    {
        int last = 0;
        foreach ((TextSpan span, string text) in records)
        {
            Assert.Equal(source.Slice(span), text);
            Assert.True(span.Start >= last, $"“{text}” at {span.Start} stands before the record above it");
            last = span.Start;
        }
    }

    // The records with their words composed and their line ends alike, without places.
    private static string Values(string text)
    {
        Directive found = Parser.Parse(text);
        DirectiveHeader header = found.Header;
        return JsonSerializer.Serialize(new
        {
            Header = new { Issuer = Plain(header.Issuer?.Value), Number = Plain(header.Number?.Value), Date = header.IssueDate?.Value, Type = header.Type?.Value, Subject = Plain(header.Subject?.Value) },
            Duties = found.Assignments.Select(duty => new
            {
                Task = Plain(duty.Task),
                Owners = duty.Owners.Select(owner => new { Agency = Plain(owner.Agency), owner.Role, owner.Rule, Mention = Plain(owner.Mention) }),
                duty.Deadlines,
                duty.Targets,
                duty.Rule,
                duty.Confidence,
            }),
            Deadlines = found.Deadlines.Select(record => new { Text = Plain(record.Text), record.Kind, record.Start, record.End, record.Every, record.Within }),
            Targets = found.Targets.Select(record => new { Text = Plain(record.Text), record.Comparator, record.Value, record.Low, record.High }),
            Budgets = found.Budgets.Select(record => record.Amount),
            References = found.References.Select(record => new { Number = Plain(record.Number), record.Date }),
        });
    }

    private static string? Plain(string? words) => words?.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
}
