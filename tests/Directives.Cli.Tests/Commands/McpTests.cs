using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Directives.Cli.Tests.Commands;

/// <summary>The register asked by a real client over the standard streams of the real program.</summary>
public sealed class McpTests(RegisterFixture register) : IClassFixture<RegisterFixture>
{
    [Fact]
    public async Task Assistant_finds_reads_and_lists_with_sources()
    {
        await using McpClient client = await ConnectAsync();
        Assert.Equal("directives", client.ServerInfo?.Name);
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["list_agencies", "list_deadlines", "read_document", "search_duties"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.Description.Length > 40 && tool.ProtocolTool.Annotations?.ReadOnlyHint == true, tool.Name));

        JsonElement found = await AskAsync(client, "search_duties", new() { ["query"] = "tuyen truyen hoc sinh", ["limit"] = 3 });
        JsonElement duty = found.GetProperty("duties")[0];
        Assert.NotEqual(0, duty.GetProperty("owners").GetArrayLength());
        JsonElement document = duty.GetProperty("document");
        Assert.NotEqual(0, document.GetProperty("files").GetArrayLength());

        JsonElement read = await AskAsync(client, "read_document", new() { ["id"] = document.GetProperty("id").GetString(), ["with_text"] = true });
        Assert.Equal("directives/1", read.GetProperty("schema").GetString());
        JsonElement span = duty.GetProperty("span");
        int start = span.GetProperty("start").GetInt32();
        Assert.Equal(duty.GetProperty("task").GetString(), read.GetProperty("text").GetString()![start..span.GetProperty("end").GetInt32()]);

        JsonElement single = await AskAsync(client, "read_document", new() { ["id"] = duty.GetProperty("id").GetString() });
        Assert.Contains(duty.GetProperty("task").GetString()!, single.GetProperty("excerpt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadlines_of_an_agency_come_the_earliest_first()
    {
        await using McpClient client = await ConnectAsync();
        JsonElement agencies = await AskAsync(client, "list_agencies", new() { ["agency"] = "giáo dục" });
        string agency = agencies.GetProperty("agencies")[0].GetProperty("agency").GetString()!;
        JsonElement list = await AskAsync(client, "list_deadlines", new() { ["agency"] = agency });
        string[] due = [.. list.GetProperty("duties").EnumerateArray().Select(duty => duty.GetProperty("due").GetString()!)];
        Assert.NotEmpty(due);
        Assert.Equal(due.Order(StringComparer.Ordinal), due);
    }

    [Theory]
    [InlineData("search_duties", "query", "\"open", "quot")]
    [InlineData("read_document", "id", "x9", "no record")]
    [InlineData("list_deadlines", "agency", " ", "agency is empty")]
    [InlineData("search_duties", "words", "học sinh", "“words” is not known; the arguments are: query, ")]
    [InlineData("search_duties", "agency", "Sở Y tế", "“query” is missing")]
    [InlineData("list_agencies", "limit", "many", "not of the kind")]
    public async Task Question_that_makes_no_sense_is_answered_with_what_to_do(string tool, string argument, string value, string expected)
    {
        await using McpClient client = await ConnectAsync();
        CallToolResult result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.IsError);
        Assert.Contains(expected, Text(result), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Assistants_of_every_generation_are_served(string protocol)
    {
        await using McpClient client = await ConnectAsync(protocol);
        Assert.Equal(protocol, client.NegotiatedProtocolVersion);
        Assert.NotEqual(0, (await AskAsync(client, "list_agencies", [])).GetProperty("agencies").GetArrayLength());
    }

    [Fact]
    public async Task Store_that_is_not_there_is_told_before_anything_is_served()
    {
        CliResult result = await Cli.RunAsync("mcp", "--store", "no-such.db");
        Assert.Equal(4, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("no-such.db", result.Error, StringComparison.Ordinal);
    }

    // The client asks first how the server speaks; after five seconds without an answer it would begin anew in the older way, which a server that
    // has answered meanwhile refuses. A machine at work takes longer than that to start a program.
    private async Task<McpClient> ConnectAsync(string? protocol = null) => await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Name = "test", Command = Cli.Program, Arguments = ["mcp", "--store", register.Store] }),
        new McpClientOptions { ProtocolVersion = protocol, DiscoverProbeTimeout = Timeout.InfiniteTimeSpan, InitializationTimeout = TimeSpan.FromMinutes(10) },
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> AskAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        string text = Text(result);
        Assert.False(result.IsError == true, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static string Text(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
