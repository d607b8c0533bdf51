using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Pipeline.Batch;

namespace Directives.Cli.Printing;

/// <summary>Writes progress for programs. Members are only ever added.</summary>
internal static class ProgressJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object in UTF-8, on one line.</summary>
    public static ReadOnlySpan<byte> Write(BatchProgress value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("done", value.FilesDone);
            json.WriteNumber("total", value.FilesTotal);
            json.WriteBoolean("total_known", value.IsTotalKnown);
            json.WriteNumber("failed", value.Failures);
            json.WriteNumber("pages", value.Pages);
            json.WriteNumber("seconds", Math.Round(value.Elapsed.TotalSeconds, 1));
            json.WriteNumber("files_per_second", Math.Round(value.FilesPerSecond, 2));
            json.WriteNumber("pages_per_second", Math.Round(value.PagesPerSecond, 2));
            if (value.Remaining is { } remaining)
            {
                json.WriteNumber("remaining_seconds", Math.Round(remaining.TotalSeconds));
            }
            else
            {
                json.WriteNull("remaining_seconds");
            }

            json.WriteString("current", value.CurrentPath);
            json.WriteStartArray("slow");
            foreach (FileInWork file in value.SlowFiles)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Path);
                json.WriteString("stage", Wording.Of(file.Stage));
                json.WriteNumber("seconds", Math.Round(file.Elapsed.TotalSeconds, 1));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }
}
