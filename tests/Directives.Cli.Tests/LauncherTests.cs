namespace Directives.Cli.Tests;

/// <summary>The script at the root, with a stand-in where the built program would be, so that no test waits for a build.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public LauncherTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher is a shell script");
        Copy("directives");
        Copy(Path.Combine("scripts", "prepare.sh"));
        File.WriteAllText(_workspace.At("global.json"), "{}");
        File.WriteAllText(_workspace.At("Directory.Build.props"), "<Project/>");
        File.WriteAllText(_workspace.At("Directory.Packages.props"), "<Project/>");
        _workspace.Write("src/a.cs", "");
        _workspace.Write("artifacts/cli/directives", "#!/bin/sh\necho \"as $DIRECTIVES_COMMAND\"\nfor word; do echo \"[$word]\"; done\nexit 42\n");
        MakeExecutable(_workspace.At("artifacts", "cli", "directives"));
        _workspace.Write("artifacts/cli/.built", "");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Arguments_arrive_as_they_were_and_the_exit_code_comes_back()
    {
        CliResult result = await RunAsync(_workspace.At("directives"), "tasks", "--agency", "Sở Y tế", "a\"b", "", "*");
        Assert.Equal(42, result.ExitCode);
        Assert.Equal($"as {_workspace.At("directives")}\n[tasks]\n[--agency]\n[Sở Y tế]\n[a\"b]\n[]\n[*]\n", result.Out);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task It_works_through_links_and_from_any_folder()
    {
        Directory.CreateDirectory(_workspace.At("bin", "deep"));
        File.CreateSymbolicLink(_workspace.At("bin", "first"), _workspace.At("directives"));
        File.CreateSymbolicLink(_workspace.At("bin", "deep", "second"), "../first");
        CliResult result = await RunAsync(_workspace.At("bin", "deep", "second"), "x");
        Assert.Equal(42, result.ExitCode);
        Assert.Contains("[x]", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_newer_than_the_build_is_built_first_and_a_failing_build_is_shown()
    {
        File.SetLastWriteTimeUtc(_workspace.At("artifacts", "cli", ".built"), File.GetLastWriteTimeUtc(_workspace.At("src", "a.cs")).AddHours(-1));
        _workspace.Write("tools/dotnet", "#!/bin/sh\necho \"error CS0000: $1 failed\"\nexit 1\n");
        MakeExecutable(_workspace.At("tools", "dotnet"));
        _workspace.Write("artifacts/.system-packages-2", "");
        CliResult result = await Cli.RunAsync(new CliRun(["x"])
        {
            Program = _workspace.At("directives"),
            Environment = new() { ["PATH"] = _workspace.At("tools") + ":" + Environment.GetEnvironmentVariable("PATH"), ["HOME"] = null },
        });
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("error CS0000: publish failed", result.Error, StringComparison.Ordinal);
        Assert.Contains("the build failed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_works_replaces_the_program_and_is_not_repeated()
    {
        File.Delete(_workspace.At("artifacts", "cli", ".built"));
        _workspace.Write("tools/dotnet", "#!/bin/sh\necho built >> \"$HOME/builds\"\n");
        MakeExecutable(_workspace.At("tools", "dotnet"));
        _workspace.Write("artifacts/.system-packages-2", "");
        var run = new CliRun(["x"])
        {
            Program = _workspace.At("directives"),
            Environment = new() { ["PATH"] = _workspace.At("tools") + ":" + Environment.GetEnvironmentVariable("PATH"), ["HOME"] = _workspace.Folder },
        };
        CliResult first = await Cli.RunAsync(run), second = await Cli.RunAsync(run);
        Assert.Equal(42, first.ExitCode);
        Assert.Contains("building", first.Error, StringComparison.Ordinal);
        Assert.Equal(42, second.ExitCode);
        Assert.Empty(second.Error);
        Assert.Equal("built\n", await File.ReadAllTextAsync(_workspace.At("builds"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("pdftoppm", 1000, 1, false)]
    [InlineData("pdfimages", 0, 1, false)]
    [InlineData("pdfimages", 0, 0, true)]
    [InlineData("ocr", 0, 1, false)]
    [InlineData("none", 1000, 1, true)]
    public async Task System_packages_are_asked_for_until_they_are_there(string missing, int user, int aptCode, bool settled)
    {
        string script =
            $$"""
            set -euo pipefail
            root=$1
            source "$root/scripts/prepare.sh"
            command() { [[ $2 != {{missing}} ]]; }
            has_ocr() { [[ ocr != {{missing}} ]]; }
            id() { echo {{user}}; }
            apt-get() { return {{aptCode}}; }
            find_system_packages
            """;
        CliResult result = await RunAsync("bash", "-c", script, "bash", _workspace.Folder);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(settled, File.Exists(_workspace.At("artifacts", ".system-packages-2")));
        Assert.Equal(missing.StartsWith("pdf", StringComparison.Ordinal), result.Error.Contains("poppler-utils", StringComparison.Ordinal));
        Assert.Equal(missing == "ocr", result.Error.Contains("tesseract-ocr-vie", StringComparison.Ordinal));
    }

    private static Task<CliResult> RunAsync(string program, params string[] arguments) => Cli.RunAsync(new CliRun(arguments) { Program = program });

    private void Copy(string name)
    {
        string target = _workspace.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Repository.At(name), target);
        MakeExecutable(target);
    }

    private static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
