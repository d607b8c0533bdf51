using System.Diagnostics;
using System.Text.Json;

namespace Directives.Cli.Tests.Commands;

/// <summary><c>extract -</c>: lines in, lines out.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Every_line_is_answered_in_order_whatever_is_wrong_with_it()
    {
        string plan = _workspace.Write("kế hoạch.txt", Workspace.Plan), empty = _workspace.Write("empty.txt", []);
        string archive = _workspace.At("a.zip");
        using (var zip = System.IO.Compression.ZipFile.Open(archive, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (string name in new[] { plan, empty, plan })
            {
                using Stream entry = zip.CreateEntry(Guid.NewGuid().ToString("N") + ".txt").Open();
                await entry.WriteAsync(await File.ReadAllBytesAsync(name, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            }
        }

        (int code, JsonElement[] answers) = await AskAsync(
            [plan, "", JsonSerializer.Serialize(new { id = "t", text = Workspace.Plan }), JsonSerializer.Serialize(new { path = empty }), "no such file", "{broken", "{\"id\":[1]}", archive],
            "--jobs", "4");

        Assert.Equal(0, code);
        Assert.Equal(
            [(Json(plan), "ok", 1), ("\"t\"", "ok", 1), (Json(empty), "failed", 0), ("\"no such file\"", "failed", 0), ("6", "failed", 0), ("[1]", "failed", 0), (Json(archive), "partial", 2)],
            answers.Select(answer => (answer.GetProperty("id").GetRawText(), answer.GetProperty("status").GetString(), answer.GetProperty("records").GetArrayLength())));
        Assert.Equal(["Empty"], Failures(answers[2]));
        Assert.Equal(["Inaccessible"], Failures(answers[3]));
        Assert.Equal(["Rejected"], Failures(answers[4]));
        Assert.StartsWith("The line is not valid JSON from its byte 2 on. Write lines as ", answers[4].GetProperty("failures")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Empty"], Failures(answers[6]));
        Assert.Equal("directives/1", answers[0].GetProperty("records")[0].GetProperty("schema").GetString());
        Assert.Equal("t", answers[1].GetProperty("records")[0].GetProperty("source").GetString());

        static IEnumerable<string?> Failures(JsonElement answer) => answer.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("failure").GetString());
    }

    [Fact]
    public async Task Answer_comes_before_the_next_line_is_there()
    {
        using Process process = Start([]);
        for (int i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { id = i, text = Workspace.Plan }));
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            string? line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            using JsonDocument answer = JsonDocument.Parse(line!);
            Assert.Equal(i, answer.RootElement.GetProperty("id").GetInt32());
        }

        process.StandardInput.Close();
        await Cli.EndAsync(process);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Line_over_the_limit_and_line_that_is_not_text_are_answers_too()
    {
        using Process process = Start(["--max-file-bytes", "2000"]);
        Stream input = process.StandardInput.BaseStream;
        await input.WriteAsync(Enumerable.Repeat((byte)'x', 5000).Append((byte)'\n').ToArray(), TestContext.Current.CancellationToken);
        await input.WriteAsync(new byte[] { 0xFF, 0xFE, (byte)'\n' }, TestContext.Current.CancellationToken);
        await input.WriteAsync("{\"id\":3,\"text\":\"KẾ HOẠCH\"}"u8.ToArray(), TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        string[] lines = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        await Cli.EndAsync(process);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(3, lines.Length);
        Assert.Contains("longer than 2,000 bytes", lines[0], StringComparison.Ordinal);
        Assert.Contains("not UTF-8", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":3,\"status\":\"ok\"", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", "b.txt")]
    [InlineData("-", "--out", "records")]
    [InlineData("-", "--explain")]
    public async Task Standard_input_stands_alone(params string[] arguments)
    {
        CliResult result = await Cli.RunAsync(["extract", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("stands alone", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gnu_parallel_spreads_the_lines_and_keeps_their_order()
    {
        // Not a part of the program: shown where it is installed.
        Assert.SkipUnless(File.Exists("/usr/bin/parallel"), "GNU parallel is not installed: apt-get install parallel");
        string[] paths = [.. Enumerable.Range(0, 60).Select(i => _workspace.Write($"archive/{i:00}.txt", Workspace.Plan + i))];
        string list = _workspace.Write("list", string.Join('\n', paths) + "\n");

        // The line of docs/streams.md.
        CliResult result = await Cli.RunAsync(new CliRun(["-c", $"parallel --pipe --keep-order --block 1k -j 2 '{Cli.Program}' extract - --jobs 1 < '{list}'"]) { Program = "sh" });

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(paths, result.Out.TrimEnd('\n').Split('\n').Select(line =>
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            Assert.Equal("ok", answer.RootElement.GetProperty("status").GetString());
            return answer.RootElement.GetProperty("id").GetString()!;
        }));
    }

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static async Task<(int Code, JsonElement[] Answers)> AskAsync(string[] lines, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(string.Join("\n", lines));
        process.StandardInput.Close();
        await Cli.EndAsync(process);
        return (process.ExitCode, [.. (await output).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)]);
    }

    private static Process Start(string[] arguments) => Cli.Start(new CliRun(["extract", "-", .. arguments]) { KeepsInput = true });
}
