using System.Text.Json;
using System.Text.RegularExpressions;

namespace Directives.Cli.Tests;

/// <summary>The pages under docs/ name everything that the program and the schema have.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Verbs => Commands.UsageTests.Verbs;

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_option_of_a_verb_is_on_the_page_of_the_command_line(string verb)
    {
        string page = await File.ReadAllTextAsync(Repository.At("docs", "cli.md"), TestContext.Current.CancellationToken);
        CliResult help = await Cli.RunAsync(verb, "--help");
        string[] options = [.. LongOption().Matches(help.Out[..help.Out.IndexOf("Examples:", StringComparison.Ordinal)]).Select(match => match.Value).Distinct(StringComparer.Ordinal)];
        Assert.Contains("--help", options);
        Assert.Contains($"\ndirectives {verb}", page.Replace("tasks|agencies|documents", verb, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(options.Where(option => option != "--help"), option => Assert.Contains(option, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_member_of_the_schema_is_on_the_page_of_the_records()
    {
        string page = await File.ReadAllTextAsync(Repository.At("docs", "records.md"), TestContext.Current.CancellationToken);
        using JsonDocument schema = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.At("docs", "directives-1.schema.json"), TestContext.Current.CancellationToken));
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(schema.RootElement, names);
        Assert.Contains("agency_id", names);
        Assert.All(names, name => Assert.Matches($"[`.\"]{Regex.Escape(name)}[`\"]", page));
    }

    [Fact]
    public async Task Links_between_the_pages_lead_to_files_that_are_there()
    {
        foreach (string path in Directory.GetFiles(Repository.At("docs"), "*.md"))
        {
            string page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            Assert.All(LocalLink().Matches(page).Select(match => match.Groups["target"].Value), target => Assert.True(File.Exists(Repository.At("docs", target)), $"{path}: {target}"));
        }
    }

    private static void Collect(JsonElement schema, SortedSet<string> names)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in schema.EnumerateArray())
            {
                Collect(item, names);
            }
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonProperty member in schema.EnumerateObject())
        {
            if (member.Name == "properties")
            {
                foreach (JsonProperty property in member.Value.EnumerateObject())
                {
                    names.Add(property.Name);
                }
            }

            Collect(member.Value, names);
        }
    }

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex LongOption();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)\)")]
    private static partial Regex LocalLink();
}
