namespace Directives.Cli.Tests.Commands;

public sealed class UsageTests
{
    public static TheoryData<string> Verbs =>
        ["extract", "process", "status", "search", "ask", "similar", "check", "tasks", "agencies", "documents", "show", "export", "evaluate", "mcp", "doctor"];

    [Fact]
    public async Task Help_lists_every_verb_and_the_exit_codes()
    {
        CliResult result = await Cli.RunAsync("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.All(Verbs, row => Assert.Contains("\n  " + row.Data, result.Out, StringComparison.Ordinal));
        Assert.Contains("  0  all well", result.Out, StringComparison.Ordinal);
        Assert.Contains("  1  internal error", result.Out, StringComparison.Ordinal);
        Assert.Contains("  2  wrong usage", result.Out, StringComparison.Ordinal);
        Assert.Contains("  3  some documents failed", result.Out, StringComparison.Ordinal);
        Assert.Contains("  4  nothing could be read, or the output could not be written", result.Out, StringComparison.Ordinal);
        Assert.Contains("  130  interrupted", result.Out, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_of_a_verb_has_an_example_of_it(string verb)
    {
        CliResult result = await Cli.RunAsync(verb, "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:\n  directives " + verb, result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process", "auto", "table")]
    [InlineData("search", "relevance", "table")]
    [InlineData("export", "csv")]
    public async Task Help_names_defaults_as_they_are_typed(string verb, params string[] defaults)
    {
        CliResult result = await Cli.RunAsync(verb, "--help");
        Assert.All(defaults, word => Assert.Contains($"[default: {word}]", result.Out, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\[default:\s+[A-Z]", result.Out);
    }

    [Fact]
    public async Task No_verb_is_wrong_usage_and_shows_the_help_as_a_message()
    {
        CliResult result = await Cli.RunAsync();
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("Commands:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no verb “frobnicate”", "frobnicate")]
    [InlineData("'evaluate'", "evaluate")]
    [InlineData("'--frob'", "tasks", "--frob")]
    [InlineData("--format yaml is not known here", "tasks", "--format", "yaml")]
    [InlineData("--format csv is not known here", "extract", "a.txt", "--format", "csv")]
    [InlineData("--role boss is not known", "tasks", "--role", "boss")]
    [InlineData("“31/9/2025” is no date", "tasks", "--due-before", "31/9/2025")]
    [InlineData("--type novel is not known", "tasks", "--type", "novel")]
    [InlineData("--limit 0 is no number", "search", "học sinh", "--limit", "0")]
    [InlineData("--sort size is not known", "tasks", "--sort", "size")]
    [InlineData("--jobs none is no number", "process", ".", "--jobs", "none")]
    [InlineData("there is no option --stoore", "process", ".", "--stoore", "x.db")]
    [InlineData("there is no option --frmat", "extract", "a.txt", "--frmat", "json")]
    [InlineData("there is no option --limt", "search", "học sinh", "--limt", "3")]
    [InlineData("--progress bar is not known", "process", ".", "--progress", "bar")]
    public async Task Wrong_usage_says_what_is_wrong_and_where_to_read_more(string expected, params string[] arguments)
    {
        CliResult result = await Cli.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.StartsWith("directives: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("extract", "--frob", "--help")]
    [InlineData("search", "học", "--help", "--frob")]
    public async Task Help_is_given_however_wrong_the_line_is(params string[] arguments)
    {
        CliResult result = await Cli.RunAsync(arguments);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_printed()
    {
        CliResult result = await Cli.RunAsync("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Out);
    }
}
