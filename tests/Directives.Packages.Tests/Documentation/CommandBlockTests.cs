using Directives.Packages.Tests.Feed;

namespace Directives.Packages.Tests.Documentation;

/// <summary>Every command of the documentation is run, with the program that was built, in a folder that holds the files it names.</summary>
public sealed class CommandBlockTests(CommandFolder folder) : IClassFixture<CommandFolder>
{
    // What a test must not do, by its first words, with the reason.
    private static readonly (string Start, string Reason)[] NotRun =
    [
        ("./test.sh", "runs this test"),
        (".ci/run", "runs this test"),
        ("benchmarks/", "takes minutes"),
        ("dotnet run -c Release --project benchmarks", "takes minutes"),
        ("dotnet tool install --global", "changes the machine; PackageTests installs the tool into a folder"),
        ("dotnet add package", "asks a package gallery; PackageTests uses a local feed"),
        ("dotnet pack", "LocalFeed packs"),
        ("apt-get", "changes the machine"),
        ("sudo ", "changes the machine"),
        ("directives mcp", "waits for a client; McpTests is one"),
        ("./directives process archive --watch", "goes on until it is ended; FolderWatchTests end it"),
        ("UPDATE_APPROVED=1", "approves files"),
        ("dotnet publish samples/Trimmed", "SampleTests publishes it"),
        ("dotnet run --project samples", "SampleTests runs all"),
        ("find archive -type f -print | parallel", "needs GNU parallel"),
        ("find /srv/archive", "names a folder of the reader's machine"),
        ("parallel ", "needs other machines"),
        ("sbatch ", "needs a cluster"),
        ("hadoop ", "needs a cluster"),
        ("jq ", "reads what the commands above wrote"),
    ];

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Where(page => page.Blocks.Any(block => block.Language == "sh")).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_works_and_prints_what_the_page_says(string page)
    {
        foreach (CodeBlock block in MarkdownPage.Load(page).Blocks.Where(block => block.Language == "sh"))
        {
            string output = "";
            foreach (string command in Commands(block.Text))
            {
                ShellResult result = await folder.RunAsync(command);
                Assert.True(result.ExitCode == 0, $"{block}: {command}\n{result.All}");
                output += result.Out;
            }

            Assert.True(block.Prints(output), $"{block} prints\n{output}\nand not\n{block.Expected}");
        }
    }

    [Fact]
    public void Reasons_not_to_run_a_command_are_still_needed()
    {
        string[] commands = [.. MarkdownPage.All.SelectMany(page => page.Blocks).Where(block => block.Language == "sh").SelectMany(block => block.Text.Split('\n'))];
        Assert.All(NotRun.Where(entry => entry.Start is "./test.sh" or "dotnet tool install --global" or "directives mcp"), entry => Assert.Contains(commands, command => command.Trim().StartsWith(entry.Start, StringComparison.Ordinal)));
    }

    // A line that ends in a backslash goes on in the next.
    private static IEnumerable<string> Commands(string block) =>
        block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#' && !NotRun.Any(entry => line.StartsWith(entry.Start, StringComparison.Ordinal)));
}
