using System.Text.RegularExpressions;

namespace Directives.Packages.Tests.Documentation;

/// <summary>The page that follows one paragraph through all stages shows what the code does now.</summary>
public sealed partial class ExtractionPageTests
{
    private static readonly string Page = Repository.At("docs", "extraction.md");

    [Fact]
    public async Task Stages_on_the_page_are_what_the_parser_makes()
    {
        string document = await File.ReadAllTextAsync(Repository.At("corpus", "documents", "ct-ubnd-tuyen-quang-2025-an-toan-giao-thong.txt"), TestContext.Current.CancellationToken);
        IReadOnlyDictionary<string, string> stages = ExtractionStages.Run(document, "b) Phối hợp với Sở Y tế kiểm tra nồng độ cồn");
        string page = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        Assert.Equal(stages.Keys, Stage().Matches(page).Select(match => match.Groups["name"].Value));
        string current = Stage().Replace(page, match => $"<!-- stage {match.Groups["name"].Value} -->\n```text\n{stages[match.Groups["name"].Value]}\n```");
        string? difference = Approved.Difference(Page, current, "The page shows other output than the parser gives.");
        Assert.True(difference is null, difference);
    }

    [GeneratedRegex(@"<!-- stage (?<name>[a-z]+) -->\n```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Stage();
}
