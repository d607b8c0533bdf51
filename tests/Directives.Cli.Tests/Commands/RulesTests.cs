using System.Text.Json;

namespace Directives.Cli.Tests.Commands;

/// <summary><c>--rules</c>: words and deadlines of a user's own, and what is refused.</summary>
public sealed class RulesTests : IDisposable
{
    private const string Rules = "id\tkind\tform\tyields\tdays\texamples\nown.opening-day\tdeadline\ttrước khai giảng\tbefore\t09-05\ttrước khai giảng năm 2025 = 2025-09-05\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Deadline_of_a_rule_is_in_the_record_with_its_id()
    {
        string plan = _workspace.Write("plan.txt", Workspace.Plan.Replace("hoàn thành trong tháng 5 năm 2025", "hoàn thành trước khai giảng", StringComparison.Ordinal));
        CliResult result = await Cli.RunAsync("extract", plan, "--rules", _workspace.Write("rules.tsv", Rules), "--format", "json");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument record = JsonDocument.Parse(result.Out);
        Assert.Contains(record.RootElement.GetProperty("deadlines").EnumerateArray(), deadline => deadline.GetProperty("rule").GetString() == "own.opening-day" && deadline.GetProperty("end").GetString() == "2025-09-05");
    }

    [Fact]
    public async Task File_is_done_anew_when_the_rules_are_others()
    {
        _workspace.Write("archive/plan.txt", Workspace.Plan);
        string store = _workspace.At("register.db"), rules = _workspace.Write("rules.tsv", Rules);
        Assert.Equal(0, (await Cli.RunAsync("process", _workspace.At("archive"), "--store", store)).ExitCode);
        CliResult again = await Cli.RunAsync("process", _workspace.At("archive"), "--store", store, "--rules", rules, "--reprocess", "--format", "json");
        using JsonDocument summary = JsonDocument.Parse(again.Out);
        Assert.Equal(1, summary.RootElement.GetProperty("stored").GetInt32());
    }

    [Theory]
    [InlineData("id\tkind\tform\texamples\nown.a\tverbs\tx\ty\n", 2, "rules.tsv, line 2: “verbs” is no kind")]
    [InlineData(null, 4, "cannot be read")]
    public async Task Fault_is_told_with_its_line(string? content, int code, string message)
    {
        string path = content is null ? _workspace.At("no-such.tsv") : _workspace.Write("rules.tsv", content);
        CliResult result = await Cli.RunAsync("extract", _workspace.Write("plan.txt", Workspace.Plan), "--rules", path);
        Assert.Equal(code, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract", "{plan}", "--explain", "--format", "json")]
    [InlineData("evaluate", "{folder}", "--format", "json", "--baseline", "{plan}")]
    public async Task Options_that_exclude_each_other_are_refused(params string[] arguments)
    {
        string plan = _workspace.Write("plan.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync([.. arguments.Select(argument => argument.Replace("{plan}", plan, StringComparison.Ordinal).Replace("{folder}", _workspace.Folder, StringComparison.Ordinal))]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("leave out", result.Error, StringComparison.Ordinal);
    }
}
