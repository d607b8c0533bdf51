using System.Diagnostics;
using System.Globalization;
using System.Text;
using Directives.Pipeline.Batch;

namespace Directives.Cli.Printing;

/// <summary>Shows how far a run has come: a line that is redrawn on a screen, now and then a line of its own elsewhere. Thread-safe.</summary>
internal sealed class ProgressLine(Terminal terminal, ProgressStyle style) : IProgress<BatchProgress>, IDisposable
{
    private const int BarLength = 16;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan NextLine = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private long _last = Stopwatch.GetTimestamp();
    private bool _drawn;
    private bool _closed;

    public void Report(BatchProgress value)
    {
        lock (_lock)
        {
            if (style == ProgressStyle.Json)
            {
                terminal.Error.WriteLine(Encoding.UTF8.GetString(ProgressJson.Write(value)));
                return;
            }

            if (_closed || style == ProgressStyle.None || Stopwatch.GetElapsedTime(_last) < (terminal.CanAnimate ? Redraw : NextLine))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            if (!terminal.CanAnimate)
            {
                terminal.Complain(Counts(value) + Slow(value, Wording.Safe) + (value is { CurrentPath: { } path, SlowFiles: [] } ? $", now {Wording.Safe(path)}" : ""));
                return;
            }

            Draw(value);
        }
    }

    /// <summary>Takes the line from the screen until the next report.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_drawn && !_closed)
            {
                terminal.Error.Write("\r\e[K");
                _drawn = false;
            }
        }
    }

    /// <summary>Takes the line from the screen for good.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            Clear();
            _closed = true;
        }
    }

    private void Draw(BatchProgress value)
    {
        int filled = value.FilesTotal == 0 || !value.IsTotalKnown ? 0 : (int)((long)BarLength * value.FilesDone / value.FilesTotal);
        string start = $"{new string('━', filled)}{new string('─', BarLength - filled)}  {Counts(value)}";
        string current = value.SlowFiles.Count > 0 ? Slow(value, Name) : "  " + Name(value.CurrentPath ?? "");
        int room = Math.Max(0, Terminal.Width - 1);
        string line = start + current;
        terminal.Error.Write("\r\e[K" + (line.Length > room ? line[..room] : line));
        _drawn = true;
    }

    private static string Name(string path) => Wording.OneLine(Path.GetFileName(path));

    private static string Counts(BatchProgress value)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{value.FilesDone:#,0} of {value.FilesTotal:#,0}{(value.IsTotalKnown ? "" : "+")} files");
        if (value.Failures > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $", {value.Failures:#,0} failed");
        }

        if (value.Pages > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $", {Wording.Count(value.Pages, "page")} ({value.PagesPerSecond:0.#}/s)");
        }

        if (value.Remaining is { } remaining && value.FilesDone < value.FilesTotal)
        {
            line.Append(CultureInfo.InvariantCulture, $", {Wording.Of(remaining)} left");
        }

        return line.ToString();
    }

    private static string Slow(BatchProgress value, Func<string, string> name) => value.SlowFiles.Count == 0
        ? ""
        : "; slow: " + string.Join(", ", value.SlowFiles.Select(file => $"{name(file.Path)} ({Wording.Of(file.Elapsed)})"));
}
