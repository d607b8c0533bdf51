using System.Text.Json;

namespace Directives.Cli.Tests.Commands;

/// <summary>The verbs that answer, compare and check, and the fields of a search.</summary>
public sealed class QuestionTests(RegisterFixture register) : IClassFixture<RegisterFixture>
{
    [Fact]
    public async Task Ask_names_the_body_and_the_duty_that_says_so()
    {
        CliResult result = await RunAsync("ask", "cơ quan nào chủ trì tuyên truyền cho học sinh?");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Sở Giáo dục và Đào tạo", result.Out, StringComparison.Ordinal);
        Assert.Contains("tuyên truyền cho học sinh", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_as_json_tells_whether_it_is_an_answer()
    {
        using JsonDocument json = JsonDocument.Parse((await RunAsync("ask", "ai phóng vệ tinh?", "--format", "json")).Out);
        Assert.False(json.RootElement.GetProperty("answered").GetBoolean());
        Assert.Equal("who", json.RootElement.GetProperty("question").GetProperty("kind").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task Ask_says_what_it_does_not_know_and_is_no_failure()
    {
        CliResult result = await RunAsync("ask", "ai phóng vệ tinh?");
        Assert.Equal((0, ""), (result.ExitCode, result.Out));
        Assert.Contains("no duty in this register is about “phóng vệ tinh”", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_takes_fields_and_counts_facets()
    {
        CliResult result = await RunAsync("search", "agency:\"Sở Giáo dục và Đào tạo\" role:lead", "--facets");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("agency\tSở Giáo dục và Đào tạo\t", result.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse((await RunAsync("search", "role:lead", "--facets", "--format", "json")).Out);
        Assert.Equal(json.RootElement.GetProperty("total").GetInt32(), json.RootElement.GetProperty("facets").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        string[] all = Ids(await RunAsync("search", "role:lead", "--limit", "4")), second = Ids(await RunAsync("search", "role:lead", "--limit", "2", "--offset", "2"));
        Assert.Equal(all[2..4], second);
        Assert.Equal(all[1..2], Ids(await RunAsync("search", "role:lead", "--limit", "1", "--offset", "1")));
    }

    [Fact]
    public async Task Agencies_have_no_order_by_date_and_say_so()
    {
        CliResult result = await RunAsync("agencies", "--sort", "date");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--sort date is not known here; use relevance or deadline", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_of_an_unknown_duty_says_how_ids_look()
    {
        CliResult result = await RunAsync("similar", "a99999");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("holds no duty “a99999”", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("similar", "a1")).ExitCode);
    }

    [Fact]
    public async Task Check_of_a_sound_store_says_so()
    {
        CliResult result = await RunAsync("check");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("is sound", result.Out, StringComparison.Ordinal);
    }

    private static string[] Ids(CliResult result) => [.. result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')[0])];

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync([.. arguments, "--store", register.Store]);
}
