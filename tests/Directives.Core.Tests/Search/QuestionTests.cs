using System.Text.Json;
using Directives.Search;

namespace Directives.Core.Tests.Search;

/// <summary>Holds the data of <c>Data/search/questions.json</c> to its own examples, and questions to their rules.</summary>
public sealed class QuestionTests
{
    public static TheoryData<string, string, string, string?> Examples()
    {
        var data = new TheoryData<string, string, string, string?>();
        foreach (JsonElement rule in Rules())
        {
            foreach (JsonElement example in rule.GetProperty("examples").EnumerateArray())
            {
                data.Add(rule.GetProperty("id").GetString()!, Text(example, "text")!, Text(example, "topic") ?? "", Text(example, "agency"));
            }
        }

        return data;
    }

    public static TheoryData<string, string> Rejects()
    {
        var data = new TheoryData<string, string>();
        foreach (JsonElement rule in Rules())
        {
            foreach (JsonElement reject in rule.GetProperty("rejects").EnumerateArray())
            {
                data.Add(rule.GetProperty("id").GetString()!, reject.GetString()!);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_by_its_rule(string rule, string text, string topic, string? agency)
    {
        Question? question = Question.Read(text);
        Assert.Equal((rule, topic, agency), (question?.Rule, question?.Topic, question?.Agency));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_by_the_same_rule_without_accents(string rule, string text, string topic, string? agency)
    {
        Question? question = Question.Read(SearchAnalyzer.Fold(text));
        Assert.Equal((rule, SearchAnalyzer.Fold(topic), agency is null ? null : SearchAnalyzer.Fold(agency)), (question?.Rule, question?.Topic, question?.Agency));
    }

    [Theory]
    [MemberData(nameof(Rejects))]
    public void No_reject_is_read_by_its_rule(string rule, string text) => Assert.NotEqual(rule, Question.Read(text)?.Rule);

    [Fact]
    public void Every_rule_has_an_id_of_its_own_examples_and_rejects()
    {
        JsonElement[] rules = [.. Rules()];
        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, rule => Assert.True(rule.GetProperty("examples").GetArrayLength() > 0 && rule.GetProperty("rejects").GetArrayLength() > 0));
        Assert.Equal(rules.Select(rule => rule.GetProperty("id").GetString()), QuestionRules.Default.Rules.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("việc tuyên truyền cho học sinh", "tuyên truyền học sinh")]
    [InlineData("công tác phòng, chống dịch", "phòng chống dịch")]
    [InlineData("46/BCĐ của ban", "46/BCĐ ban")]
    [InlineData("của việc", "của việc")]
    public void Keywords_leave_out_words_without_meaning_of_their_own(string topic, string keywords) =>
        Assert.Equal(keywords, new Question(QuestionKind.Who, topic, null, null, "test").Keywords());

    [Theory]
    [InlineData("")]
    [InlineData("thời tiết hôm nay thế nào?")]
    [InlineData("???")]
    public void What_is_no_question_about_duties_is_not_read(string text) => Assert.Null(Question.Read(text));

    private static IEnumerable<JsonElement> Rules()
    {
        using Stream stream = typeof(Question).Assembly.GetManifestResourceStream("search/questions.json")!;
        using JsonDocument json = JsonDocument.Parse(stream);
        return [.. json.RootElement.Clone().GetProperty("rules").EnumerateArray()];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
