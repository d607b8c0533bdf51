using Directives.Packages.Tests.Feed;

namespace Directives.Packages.Tests.Documentation;

/// <summary>A folder in which the commands of the documentation are typed: the files they name, the program that was built, and a register made of the archive.</summary>
public sealed class CommandFolder : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directives-docs-").FullName;

    public async ValueTask InitializeAsync()
    {
        ExampleFolder.Fill(_folder);
        string launcher = Path.Combine(_folder, "directives");
        await File.WriteAllTextAsync(launcher, $"#!/bin/sh\nexec '{Path.Combine(AppContext.BaseDirectory, "directives")}' \"$@\"\n");
        File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        ShellResult process = await RunAsync("directives process archive --store directives.db --progress none");
        Assert.True(process.ExitCode == 0, process.All);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Types a command into a shell of the folder.</summary>
    internal Task<ShellResult> RunAsync(string command) => Shell.RunAsync(
        _folder,
        "bash",
        ["-c", "set -o pipefail; " + command],
        new Dictionary<string, string> { ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}", ["OMP_THREAD_LIMIT"] = "1" });
}
