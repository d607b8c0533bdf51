using System.Reflection;
using System.Text;
using System.Text.Json;
using Directives.Assignments;

namespace Directives.Core.Tests.Assignments;

/// <summary>Checks <c>Data/rules/assignments.json</c>: each rule makes the owners or duties of its examples and none of its rejects.</summary>
public sealed class AssignmentRuleTests
{
    private static readonly JsonElement[] Rules = Load();

    public static TheoryData<string, int> Examples() => Collect("examples");

    public static TheoryData<string, int> Rejects() => Collect("rejects");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_taken_by_its_rule(string id, int index)
    {
        JsonElement example = Rule(id).GetProperty("examples")[index];
        (string Rule, string Value)[] found = Read(example.GetProperty("text").GetString()!);
        IEnumerable<string> expected = id.StartsWith("duty.", StringComparison.Ordinal)
            ? example.GetProperty("tasks").EnumerateArray().Select(task => task.GetString()!)
            : example.GetProperty("owners").EnumerateArray().Select(owner => $"{owner.GetProperty("agency").GetString()} ({owner.GetProperty("role").GetString()})");
        Assert.Equal(expected, found.Where(record => record.Rule == id).Select(record => record.Value).Distinct());
    }

    [Theory]
    [MemberData(nameof(Rejects))]
    public void Reject_is_left_alone_by_its_rule(string id, int index) =>
        Assert.DoesNotContain(Read(Rule(id).GetProperty("rejects")[index].GetString()!), record => record.Rule == id);

    [Fact]
    public void Each_rule_of_the_code_is_described_once_and_no_other()
    {
        IEnumerable<string> known = typeof(DutyRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Concat(Enum.GetValues<OwnerRule>().Select(rule => rule.Id));
        Assert.Equal(known.Order(StringComparer.Ordinal), Rules.Select(rule => rule.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_are_well_formed_and_name_what_exists()
    {
        foreach (JsonElement rule in Rules)
        {
            string id = rule.GetProperty("id").GetString()!;
            Assert.Equal(["id", "scanner", "source", "examples", "rejects"], rule.EnumerateObject().Select(member => member.Name));
            Assert.Contains(typeof(OwnerRule).Assembly.GetTypes(), type => type.Name == rule.GetProperty("scanner").GetString());
            Assert.NotEqual("", rule.GetProperty("source").GetString());
            Assert.True(rule.GetProperty("examples").GetArrayLength() >= 2, $"{id} needs two examples");
            Assert.True(rule.GetProperty("rejects").GetArrayLength() >= 1, $"{id} needs a reject");
            Assert.True(rule.GetRawText().IsNormalized(NormalizationForm.FormC), $"{id} is not in NFC");
        }
    }

    private static (string Rule, string Value)[] Read(string text)
    {
        IReadOnlyList<Assignment> duties = new DirectiveParser().Parse(text).Assignments;
        return
        [
            .. duties.Select(duty => (duty.Rule, duty.Task)),
            .. duties.SelectMany(duty => duty.Owners).Select(owner => (owner.Rule, $"{owner.Agency} ({(owner.Role == OwnerRole.Lead ? "lead" : "support")})")),
        ];
    }

    private static TheoryData<string, int> Collect(string member)
    {
        var data = new TheoryData<string, int>();
        foreach (JsonElement rule in Rules)
        {
            for (int i = 0; i < rule.GetProperty(member).GetArrayLength(); i++)
            {
                data.Add(rule.GetProperty("id").GetString()!, i);
            }
        }

        return data;
    }

    private static JsonElement Rule(string id) => Rules.Single(rule => rule.GetProperty("id").GetString() == id);

    private static JsonElement[] Load()
    {
        using Stream stream = typeof(OwnerRule).Assembly.GetManifestResourceStream("rules/assignments.json")!;
        using JsonDocument json = JsonDocument.Parse(stream);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}
