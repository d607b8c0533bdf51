using System.Diagnostics;
using System.Text;

namespace Directives.Packages.Tests.Feed;

/// <summary>What a command left behind.</summary>
internal sealed record ShellResult(int ExitCode, string Out, string Error)
{
    /// <summary>Both streams, for messages.</summary>
    public string All => $"exit code {ExitCode}\n{Out}\n{Error}";
}

/// <summary>Runs programs with their output captured.</summary>
internal static class Shell
{
    // Reached only by a hang, which then fails the test instead of the run.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    /// <summary>Runs <paramref name="program"/> to its end in <paramref name="folder"/>.</summary>
    public static async Task<ShellResult> RunAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // No server of the build may outlive the test, and the build that runs these tests must not decide on the builds inside them.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("DIRECTIVES_COMMAND");
        start.Environment.Remove("UPDATE_APPROVED");
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Hang);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ShellResult(process.ExitCode, await output, await error);
    }

    /// <summary>Runs the .NET command line and expects success.</summary>
    public static async Task<ShellResult> DotnetAsync(string folder, params string[] arguments)
    {
        ShellResult result = await RunAsync(folder, "dotnet", arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{result.All}");
        return result;
    }
}
