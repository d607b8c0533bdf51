using System.Globalization;
using System.Text.Json;

namespace Directives.Cli.Tests.Faults;

/// <summary>Hostile files of each format through the whole program: it ends, in its memory and in time, and accounts for every file.</summary>
/// <remarks>
/// <c>tests/hostile.sh COUNT</c> runs the same with COUNT files of every format, 2,000 unless told. Here are fewer; Directives.Pipeline.Tests
/// takes 2,000 of each through the readers alone.
/// </remarks>
public sealed class HostileInputTests : IDisposable
{
    /// <summary>What the process may take at its peak: the defaults of the limits, and the largest page that is allowed.</summary>
    private const long MemoryCeiling = 1500L << 20;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("txt", 150)]
    [InlineData("html", 150)]
    [InlineData("docx", 150)]
    [InlineData("zip", 60)]
    [InlineData("pdf", 40)]
    [InlineData("png", 40)]
    [InlineData("jpg", 40)]
    [InlineData("tif", 40)]
    [InlineData("bmp", 40)]
    [InlineData("webp", 40)]
    public async Task Hostile_files_are_read_or_refused_one_by_one(string format, int count)
    {
        Tool.Require("prlimit");
        if (int.TryParse(Environment.GetEnvironmentVariable("DIRECTIVES_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out int given))
        {
            count = given;
        }

        int first = int.TryParse(Environment.GetEnvironmentVariable("DIRECTIVES_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out int seed) ? seed : 0;
        Hostile hostile = HostileFormats.Of(format);
        for (int i = first; i < first + count; i++)
        {
            _workspace.Write(string.Create(CultureInfo.InvariantCulture, $"archive/{i:000000}.{format}"), hostile.Make(i));
        }

        string store = _workspace.At("r.db");
        CliResult result = await Cli.RunAsync(new CliRun(
        [
            "process", _workspace.At("archive"), "--store", store, "--format", "json", "--progress", "none",
            "--max-time", "60s", "--max-tool-time", "10s", "--max-tool-memory", "1G", "--max-parse-time", "20s", "--max-expanded-bytes", "64M",
        ])
        {
            Hang = TimeSpan.FromHours(6),
        });

        // 4 where no file at all could be read, which is right for formats that a changed bit breaks.
        Assert.True(result.ExitCode is 0 or 3 or 4, $"exit code {result.ExitCode}: {result.Error}");
        using JsonDocument summary = JsonDocument.Parse(result.Out);
        int Number(string name) => summary.RootElement.GetProperty(name).GetInt32();
        Assert.Equal((long)count, StoreFile.Run(store, "SELECT count(*) FROM files WHERE path NOT LIKE '%!%'"));
        Assert.Equal(
            StoreFile.Run(store, "SELECT count(*) FROM files"),
            (long)(Number("stored") + Number("duplicates") + Number("failed") + Number("left_out") + Number("unchanged")));
        Assert.InRange(summary.RootElement.GetProperty("peak_memory_bytes").GetInt64(), 1, MemoryCeiling);
        // A reader that did not foresee a fault is a fault of the reader.
        Assert.Equal("", StoreFile.Run(store, "SELECT coalesce(group_concat(path || ': ' || reason, char(10)), '') FROM files WHERE reason LIKE '%unforeseen%' OR reason LIKE '%was not done in%'"));
        StoreFile.AssertSound(store);
        JsonElement slowest = summary.RootElement.GetProperty("slowest")[0];
        TestContext.Current.SendDiagnosticMessage(
            $"{format}: {count} files from seed {first}: {Number("stored")} stored, {Number("failed")} failed, slowest {Path.GetFileName(slowest.GetProperty("file").GetString())} {slowest.GetProperty("seconds").GetDouble():0.0} s, peak {summary.RootElement.GetProperty("peak_memory_bytes").GetInt64() >> 20} MiB");
    }
}
