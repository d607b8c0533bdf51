using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Processes;

/// <summary>Runs outside programs within limits. Stateless and thread-safe.</summary>
internal static class ProcessRunner
{
    /// <summary>How long pipes are drained after a program was ended; a grandchild that escaped may hold them open.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    /// <summary>Runs <paramref name="command"/> to its end or to its limits. When a limit is passed, the program and all that it started are killed.</summary>
    /// <exception cref="DocumentReadException"><see cref="ReadFailure.ToolFailed"/>: the program cannot be started.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the program was killed.</exception>
    public static async Task<ProcessOutcome> RunAsync(OutsideCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();
        using TemporaryFolder? own = command.WorkingFolder is null ? new TemporaryFolder() : null;
        using Process process = Start(command, own?.FullPath ?? command.WorkingFolder!);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(command.Limits.WallTime);

        var output = new CappedBuffer(command.Limits.OutputBytes);
        var error = new CappedBuffer(command.Limits.ErrorBytes);
        Task write = WriteInputAsync(process, command.Input, stop.Token);
        Task readOutput = output.FillAsync(process.StandardOutput.BaseStream, onFull: stop.Cancel, stop.Token);
        Task readError = error.FillAsync(process.StandardError.BaseStream, onFull: null, stop.Token);
        Task all = Task.WhenAll(write, readOutput, readError, process.WaitForExitAsync(stop.Token));
        bool stopped = false;
        try
        {
            await all.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
            await EndAsync(process, readOutput, readError).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new ProcessOutcome
        {
            ExitCode = process.HasExited ? process.ExitCode : -1,
            Output = output.Content,
            Error = Encoding.UTF8.GetString(error.Content.Span),
            TimedOut = stopped && !output.IsOverfull,
            OutputTruncated = output.IsOverfull,
        };
    }

    /// <summary>Starts <paramref name="command"/> in <paramref name="folder"/> under the limits that the kernel keeps: memory and processor time.</summary>
    /// <exception cref="DocumentReadException"><see cref="ReadFailure.ToolFailed"/>: the program cannot be started.</exception>
    public static Process Start(OutsideCommand command, string folder)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string? limiter = OutsideTools.Find(OutsideTools.PrLimit);
        start.FileName = limiter ?? command.Program;
        if (limiter is not null)
        {
            if (command.Limits.CpuTime != Timeout.InfiniteTimeSpan)
            {
                long seconds = Math.Max(1, (long)Math.Ceiling(command.Limits.CpuTime.TotalSeconds));
                start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}"));
            }

            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={command.Limits.AddressSpaceBytes}"));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(command.Program);
        }

        foreach (string argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        SetEnvironment(start, command, folder);
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new DocumentReadException(ReadFailure.ToolFailed, $"{command.Program} could not be started: {e.Message}", e);
        }
    }

    private static void SetEnvironment(ProcessStartInfo start, OutsideCommand command, string folder)
    {
        start.Environment.TryGetValue("PATH", out string? path);
        start.Environment.TryGetValue("HOME", out string? home);
        if (!OperatingSystem.IsWindows())
        {
            start.Environment.Clear();
        }

        start.Environment["PATH"] = path;
        start.Environment["HOME"] = home ?? folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach ((string name, string value) in command.Environment)
        {
            start.Environment[name] = value;
        }
    }

    private static async Task WriteInputAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await using Stream stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The program ended or closed its input before it had read all: its exit code tells whether that matters.
        }
    }

    private static async Task EndAsync(Process process, Task readOutput, Task readError)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended between the limit and the kill.
        }

        try
        {
            await Task.WhenAll(process.WaitForExitAsync(CancellationToken.None), readOutput, readError).WaitAsync(DrainTime).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // What was read so far is all that counts.
        }
    }
}
