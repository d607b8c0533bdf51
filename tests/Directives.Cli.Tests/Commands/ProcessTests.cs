using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using System.Text.RegularExpressions;

namespace Directives.Cli.Tests.Commands;

public sealed class ProcessTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string Store => _workspace.At("register.db");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_folder_becomes_a_register_that_is_printed()
    {
        _workspace.Write("archive/a/kế hoạch.txt", Workspace.Plan);
        _workspace.Write("archive/b.txt", Workspace.Plan.Replace("Hải Đông", "Sơn Bắc", StringComparison.Ordinal));
        CliResult result = await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.StartsWith("2 documents in ", result.Out, StringComparison.Ordinal);
        Assert.Contains($"{Store} holds 2 documents with ", result.Out, StringComparison.Ordinal);
        Assert.Matches("(?m)^Sở Giáo dục và Đào tạo\t[1-9]", result.Out);
        Assert.Contains("Ask further:\n  directives tasks --agency ", result.Out, StringComparison.Ordinal);
        string words = Regex.Match(result.Out, "(?m)^  directives search \"(.+)\" --store ").Groups[1].Value;
        Assert.NotEmpty((await Cli.RunAsync("search", words, "--store", Store)).Out);
        StoreFile.AssertSound(Store);
    }

    [Theory]
    [InlineData("--retry-failed")]
    [InlineData("--reprocess")]
    [InlineData("--since", "2999-01-01")]
    public async Task A_run_that_is_to_take_some_files_and_finds_none_is_well(params string[] selection)
    {
        _workspace.Write("archive/a.txt", Workspace.Plan);
        Assert.Equal(0, (await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store)).ExitCode);
        CliResult result = await Cli.RunAsync(["process", _workspace.At("archive"), "--store", Store, .. selection]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("no file is left to process: 1 file passed over", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_next_of_a_duty_is_its_first_day_that_is_not_past()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan
            .Replace("trước ngày 30/4/2025", "trước ngày 30/4/2025, sơ kết trước ngày 30/6/2099", StringComparison.Ordinal)
            .Replace("hoàn thành trong tháng 5 năm 2025", "hoàn thành trước ngày 31/5/2098", StringComparison.Ordinal));
        CliResult result = await Cli.RunAsync("process", path, "--store", Store);
        string[] days = [.. result.Out.Split("\ndue\t")[1].Split('\n').Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split('\t')[0])];
        Assert.Equal(["2098-05-31", "2099-06-30"], days);
    }

    [Fact]
    public async Task A_second_run_leaves_everything_unchanged()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        await Cli.RunAsync("process", path, "--store", Store);
        CliResult result = await Cli.RunAsync("process", path, "--store", Store);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("(1 unchanged)", result.Out, StringComparison.Ordinal);
        Assert.Equal(1, StoreFile.Documents(Store));
    }

    [Fact]
    public async Task The_summary_is_there_for_programs()
    {
        _workspace.Write("archive/a.txt", Workspace.Plan);
        _workspace.Write("archive/empty.txt", []);
        CliResult result = await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store, "--format", "json");
        Assert.Equal(3, result.ExitCode);
        using JsonDocument json = JsonDocument.Parse(result.Out);
        Assert.Equal(1, json.RootElement.GetProperty("stored").GetInt32());
        JsonElement failure = Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal(_workspace.At("archive", "empty.txt"), failure.GetProperty("file").GetString());
        Assert.Equal("Empty", failure.GetProperty("failure").GetString());
    }

    [Fact]
    public async Task Progress_is_there_for_programs_line_by_line()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        CliResult result = await Cli.RunAsync("process", path, "--store", Store, "--progress", "json");
        string last = result.Error.TrimEnd('\n').Split('\n')[^1];
        using JsonDocument json = JsonDocument.Parse(last);
        Assert.Equal(1, json.RootElement.GetProperty("done").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task On_a_terminal_progress_is_drawn_and_taken_away_again()
    {
        Tool.Require("script");
        for (int i = 0; i < 300; i++)
        {
            _workspace.Write($"archive/{i}.txt", Workspace.Plan + i.ToString(CultureInfo.InvariantCulture));
        }

        CliResult result = await Cli.RunOnTerminalAsync(100, "process", _workspace.At("archive"), "--store", Store);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(" of 300 files", result.Out, StringComparison.Ordinal);
        Assert.Contains("\r\e[K300 documents in ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_later_version_is_refused_and_left_alone()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan);
        await Cli.RunAsync("process", path, "--store", Store);
        StoreFile.Run(Store, "PRAGMA user_version = 9999");
        StoreFile.Run(Store, "PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] before = await File.ReadAllBytesAsync(Store, TestContext.Current.CancellationToken);
        foreach (string[] arguments in new string[][] { ["process", path, "--store", Store], ["tasks", "--store", Store] })
        {
            CliResult result = await Cli.RunAsync(arguments);
            Assert.Equal(4, result.ExitCode);
            Assert.Contains(Store, result.Error, StringComparison.Ordinal);
            Assert.Contains("version", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Store, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_and_left_alone()
    {
        string path = _workspace.Write("a.txt", Workspace.Plan), other = _workspace.Write("letter.db", Workspace.Plan);
        CliResult result = await Cli.RunAsync("process", path, "--store", other);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(other + " is not a store of Directives", result.Error, StringComparison.Ordinal);
        Assert.Equal(Workspace.Plan, await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_store_in_a_folder_that_is_not_there_is_an_error_of_that_path()
    {
        CliResult result = await Cli.RunAsync("process", _workspace.Write("a.txt", Workspace.Plan), "--store", _workspace.At("no", "r.db"));
        Assert.Equal(4, result.ExitCode);
        Assert.Contains(_workspace.At("no", "r.db"), result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_store_is_named_and_keeps_what_it_had()
    {
        string first = _workspace.Write("a.txt", Workspace.Plan);
        await Cli.RunAsync("process", first, "--store", Store);
        using SqliteConnection other = StoreFile.Open(Store);
        using SqliteTransaction held = other.BeginTransaction(deferred: false);
        CliResult result = await Cli.RunAsync("process", _workspace.Write("b.txt", Workspace.Plan + "\nb"), "--store", Store, "--store-wait", "1s");
        Assert.InRange(result.ExitCode, 3, 4);
        Assert.Contains(Store + " is locked by another process", result.Error, StringComparison.Ordinal);
        held.Rollback();
        Assert.Equal(1, StoreFile.Documents(Store));

        CliResult again = await Cli.RunAsync("process", _workspace.At("b.txt"), "--store", Store);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2, StoreFile.Documents(Store));
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_and_the_next_one_goes_on()
    {
        for (int i = 0; i < 400; i++)
        {
            _workspace.Write($"archive/{i:000}.txt", Workspace.Plan + i.ToString(CultureInfo.InvariantCulture));
        }

        CliResult full = await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store, "--max-store-bytes", "1500000");
        Assert.Equal(3, full.ExitCode);
        Assert.Contains("no space left to write " + Store, full.Error, StringComparison.Ordinal);
        StoreFile.AssertSound(Store);
        Assert.InRange(StoreFile.Documents(Store), 1, 399);

        CliResult rest = await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store);
        Assert.Equal(0, rest.ExitCode);
        Assert.Equal(400, StoreFile.Documents(Store));
    }

    [Fact]
    public async Task Ctrl_C_ends_the_run_with_what_was_done_and_the_next_one_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent as Unix has them");
        const int Files = 1000;
        for (int i = 0; i < Files; i++)
        {
            _workspace.Write($"archive/{i:000}.txt", Workspace.Plan + i.ToString(CultureInfo.InvariantCulture));
        }

        using Process process = Cli.Start(new CliRun(["process", _workspace.At("archive"), "--store", Store, "--progress", "json"]));
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string? line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line is not null && line.StartsWith("{\"done\":0,", StringComparison.Ordinal))
        {
            line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        }

        Cli.Interrupt(process);
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Cli.EndAsync(process);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Interrupted: ", await output, StringComparison.Ordinal);
        StoreFile.AssertSound(Store);
        Assert.InRange(StoreFile.Documents(Store), 1, Files - 1);

        CliResult rest = await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store);
        Assert.Equal(0, rest.ExitCode);
        Assert.Equal(Files, StoreFile.Documents(Store));
    }
}
