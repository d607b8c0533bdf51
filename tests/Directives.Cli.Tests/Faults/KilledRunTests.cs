namespace Directives.Cli.Tests.Faults;

/// <summary>Runs that are ended from outside at any moment, and then go on.</summary>
public sealed class KilledRunTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string Archive => _workspace.At("archive");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(300, 200)]
    public async Task Run_killed_many_times_gives_the_register_of_an_undisturbed_one(int files, int kills)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as Unix has them");
        int seed = int.TryParse(Environment.GetEnvironmentVariable("DIRECTIVES_SEED"), out int given) ? given : Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}; DIRECTIVES_SEED={seed} repeats the choice of moments");
        var random = new Random(seed);
        ArchiveRun.Fill(_workspace, files);
        string whole = _workspace.At("whole.db"), killed = _workspace.At("killed.db");
        Assert.Equal(0, (await Cli.RunAsync("process", Archive, "--store", whole, "--ocr", "never")).ExitCode);

        int done = 0, ended = 0, withinStart = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            using ArchiveRun run = ArchiveRun.Start(Archive, killed, "--commit-files", "2");
            // So that one run lasts through all kills: where it is ahead, the kill comes in the start or soon after.
            bool isAhead = (long)done * kills >= (long)kill * files;
            if (isAhead)
            {
                withinStart++;
                await Task.Delay(random.Next(180), TestContext.Current.CancellationToken);
            }
            else if (!await run.FollowAsync(progress => progress.GetProperty("done").GetInt32() > done))
            {
                ended++;
            }

            run.Send(ArchiveRun.Kill);
            await run.EndAsync();
            // Before the first commit there may be no store, or one without tables.
            done = File.Exists(killed) && (long)StoreFile.Run(killed, "SELECT count(*) FROM sqlite_schema WHERE name = 'files'")! > 0
                ? (int)(long)StoreFile.Run(killed, "SELECT count(*) FROM files")!
                : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"{withinStart} kills within the start, {ended} runs had ended before, {done} of {files} files done after the last");
        Assert.InRange(ended, 0, kills / 4);
        Assert.Equal(0, (await Cli.RunAsync("process", Archive, "--store", killed, "--ocr", "never")).ExitCode);
        Assert.Equal(await ArchiveRun.ContentAsync(whole), await ArchiveRun.ContentAsync(killed));
    }

    [Fact]
    public async Task Request_to_end_keeps_what_was_done_and_the_next_run_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as Unix has them");
        const int Files = 400;
        ArchiveRun.Fill(_workspace, Files);
        string store = _workspace.At("r.db");
        using ArchiveRun run = ArchiveRun.Start(Archive, store, "--commit-files", "4");
        Assert.True(await run.FollowAsync(progress => progress.GetProperty("done").GetInt32() > 0));
        run.Send(ArchiveRun.Terminate);
        (string output, _) = await run.EndAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Interrupted: ", output, StringComparison.Ordinal);
        Assert.InRange(StoreFile.Documents(store), 1, Files - 1);
        Assert.Equal(0, (await Cli.RunAsync("process", Archive, "--store", store)).ExitCode);
        Assert.Equal(Files, StoreFile.Documents(store));
    }
}
