using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.References;
using Directives.Targets;
using Directives.Text;
using Directives.Values;

namespace Directives.Core.Tests.Values;

/// <summary>Checks the rules of the value dimensions: well formed, complete, and each example taken by its own rule.</summary>
public sealed partial class RuleDataTests
{
    private static readonly DateOnly IssueDate = new(2025, 3, 10);

    private static readonly (string File, Type Ids)[] Files =
    [
        ("deadlines", typeof(DeadlineRules)), ("targets", typeof(TargetRules)), ("budgets", typeof(BudgetRules)), ("references", typeof(ReferenceRules)),
    ];

    public static TheoryData<string, string, string> Examples() => Collect("examples", example => example.GetProperty("text").GetString()!);

    public static TheoryData<string, string, string> Rejects() => Collect("rejects", reject => reject.GetString()!);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_taken_by_its_rule_with_its_value(string file, string id, string text)
    {
        JsonElement example = Rule(file, id).GetProperty("examples").EnumerateArray().First(e => e.GetProperty("text").GetString() == text);
        DateOnly issued = example.TryGetProperty("issue_date", out JsonElement date) ? DateOnly.Parse(date.GetString()!, CultureInfo.InvariantCulture) : IssueDate;
        object[] records = Read(text, issued).Records(file);
        Assert.NotEmpty(records);
        switch (records[^1])
        {
            case Deadline deadline:
                Assert.Single(records);
                Assert.Equal(id, deadline.Rule);
                Assert.True(GoldScore.Same(example, deadline), JsonSerializer.Serialize(deadline));
                Assert.Equal(GoldScore.Text(example, "kind"), deadline.Kind.ToString(), ignoreCase: true);
                Assert.Equal(example.TryGetProperty("working", out _), deadline.Working);
                Assert.Equal(example.TryGetProperty("inferred", out _), deadline.Inferred);
                break;
            case Target target:
                Assert.Single(records);
                Assert.Equal(id, target.Rule);
                Assert.True(GoldScore.Same(example, target), JsonSerializer.Serialize(target));
                Assert.True(GoldScore.Text(example, "by") is not { } by || by == target.By, target.By);
                break;
            case Budget budget:
                Assert.Single(records);
                Assert.Equal(id, budget.Rule);
                Assert.Equal(example.GetProperty("amount").GetDecimal(), budget.Amount);
                Assert.Equal(example.GetProperty("currency").GetString(), budget.Currency);
                break;
            case DocumentReference reference:
                Assert.Equal(id, reference.Rule);
                Assert.Equal(example.GetProperty("number").GetString(), reference.Number);
                Assert.Equal(GoldScore.Text(example, "type"), reference.Type);
                Assert.Equal(GoldScore.Text(example, "date"), reference.Date?.ToString("O", CultureInfo.InvariantCulture));
                Assert.True(GoldScore.Text(example, "issuer") is not { } issuer || issuer == reference.Issuer, reference.Issuer);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Rejects))]
    public void Reject_yields_nothing(string file, string id, string text) =>
        Assert.Empty(Read(text, IssueDate).Claims(file).Select(record => $"{id}: {JsonSerializer.Serialize(record)}"));

    [Fact]
    public void Rules_are_well_formed_and_name_what_exists()
    {
        foreach ((string file, Type ids) in Files)
        {
            var known = ids.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonElement rule in Load(file).EnumerateArray())
            {
                string id = rule.GetProperty("id").GetString()!;
                Assert.Equal(["id", "scanner", "source", "examples", "rejects"], rule.EnumerateObject().Select(p => p.Name));
                Assert.True(seen.Add(id), $"{id} stands twice");
                Assert.Matches(IdForm(), id);
                Assert.Contains(id, known);
                Assert.Contains(typeof(ValueScanner).Assembly.GetTypes(), type => type.Name == rule.GetProperty("scanner").GetString());
                Assert.NotEqual(string.Empty, rule.GetProperty("source").GetString());
                Assert.NotEqual(0, rule.GetProperty("examples").GetArrayLength());
                Assert.NotEqual(0, rule.GetProperty("rejects").GetArrayLength());
                Assert.True(rule.GetRawText().IsNormalized(NormalizationForm.FormC), $"{id} is not in NFC");
            }

            Assert.Equal(known.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        }
    }

    private static TheoryData<string, string, string> Collect(string key, Func<JsonElement, string> textOf)
    {
        var data = new TheoryData<string, string, string>();
        foreach ((string file, _) in Files)
        {
            foreach (JsonElement rule in Load(file).EnumerateArray())
            {
                foreach (JsonElement entry in rule.GetProperty(key).EnumerateArray())
                {
                    data.Add(file, rule.GetProperty("id").GetString()!, textOf(entry));
                }
            }
        }

        return data;
    }

    private static JsonElement Rule(string file, string id) => Load(file).EnumerateArray().First(rule => rule.GetProperty("id").GetString() == id);

    private static JsonElement Load(string file)
    {
        using Stream stream = typeof(ValueScanner).Assembly.GetManifestResourceStream($"rules/{file}.json")!;
        using JsonDocument json = JsonDocument.Parse(stream);
        return json.RootElement.Clone();
    }

    private static Reading Read(string text, DateOnly issued)
    {
        var source = new SourceText(text);
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, issued);
        return new Reading(
            [.. found.Deadlines.Select(m => (m.ToRecord(tokens, source), m.Strength == DeadlineStrength.Cued))],
            [.. found.Targets.Select(m => m.ToRecord(tokens, source))],
            [.. found.Budgets.Select(m => m.ToRecord(tokens, source))],
            [.. found.References.Select(m => m.ToRecord(tokens, source))]);
    }

    [GeneratedRegex("^[a-z]+\\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex IdForm();

    private sealed record Reading((Deadline Record, bool Cued)[] Deadlines, Target[] Targets, Budget[] Budgets, DocumentReference[] References)
    {
        public object[] Records(string file) => file switch
        {
            "deadlines" => [.. Deadlines.Select(d => d.Record)],
            "targets" => Targets,
            "budgets" => Budgets,
            _ => References,
        };

        public object[] Claims(string file) => file == "deadlines" ? [.. Deadlines.Where(d => d.Cued).Select(d => d.Record)] : Records(file);
    }
}
