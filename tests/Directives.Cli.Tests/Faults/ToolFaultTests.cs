using System.Text.Json;

namespace Directives.Cli.Tests.Faults;

/// <summary>Programs on foreign bytes that crash, hang, flood and eat memory cost their document, with the stage and the reason, and not the run.</summary>
public sealed class ToolFaultTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("kill -SEGV $$", "ToolFailed", "crashed")]
    [InlineData("sleep 1000 & wait", "TimedOut", "2 s")]
    [InlineData("exec yes '<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a</word>'", "TooLarge", "256 MB")]
    [InlineData("tail /dev/zero 2> /dev/null || kill -ABRT $$", "TooLarge", "memory")]
    [InlineData("exit 0", "Damaged", "no readable page")]
    [InlineData("echo; printf '\\377\\376 nothing that is XML'", "Damaged", "no readable page")]
    public async Task Document_of_a_program_that_misbehaves_fails_alone(string script, string failure, string reason)
    {
        Tool.Require("prlimit");
        string program = _workspace.Write("tools/pdftotext", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        ArchiveRun.Fill(_workspace, 2);
        _workspace.Write("archive/001a.pdf", "%PDF-1.4\n%%EOF\n");
        string store = _workspace.At("r.db");

        CliResult run = await Cli.RunAsync(new CliRun(
            ["process", _workspace.At("archive"), "--store", store, "--max-tool-time", script.StartsWith("sleep", StringComparison.Ordinal) ? "2s" : "100s", "--max-tool-memory", "64M", "--format", "json"])
        {
            Environment = { ["PATH"] = $"{_workspace.At("tools")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" },
        });

        Assert.Equal(3, run.ExitCode);
        using JsonDocument summary = JsonDocument.Parse(run.Out);
        Assert.Equal((2, 1), (summary.RootElement.GetProperty("stored").GetInt32(), summary.RootElement.GetProperty("failed").GetInt32()));
        CliResult status = await Cli.RunAsync("status", "--store", store, "--failures", "--format", "jsonl");
        using JsonDocument file = JsonDocument.Parse(status.Out);
        Assert.Equal((_workspace.At("archive", "001a.pdf"), failure, "read"), (Text(file, "file"), Text(file, "failure"), Text(file, "stage")));
        Assert.Contains(reason, Text(file, "reason"), StringComparison.Ordinal);
    }

    private static string? Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString();
}
