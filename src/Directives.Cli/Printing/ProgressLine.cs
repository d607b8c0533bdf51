using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Pipeline.Batch;

namespace Directives.Cli.Printing;

/// <summary>Shows how far a run has come: a line that is redrawn on a screen, now and then a line of its own elsewhere. Thread-safe.</summary>
internal sealed class ProgressLine(Terminal terminal, ProgressStyle style) : IProgress<BatchProgress>, IDisposable
{
    private const int BarLength = 24;
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
                PrintJson(value);
                return;
            }

            if (_closed || style == ProgressStyle.None || Stopwatch.GetElapsedTime(_last) < (terminal.CanAnimate ? Redraw : NextLine))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            if (!terminal.CanAnimate)
            {
                terminal.Complain(Counts(value) + (value.CurrentPath is { } path ? $", now {Wording.Safe(path)}" : ""));
                return;
            }

            Draw(value);
        }
    }

    /// <summary>Takes the line from the screen.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_drawn && !_closed)
            {
                terminal.Error.Write("\r\e[K");
            }

            _closed = true;
        }
    }

    private void Draw(BatchProgress value)
    {
        int filled = value.FilesTotal == 0 ? 0 : (int)((long)BarLength * value.FilesDone / value.FilesTotal);
        string start = $"{new string('━', filled)}{new string('─', BarLength - filled)}  {Counts(value)}  ";
        string current = Wording.OneLine(Path.GetFileName(value.CurrentPath ?? ""));
        int room = Math.Max(0, Terminal.Width - start.Length - 1);
        terminal.Error.Write("\r\e[K" + start + (current.Length > room ? current[..room] : current));
        _drawn = true;
    }

    private void PrintJson(BatchProgress value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("done", value.FilesDone);
            json.WriteNumber("total", value.FilesTotal);
            json.WriteNumber("failed", value.Failures);
            json.WriteString("current", value.CurrentPath);
            json.WriteEndObject();
        }

        terminal.Error.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static string Counts(BatchProgress value) => string.Create(
        CultureInfo.InvariantCulture, $"{value.FilesDone:#,0} of {value.FilesTotal:#,0} files{(value.Failures > 0 ? $", {value.Failures:#,0} failed" : "")}");
}

/// <summary>How progress is shown.</summary>
internal enum ProgressStyle
{
    /// <summary>A line that is redrawn on a screen, a line every ten seconds elsewhere.</summary>
    Auto,

    /// <summary>A JSON object on a line of its own for every file.</summary>
    Json,

    /// <summary>Not at all.</summary>
    None,
}
