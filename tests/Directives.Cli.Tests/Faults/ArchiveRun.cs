using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Directives.Cli.Tests.Faults;

/// <summary>A run of <c>process</c> that a test follows by its progress and disturbs.</summary>
internal sealed class ArchiveRun : IDisposable
{
    public const int Kill = 9, Terminate = 15;

    private readonly Process _process;
    private readonly Task<string> _output;

    private ArchiveRun(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it with progress as JSON; <paramref name="arguments"/> follow the folder and the store.</summary>
    public static ArchiveRun Start(string folder, string store, params string[] arguments) => new(Cli.Start(new CliRun(
        ["process", folder, "--store", store, "--progress", "json", "--ocr", "never", .. arguments])));

    /// <summary>Reads progress until <paramref name="isReached"/> says so or the run ends; gives whether it was reached.</summary>
    public async Task<bool> FollowAsync(Func<JsonElement, bool> isReached)
    {
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("{\"done\":", StringComparison.Ordinal))
            {
                using JsonDocument progress = JsonDocument.Parse(line);
                if (isReached(progress.RootElement))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Sends a signal; a run that is over does not mind.</summary>
    public void Send(int signal) => _ = SendSignal(_process.Id, signal);

    /// <summary>Waits for the end; gives what was printed, messages after the progress read so far included.</summary>
    public async Task<(string Out, string Error)> EndAsync()
    {
        Task<string> error = _process.StandardError.ReadToEndAsync();
        await Cli.EndAsync(_process);
        return (await _output, await error);
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Writes <paramref name="count"/> plans, no two of the same bytes.</summary>
    public static void Fill(Workspace workspace, int count, string folder = "archive")
    {
        for (int i = 0; i < count; i++)
        {
            workspace.Write($"{folder}/{i:000}.txt", Workspace.Plan.Replace("Hải Đông", string.Create(CultureInfo.InvariantCulture, $"Hải Đông {i}"), StringComparison.Ordinal));
        }
    }

    /// <summary>All that a store holds, as its export, and what its ledger says of every file but for the times.</summary>
    public static async Task<string> ContentAsync(string store)
    {
        StoreFile.AssertSound(store);
        CliResult export = await Cli.RunAsync("export", "--format", "jsonl", "--store", store);
        Assert.Equal(0, export.ExitCode);
        string ledger = (string)StoreFile.Run(store, "SELECT group_concat(line, char(10)) FROM (SELECT path || ' ' || size || ' ' || sha256 || ' ' || outcome || ' ' || stage || ' ' || document_id AS line FROM files ORDER BY path)")!;
        return export.Out + ledger;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
