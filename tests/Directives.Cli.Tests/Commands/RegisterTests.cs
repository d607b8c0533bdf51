using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Directives.Cli.Tests.Commands;

/// <summary>The verbs that ask a register.</summary>
public sealed partial class RegisterTests(RegisterFixture register) : IClassFixture<RegisterFixture>
{
    [Theory]
    [InlineData("tuyên truyền học sinh")]
    [InlineData("tuyen truyen hoc sinh")]
    public async Task Search_finds_duties_with_or_without_accents(string query)
    {
        string[][] rows = Rows(await RunAsync("search", query));
        Assert.Equal("Sở Giáo dục và Đào tạo", rows[0][1]);
        Assert.Contains("tuyên truyền cho học sinh", rows[0][3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_takes_words_from_several_arguments()
    {
        CliResult one = await RunAsync("search", "đuối nước"), two = await RunAsync("search", "đuối", "nước");
        Assert.Equal(one.Out, two.Out);
        Assert.Single(Rows(one));
    }

    [Fact]
    public async Task Search_as_json_has_scores_snippets_and_duties()
    {
        using JsonDocument json = JsonDocument.Parse((await RunAsync("search", "biển báo", "--format", "json")).Out);
        JsonElement hit = json.RootElement.GetProperty("hits")[0];
        Assert.Equal(3, json.RootElement.GetProperty("total").GetInt32());
        JsonElement snippet = hit.GetProperty("snippet"), highlight = snippet.GetProperty("highlights")[0];
        int start = highlight.GetProperty("start").GetInt32(), end = highlight.GetProperty("end").GetInt32();
        Assert.Contains(snippet.GetProperty("text").GetString()![start..end], "biển báo", StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("a", hit.GetProperty("duty").GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_without_a_match_says_so_and_is_no_failure()
    {
        CliResult result = await RunAsync("search", "vũ trụ");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("no duty matches “vũ trụ”", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_cannot_be_understood_is_shown_with_the_place()
    {
        CliResult result = await RunAsync("search", "học sinh \"an toàn");
        Assert.Equal(2, result.ExitCode);
        string[] lines = result.Error.TrimEnd('\n').Split('\n');
        Assert.Equal("  học sinh \"an toàn", lines[^2]);
        Assert.Equal('^', lines[^1][^1]);
    }

    [Fact]
    public async Task A_search_longer_than_its_limit_says_how_much_is_left()
    {
        CliResult result = await RunAsync("search", "học sinh", "--limit", "1");
        Assert.Single(Rows(result));
        Assert.Matches("1 of [2-9] duties shown; --limit", result.Error);
    }

    [Fact]
    public async Task Tasks_are_filtered_by_agency_and_role()
    {
        string[][] all = Rows(await RunAsync("tasks")), health = Rows(await RunAsync("tasks", "--agency", "so y te", "--role", "lead"));
        Assert.True(health.Length > 0 && health.Length < all.Length);
        Assert.All(health, row => Assert.Contains("Sở Y tế", row[1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Tasks_in_json_are_the_duties_of_the_table(string format)
    {
        string[] ids = [.. Rows(await RunAsync("tasks")).Select(row => row[0])];
        string text = (await RunAsync("tasks", "--format", format)).Out;
        string[] found = format == "json"
            ? [.. JsonDocument.Parse(text).RootElement.GetProperty("duties").EnumerateArray().Select(Id)]
            : [.. text.TrimEnd('\n').Split('\n').Select(line => Id(JsonDocument.Parse(line).RootElement))];
        Assert.Equal(ids, found);

        static string Id(JsonElement duty) => duty.GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task Agencies_count_their_duties()
    {
        string[][] rows = Rows(await RunAsync("agencies"));
        string[] education = Assert.Single(rows, row => row[0] == "Sở Giáo dục và Đào tạo");
        Assert.Equal("6", education[1]);
        Assert.Equal("3", education[3]);
    }

    [Fact]
    public async Task Documents_are_listed_with_their_files()
    {
        string[][] rows = Rows(await RunAsync("documents"));
        Assert.Equal(3, rows.Length);
        Assert.EndsWith("bom.txt", rows[0][^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_gives_a_duty_with_the_text_around_it()
    {
        string id = Rows(await RunAsync("search", "biển báo"))[0][0];
        CliResult result = await RunAsync("show", id);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Lead\tSở Xây dựng", result.Out, StringComparison.Ordinal);
        Assert.Contains("\n│ Rà soát biển báo trước cổng trường", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_gives_a_document_with_its_duties_its_text_or_its_record()
    {
        Assert.Contains("bom.txt", (await RunAsync("show", "d1")).Out, StringComparison.Ordinal);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (await RunAsync("show", "d1", "--text")).Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse((await RunAsync("show", "d1", "--format", "json")).Out);
        Assert.Equal("directives/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Theory]
    [InlineData("a99999")]
    [InlineData("x1")]
    public async Task Show_of_an_id_that_is_not_there_says_what_ids_look_like(string id)
    {
        CliResult result = await RunAsync("show", id);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains($"holds no record “{id}”", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_begins_with_the_mark_that_spreadsheets_need()
    {
        CliResult result = await RunAsync("export", "--format", "csv");
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), result.OutBytes[..3]);
        Assert.Contains("Sở Giáo dục và Đào tạo", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_to_a_file_holds_the_same_bytes()
    {
        string path = register.At("duties.jsonl");
        CliResult file = await RunAsync("export", "--format", "jsonl", "--agency", "y tế", "--out", path);
        CliResult stream = await RunAsync("export", "--format", "jsonl", "--agency", "y tế");
        Assert.Equal(0, file.ExitCode);
        Assert.Contains("written to " + path, file.Error, StringComparison.Ordinal);
        Assert.Equal(stream.OutBytes, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.NotEmpty(stream.Out);
    }

    [Theory]
    [InlineData("search", "học sinh")]
    [InlineData("tasks")]
    [InlineData("agencies")]
    [InlineData("documents")]
    [InlineData("show", "a1")]
    [InlineData("export")]
    public async Task A_store_that_is_not_there_is_not_made(params string[] arguments)
    {
        string missing = register.At("missing.db");
        CliResult result = await Cli.RunAsync([.. arguments, "--store", missing]);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(missing, result.Error, StringComparison.Ordinal);
        Assert.Contains("directives process", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(missing));
    }

    [Fact]
    public async Task Lists_on_a_terminal_are_tables()
    {
        Tool.Require("script");
        CliResult result = await Cli.RunOnTerminalAsync(90, "tasks", "--store", register.Store);
        Assert.Contains("──", result.Out, StringComparison.Ordinal);
        Assert.Contains("Sở Giáo dục và Đào", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, "Agency", "agencies")]
    [InlineData(60, "Document", "documents")]
    [InlineData(60, "Agency", "tasks")]
    [InlineData(80, "Agency", "agencies")]
    [InlineData(80, "Duty", "search", "tuyên truyền")]
    public async Task Tables_on_a_narrow_terminal_keep_within_it_and_keep_titles_and_days_whole(int columns, string title, params string[] arguments)
    {
        Tool.Require("script");
        CliResult result = await Cli.RunOnTerminalAsync(columns, [.. arguments, "--store", register.Store]);
        string[] lines = [.. TerminalCodes().Replace(result.Out, "").Split('\n').Select(line => line.TrimEnd('\r'))];
        Assert.All(lines, line => Assert.InRange(line.Length, 0, columns));
        Assert.Contains(lines, line => Days().IsMatch(line));
        Assert.Contains(title, lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => BrokenDays().IsMatch(line));
    }

    [GeneratedRegex("\u001b(\\[[?0-9;]*[A-Za-z]|=)")]
    private static partial Regex TerminalCodes();

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b")]
    private static partial Regex Days();

    [GeneratedRegex(@"\b20\d\d-(\d\d-?|\d)?( |$)")]
    private static partial Regex BrokenDays();

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync([.. arguments, "--store", register.Store]);

    private static string[][] Rows(CliResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. result.Out.TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split('\t'))];
    }
}
