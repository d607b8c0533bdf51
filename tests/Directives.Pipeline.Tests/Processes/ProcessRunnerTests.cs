using System.Diagnostics;
using System.Text;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Processes;

public sealed class ProcessRunnerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Output_error_and_exit_code_are_kept()
    {
        ProcessOutcome outcome = await ProcessRunner.RunAsync(Shell("printf out; printf err >&2; exit 7"), Cancellation);

        Assert.Equal("out", Encoding.UTF8.GetString(outcome.Output.Span));
        Assert.Equal("err", outcome.Error);
        Assert.Equal(7, outcome.ExitCode);
        Assert.False(outcome.Succeeded);
        Assert.False(outcome.TimedOut);
    }

    [Fact]
    public async Task Arguments_reach_the_program_as_they_are()
    {
        var command = new OutsideCommand { Program = "/bin/echo", Arguments = ["a  b", "$HOME", "; exit 3", "“đường”"] };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.Equal("a  b $HOME ; exit 3 “đường”\n", Encoding.UTF8.GetString(outcome.Output.Span));
    }

    [Fact]
    public async Task Input_is_passed_whole()
    {
        byte[] input = new byte[3_000_000];
        new Random(5).NextBytes(input);
        var command = new OutsideCommand { Program = "/bin/cat", Input = input };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.True(outcome.Succeeded);
        Assert.True(outcome.Output.Span.SequenceEqual(input));
    }

    [Fact]
    public async Task Input_that_is_not_read_is_no_failure()
    {
        ProcessOutcome outcome = await ProcessRunner.RunAsync(Shell("exec 0<&-; echo done") with { Input = new byte[1_000_000] }, Cancellation);

        Assert.Equal("done\n", Encoding.UTF8.GetString(outcome.Output.Span));
    }

    [Fact]
    public async Task Flood_of_output_ends_the_program_at_the_limit()
    {
        OutsideCommand command = Shell("exec yes") with { Limits = new ProcessLimits { OutputBytes = 100_000 } };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.True(outcome.OutputTruncated);
        Assert.False(outcome.TimedOut);
        Assert.False(outcome.Succeeded);
        Assert.Equal(100_000, outcome.Output.Length);
    }

    [Fact]
    public async Task Flood_of_errors_is_cut_and_the_program_goes_on()
    {
        OutsideCommand command = Shell("head -c 1000000 /dev/zero | tr '\\0' e >&2; echo done") with { Limits = new ProcessLimits { ErrorBytes = 1000 } };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.True(outcome.Succeeded);
        Assert.Equal(new string('e', 1000), outcome.Error);
    }

    [Fact]
    public async Task Hanging_program_is_ended_with_all_that_it_started()
    {
        using var folder = new TemporaryFolder();
        // The limit leaves a loaded machine the time to start a shell.
        OutsideCommand command = Shell("sleep 1000 & echo $! > child; wait") with
        {
            WorkingFolder = folder.FullPath,
            Limits = new ProcessLimits { WallTime = TimeSpan.FromSeconds(5) },
        };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.True(outcome.TimedOut);
        int child = int.Parse(await File.ReadAllTextAsync(folder.File("child"), Cancellation), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(IsGone(child), $"process {child} still runs");
    }

    [Fact]
    public async Task Cancelling_ends_the_program()
    {
        using var cancellation = new CancellationTokenSource();
        Task<ProcessOutcome> run = ProcessRunner.RunAsync(Shell("exec sleep 1000"), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [OutsideToolFact]
    public async Task Processor_time_is_limited()
    {
        OutsideCommand command = Shell("while :; do :; done") with { Limits = new ProcessLimits { CpuTime = TimeSpan.FromSeconds(1) } };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.True(outcome.HitCpuLimit, $"ended with {outcome.ExitCode}");
    }

    [OutsideToolFact]
    public async Task Memory_is_limited()
    {
        OutsideCommand command = Shell("ulimit -v") with { Limits = new ProcessLimits { AddressSpaceBytes = 200L << 20 } };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.Equal("204800\n", Encoding.UTF8.GetString(outcome.Output.Span));
    }

    [Fact]
    public async Task Program_runs_in_a_folder_of_its_own_that_is_removed()
    {
        ProcessOutcome outcome = await ProcessRunner.RunAsync(Shell("echo left > behind; pwd; echo $TMPDIR"), Cancellation);

        string[] lines = Encoding.UTF8.GetString(outcome.Output.Span).Split('\n');
        Assert.Equal(lines[0], lines[1]);
        Assert.False(Directory.Exists(lines[0]));
    }

    [Fact]
    public async Task Environment_is_not_inherited()
    {
        OutsideCommand command = Shell("env | cut -d= -f1 | grep -v '^_$\\|^PWD$\\|^SHLVL$\\|^OLDPWD$' | sort | tr '\\n' ' '") with
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" },
        };

        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, Cancellation);

        Assert.Equal("HOME LC_ALL OMP_THREAD_LIMIT PATH TMPDIR ", Encoding.UTF8.GetString(outcome.Output.Span));
    }

    [Fact]
    public async Task Program_that_is_no_program_is_reported()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("tool"), "no program", Cancellation);

        async Task<bool> Fails()
        {
            try
            {
                ProcessOutcome outcome = await ProcessRunner.RunAsync(new OutsideCommand { Program = folder.File("tool") }, Cancellation);
                return !outcome.Succeeded;
            }
            catch (DocumentReadException e)
            {
                return e.Failure == ReadFailure.ToolFailed;
            }
        }

        Assert.True(await Fails());
    }

    private static OutsideCommand Shell(string script) => new() { Program = "/bin/sh", Arguments = ["-c", script] };

    private static bool IsGone(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return process.HasExited || process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
