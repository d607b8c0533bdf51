namespace Directives.Cli.Tests.Commands;

/// <summary>Places that output goes to, other than plain files with space left.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public OutputTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "links, pipes and full devices are made as on Unix");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_link_stays_and_the_file_behind_it_is_replaced()
    {
        string store = await StoreAsync(), file = _workspace.Write("kept/duties.csv", "old");
        File.CreateSymbolicLink(_workspace.At("first.csv"), file);
        File.CreateSymbolicLink(_workspace.At("second.csv"), "first.csv");
        CliResult result = await Cli.RunAsync("export", "--store", store, "--out", _workspace.At("second.csv"));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("first.csv", new FileInfo(_workspace.At("second.csv")).LinkTarget);
        Assert.Equal(file, new FileInfo(_workspace.At("first.csv")).LinkTarget);
        Assert.Contains("Sở Xây dựng", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_not_replaced()
    {
        string store = await StoreAsync(), pipe = _workspace.At("pipe");
        CliResult result = await Cli.RunAsync(new CliRun(["-c", "mkfifo \"$3\"; cat \"$3\" & \"$1\" export --store \"$2\" --out \"$3\"; code=$?; if [ ! -p \"$3\" ]; then kill $!; exit 99; fi; wait; exit $code", "sh", Cli.Program, store, pipe])
        {
            Program = "sh",
        });
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Sở Xây dựng", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_workspace.Folder), name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tasks --store")]
    [InlineData("export --store")]
    [InlineData("documents --format json --store")]
    public async Task A_full_disk_under_the_output_is_said_in_one_line(string words)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no device that is always full");
        CliResult result = await Cli.RunAsync(new CliRun(["-c", $"\"$1\" {words} \"$2\" > /dev/full", "sh", Cli.Program, await StoreAsync()]) { Program = "sh" });
        Assert.Equal(4, result.ExitCode);
        Assert.Matches(@"\Adirectives: The output cannot be written: [^\n]{5,}[^.]\. Free space or write to another place\.\n\z", result.Error);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_said_by_its_name()
    {
        string store = await StoreAsync();
        CliResult result = await Cli.RunAsync("export", "--store", store, "--out", _workspace.At("away/duties.csv"));
        Assert.Equal(4, result.ExitCode);
        Assert.Contains($"There is no folder {_workspace.At("away")}; make it first.", result.Error, StringComparison.Ordinal);
    }

    private async Task<string> StoreAsync()
    {
        string store = _workspace.At("r.db");
        CliResult result = await Cli.RunAsync("process", _workspace.Write("plan.txt", Workspace.Plan), "--store", store);
        Assert.Equal(0, result.ExitCode);
        return store;
    }
}
