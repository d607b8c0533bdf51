using System.Text.Json;

namespace Directives.Cli.Tests.Commands;

public sealed class ExtractTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Json_of_one_file_is_one_object_in_readable_Vietnamese()
    {
        string path = _workspace.Write("kế hoạch 45.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("extract", path, "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Contains("\"Sở Giáo dục và Đào tạo\"", result.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(result.Out);
        Assert.Equal("directives/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(path, json.RootElement.GetProperty("source").GetString());
        Assert.Equal(Workspace.Plan, json.RootElement.GetProperty("text").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("assignments").GetArrayLength());
    }

    [Fact]
    public async Task Json_of_several_files_is_a_list_in_the_order_given()
    {
        string second = _workspace.Write("2.txt", Workspace.Plan), first = _workspace.Write("1.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("extract", second, first, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(result.Out);
        Assert.Equal([second, first], json.RootElement.EnumerateArray().Select(record => record.GetProperty("source").GetString()!));
    }

    [Fact]
    public async Task Jsonl_has_one_record_a_line()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("extract", path, path, "--format", "jsonl");
        string[] lines = result.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task In_a_pipe_duties_are_tab_separated_lines_without_escape_sequences()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("extract", path);
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain('\e', result.Out);
        string[] lines = result.Out.Split('\n');
        int header = Array.IndexOf(lines, "#\tagency\tduty\tdeadline\tline");
        Assert.True(header > 0, result.Out);
        string[] first = lines[header + 1].Split('\t');
        Assert.Equal(5, first.Length);
        Assert.Equal("1", first[0]);
        Assert.Equal("Sở Giáo dục và Đào tạo", first[1]);
    }

    [Fact]
    public async Task On_a_terminal_duties_are_a_table_that_keeps_to_its_width()
    {
        Tool.Require("script");
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunOnTerminalAsync(100, "extract", path);
        string plain = WithoutEscapes(result.Out);
        Assert.Contains("──", plain, StringComparison.Ordinal);
        Assert.Contains("Sở Giáo dục và Đào tạo", plain, StringComparison.Ordinal);
        Assert.All(plain.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 100, line));
    }

    [Fact]
    public async Task No_colour_is_shown_where_none_is_wanted()
    {
        Tool.Require("script");
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync(new CliRun(["-qec", $"'{Cli.Program}' extract '{path}'", "/dev/null"])
        {
            Program = "script",
            Environment = new() { ["TERM"] = "xterm", ["NO_COLOR"] = "1" },
        });
        Assert.Contains("──", result.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("\e\\[[0-9;]*m", result.Out);
    }

    [Fact]
    public async Task Output_is_UTF_8_whatever_the_locale_says()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync(new CliRun(["extract", path]) { Environment = new() { ["LC_ALL"] = "en_US.ISO-8859-1" } });
        Assert.Contains("Sở Giáo dục và Đào tạo", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_sequences_of_a_document_do_not_reach_the_terminal()
    {
        Tool.Require("script");
        string path = _workspace.Write("a.txt", Workspace.Plan.Replace("đội mũ", "đội \u001b]0;owned\u0007 mũ", StringComparison.Ordinal));
        CliResult onTerminal = await Cli.RunOnTerminalAsync(100, "extract", path);
        CliResult inPipe = await Cli.RunAsync("extract", path);
        Assert.DoesNotContain("\u001b]0;", onTerminal.Out + inPipe.Out + inPipe.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_gives_rule_confidence_and_place_of_each_duty()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("extract", path, "--explain");
        Assert.Contains("    confidence  ", result.Out, StringComparison.Ordinal);
        Assert.Contains("    rule        ", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"    place       \d+–\d+; line \d+", result.Out);
        Assert.Matches(@"    lead        Sở Giáo dục và Đào tạo; .*\d+–\d+; ", result.Out);
    }

    [Fact]
    public async Task Out_writes_a_record_for_each_document_under_names_of_their_own()
    {
        string first = _workspace.Write("x/kế hoạch.txt", Workspace.Plan), second = _workspace.Write("y/kế hoạch.txt", Workspace.Plan);
        string folder = _workspace.At("records");
        CliResult result = await Cli.RunAsync("extract", first, second, "--out", folder);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Equal(["kế hoạch-2.json", "kế hoạch.json"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "kế hoạch-2.json"), TestContext.Current.CancellationToken));
        Assert.Equal(second, json.RootElement.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Out_into_a_path_that_is_a_file_says_so()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("extract", path, "--out", path);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(path + ": the folder cannot be made", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_issue_date_given_lends_its_year_to_deadlines()
    {
        string path = _workspace.Write("a.txt", "1. Sở Y tế\na) Báo cáo kết quả thực hiện trước ngày 25/11.\n");
        CliResult result = await Cli.RunAsync("extract", path, "--issued", "2024-03-01", "--format", "json");
        Assert.Contains("\"end\": \"2024-11-25\"", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_needs_OCR_is_reported_and_counts_as_a_failure_of_its_document()
    {
        Tool.Require("pdftotext");
        string path = Repository.At("tests", "Directives.Pipeline.Tests", "Reading", "Pdf", "Assets", "mixed.pdf");
        CliResult result = await Cli.RunAsync("extract", path, "--format", "json");
        Assert.Equal(3, result.ExitCode);
        Assert.Matches(@"mixed\.pdf: page \d+ ", result.Error);
        using JsonDocument json = JsonDocument.Parse(result.Out);
        Assert.NotEmpty(json.RootElement.GetProperty("text").GetString()!);
    }

    private static string WithoutEscapes(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\e\\[[0-9;?]*[A-Za-z]", "");
}
