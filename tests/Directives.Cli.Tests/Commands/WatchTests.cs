using System.Text.Json;
using Directives.Cli.Tests.Faults;

namespace Directives.Cli.Tests.Commands;

/// <summary>A drop folder from its first file to the end of the watch, and what the ledger tells of it afterwards.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Files_are_processed_as_they_arrive_and_status_tells_of_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as Unix has them");
        string store = _workspace.At("r.db"), archive = _workspace.At("drop");
        _workspace.Write("drop/a.txt", Workspace.Plan);
        using (ArchiveRun run = ArchiveRun.Start(archive, store, "--watch", "--watch-interval", "50ms"))
        {
            Assert.True(await run.FollowAsync(IsRoundOver));
            _workspace.Write("drop/b.txt", Workspace.Plan);
            Assert.True(await run.FollowAsync(IsRoundOver));
            _workspace.Write("drop/c.pdf", "%PDF-1.5, cut short");
            Assert.True(await run.FollowAsync(IsRoundOver));
            run.Send(ArchiveRun.Terminate);
            await run.EndAsync();
            Assert.Equal(0, run.ExitCode);
        }

        CliResult status = await Cli.RunAsync("status", "--store", store);
        Assert.Equal(0, status.ExitCode);
        Assert.Empty(status.Error);
        Assert.StartsWith($"{store}: 3 files processed (", status.Out, StringComparison.Ordinal);
        Assert.Contains("\n  1 duplicate, 1 failed, 1 stored\n", status.Out, StringComparison.Ordinal);
        Assert.Contains("\n1 file failed, ", status.Out, StringComparison.Ordinal);
        Assert.Contains($"\nTo try them again: directives process PATH --store {store} --retry-failed\n", status.Out, StringComparison.Ordinal);
        string[] slowest = status.Out.Split("\nSlowest files:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("File\tTime\tRead\tPages\tSize\tOutcome", slowest[0], ignoreCase: true);
        Assert.Contains(slowest, line => line.Contains("drop/a.txt\t", StringComparison.Ordinal) && line.EndsWith("\tstored", StringComparison.Ordinal));

        CliResult failures = await Cli.RunAsync("status", "--failures", "--store", store);
        Assert.Matches("(?m)^Damaged\tread\t.*c\\.pdf\t", failures.Out);

        // Each round has one file, and says so once.
        static bool IsRoundOver(JsonElement progress) => progress.GetProperty("done").GetInt32() == 1;
    }
}
