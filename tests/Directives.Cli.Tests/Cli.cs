using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Directives.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliResult(int ExitCode, string Out, string Error, byte[] OutBytes);

/// <summary>Runs the built program as a process of its own.</summary>
internal static class Cli
{
    // Long enough for a machine under load; reached only by a hang, which then fails the test instead of the run.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(3);

    /// <summary>The executable that the build put beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "directives.exe" : "directives");

    /// <summary>Runs it to its end with streams that are pipes.</summary>
    public static Task<CliResult> RunAsync(params string[] arguments) => RunAsync(new CliRun(arguments));

    /// <summary>Runs it to its end.</summary>
    public static async Task<CliResult> RunAsync(CliRun run)
    {
        using Process process = Start(run);
        using var output = new MemoryStream();
        Task copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        Task<string> error = process.StandardError.ReadToEndAsync();
        await EndAsync(process, run.Hang);
        await copied;
        byte[] bytes = output.ToArray();
        return new CliResult(process.ExitCode, Encoding.UTF8.GetString(bytes), await error, bytes);
    }

    /// <summary>Runs it on a terminal of the given width, made by util-linux's <c>script</c>; both streams arrive in <see cref="CliResult.Out"/>.</summary>
    public static Task<CliResult> RunOnTerminalAsync(int columns, params string[] arguments)
    {
        string command = string.Join(' ', arguments.Prepend(Program).Select(word => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        return RunAsync(new CliRun(["-qec", $"stty cols {columns} rows 50; {command}", "/dev/null"])
        {
            Program = "script",
            Environment = new() { ["TERM"] = "xterm", ["NO_COLOR"] = null },
        });
    }

    /// <summary>Starts it.</summary>
    public static Process Start(CliRun run)
    {
        var start = new ProcessStartInfo(run.Program ?? Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = run.WorkingFolder ?? Path.GetTempPath(),
        };
        foreach (string argument in run.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("DIRECTIVES_COMMAND");
        foreach ((string name, string? value) in run.Environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        if (!run.KeepsInput)
        {
            process.StandardInput.Close();
        }

        return process;
    }

    /// <summary>Waits for its end; a program that hangs is killed.</summary>
    public static async Task EndAsync(Process process, TimeSpan? hang = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(hang ?? Hang);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Sends Ctrl-C.</summary>
    public static void Interrupt(Process process)
    {
        const int Sigint = 2;
        Assert.Equal(0, Kill(process.Id, Sigint));
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}

/// <summary>How to run the program.</summary>
internal sealed record CliRun(string[] Arguments)
{
    /// <summary>After what time it counts as hanging; null for the usual.</summary>
    public TimeSpan? Hang { get; init; }

    /// <summary>Whether standard input stays open for the test to write to.</summary>
    public bool KeepsInput { get; init; }

    /// <summary>Another program to run in its place.</summary>
    public string? Program { get; init; }

    /// <summary>The folder to run it in.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Variables to set, or to remove where the value is null.</summary>
    public Dictionary<string, string?> Environment { get; init; } = [];
}
