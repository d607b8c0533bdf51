using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Directives.Cli.Tests.Faults;

/// <summary>Stores that are full, locked or not to be written.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string Archive => _workspace.At("archive");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Full_disk_ends_the_run_and_after_making_room_it_gives_the_register_of_an_undisturbed_one()
    {
        ArchiveRun.Fill(_workspace, 300);
        string whole = _workspace.At("whole.db");
        Assert.Equal(0, (await Cli.RunAsync("process", Archive, "--store", whole)).ExitCode);
        using var disk = SmallDisk.Mount(_workspace.At("disk"), "size=1m");
        string store = Path.Combine(disk.Folder, "r.db");

        CliResult full = await Cli.RunAsync("process", Archive, "--store", store, "--commit-files", "8");
        Assert.Equal(3, full.ExitCode);
        Assert.Contains("no space left to write " + store, full.Error, StringComparison.Ordinal);
        Assert.InRange(StoreFile.Documents(store), 1, 299);

        disk.Remount("size=64m");
        Assert.Equal(0, (await Cli.RunAsync("process", Archive, "--store", store)).ExitCode);
        Assert.Equal(await ArchiveRun.ContentAsync(whole), await ArchiveRun.ContentAsync(store));
    }

    [Fact]
    public async Task Store_that_may_only_be_read_is_refused_before_the_run()
    {
        ArchiveRun.Fill(_workspace, 2);
        using var disk = SmallDisk.Mount(_workspace.At("disk"), "size=16m");
        string store = Path.Combine(disk.Folder, "r.db");
        Assert.Equal(0, (await Cli.RunAsync("process", _workspace.At("archive", "000.txt"), "--store", store)).ExitCode);
        disk.Remount("ro");

        CliResult result = await Cli.RunAsync("process", Archive, "--store", store);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(store, result.Error, StringComparison.Ordinal);
        Assert.Contains("may be written", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_that_is_locked_for_a_while_is_waited_for()
    {
        ArchiveRun.Fill(_workspace, 20);
        string store = _workspace.At("r.db");
        Assert.Equal(0, (await Cli.RunAsync("process", _workspace.At("archive", "000.txt"), "--store", store)).ExitCode);
        using SqliteConnection other = StoreFile.Open(store);
        using SqliteTransaction held = other.BeginTransaction(deferred: false);

        using ArchiveRun run = ArchiveRun.Start(Archive, store, "--commit-files", "1");
        // The first file is unchanged; the next one waits for the lock.
        Assert.True(await run.FollowAsync(progress => progress.GetProperty("done").GetInt32() == 1));
        held.Rollback();
        await run.EndAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(20, StoreFile.Documents(store));
        StoreFile.AssertSound(store);
    }

    /// <summary>A file system in memory, of a size of its own; needs the right to mount one.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        public static SmallDisk Mount(string folder, string options)
        {
            Directory.CreateDirectory(folder);
            Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder), "this user may not mount a small disk; the test with --max-store-bytes fills a store without one");
            return new SmallDisk(folder);
        }

        public void Remount(string options) => Assert.True(Run("mount", "-o", "remount," + options, Folder));

        public void Dispose() => Assert.True(Run("umount", Folder));

        private static bool Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
