using System.Text.Json;

namespace Directives.Cli.Tests.Commands;

public sealed class EvaluateTests : IDisposable
{
    private const string Gold =
        """
        {
          "header": { "issuer": null, "parent": null, "number": null, "date": null, "place": null, "type": "ke_hoach", "subject": null, "recipients": [], "distribution": [], "signer": null },
          "assignments": [
            { "task": { "quote": "Tổ chức tuyên truyền cho học sinh về việc đội mũ bảo hiểm trước ngày 30/4/2025" }, "owners": [ { "agency": "Sở Giáo dục và Đào tạo", "role": "lead" } ] },
            { "task": { "from": "Trần", "to": "Bình" }, "owners": [ { "agency": "Sở Tư pháp", "role": "lead" } ] }
          ],
          "deadlines": [], "targets": [], "budgets": [], "references": []
        }
        """;

    private readonly Workspace _workspace = new();

    public EvaluateTests()
    {
        _workspace.Write("gold/plan.txt", Workspace.Plan);
        _workspace.Write("gold/plan.gold.json", Gold);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Scores_and_misses_are_printed_with_their_lines()
    {
        CliResult result = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--each", "--misses");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("(?m)^plan\t", result.Out);
        Assert.Matches("(?m)^All 1 document\t", result.Out);
        Assert.Matches(@"(?m)^plan\.txt:\d+: records, assignment 2: \[lead: Sở Tư pháp\] “Trần Thị Bình”; read ", result.Out);
        Assert.Matches(@"(?m)^plan\.txt:\d+: records, superfluous: ", result.Out);
    }

    [Fact]
    public async Task A_run_compared_with_itself_changes_nothing()
    {
        string saved = _workspace.At("before.json");
        CliResult first = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--save", saved, "--format", "json");
        Assert.Equal(first.Out.TrimEnd(), (await File.ReadAllTextAsync(saved, TestContext.Current.CancellationToken)).TrimEnd());
        CliResult second = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--baseline", saved);
        Assert.Equal(0, second.ExitCode);
        Assert.Matches(@"(?m)^Records\t\d\.\d{3}\t\d\.\d{3}\t0\.000\t0\t0$", second.Out);
        Assert.DoesNotContain("\n+ ", second.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n- ", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_records_are_scored_in_place_of_the_extractors()
    {
        string records = _workspace.At("records");
        await Cli.RunAsync("extract", _workspace.At("gold", "plan.txt"), "--out", records);
        CliResult now = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--format", "json");
        CliResult saved = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--records", records, "--format", "json");
        Assert.Equal(Total(now), Total(saved));

        File.Delete(Path.Combine(records, "plan.json"));
        CliResult missing = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--records", records);
        Assert.Contains("plan.json", missing.Error, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Records\t0\.000\t1\.000\t0\.000\t0\t0\t2$", missing.Out);

        static string Total(CliResult result) => JsonDocument.Parse(result.Out).RootElement.GetProperty("total").GetRawText();
    }

    [Fact]
    public async Task A_gold_file_that_quotes_other_words_is_named_and_the_others_are_scored()
    {
        _workspace.Write("gold/zz.txt", "Sở Y tế");
        _workspace.Write("gold/zz.gold.json", Gold);
        CliResult result = await Cli.RunAsync("evaluate", _workspace.At("gold"));
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("zz.gold.json: assignments, entry 1, quotes words that zz.txt does not hold", result.Error, StringComparison.Ordinal);
        Assert.Contains("All 1 document\t", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_gold_and_a_folder_that_is_missing_are_nothing_to_evaluate()
    {
        _workspace.Write("other/a.txt", "a");
        CliResult without = await Cli.RunAsync("evaluate", _workspace.At("other")), missing = await Cli.RunAsync("evaluate", _workspace.At("nowhere"));
        Assert.Equal(4, without.ExitCode);
        Assert.Contains("holds no gold file", without.Error, StringComparison.Ordinal);
        Assert.Equal(4, missing.ExitCode);
        Assert.Contains("there is no such folder", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_of_another_kind_is_refused_before_the_work()
    {
        CliResult result = await Cli.RunAsync("evaluate", _workspace.At("gold"), "--baseline", _workspace.At("gold", "plan.gold.json"));
        Assert.Equal(4, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("--save FILE", result.Error, StringComparison.Ordinal);
    }
}
