using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;

namespace Directives.Cli.Printing;

/// <summary>Prints what a run over an archive did.</summary>
internal static class SummaryPrinter
{
    // Files named under one reason, and warnings, before “and N more”; the JSON summary holds all.
    private const int MostNamed = 20;

    /// <summary>Says in a line or two what was done.</summary>
    public static void Print(BatchSummary summary, Terminal terminal)
    {
        var parts = new List<string>();
        Add(summary.Stored, "stored");
        Add(summary.Unchanged, "unchanged");
        Add(summary.Duplicates, summary.Duplicates == 1 ? "duplicate" : "duplicates");
        Add(summary.Failures.Count, "failed");
        Add(summary.Skipped, "left out");
        string what = parts.Count == 0 ? "nothing to do" : string.Join(", ", parts);
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(summary.IsCancelled ? "Interrupted: " : "")}{Wording.Count(summary.Documents, "document")} in {summary.Duration.TotalSeconds:0.0} s ({what}); {Wording.Count(summary.Duties, "duty", "duties")} read."));
        if (summary.IsCancelled)
        {
            terminal.Out.WriteLine("What is counted here is stored; the same command goes on from there.");
        }

        void Add(int number, string word)
        {
            if (number > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {word}"));
            }
        }
    }

    /// <summary>Names the files that failed, by reason with the remedy, and those that were read with doubts.</summary>
    public static void PrintFailures(BatchSummary summary, Terminal terminal)
    {
        terminal.Out.Flush();
        foreach (IGrouping<ReadFailure, FileFailure> kind in summary.Failures.GroupBy(failure => failure.Failure).OrderByDescending(group => group.Count()))
        {
            terminal.Complain($"{Wording.Count(kind.Count(), "file")} failed, {Name(kind.Key)}:");
            foreach (IGrouping<string, FileFailure> reason in kind.GroupBy(failure => failure.Reason, StringComparer.Ordinal).Take(MostNamed))
            {
                foreach (FileFailure failure in reason.Take(MostNamed))
                {
                    terminal.Error.WriteLine($"  {Wording.ShortPath(failure.Path)}");
                }

                NoteRest(reason.Count(), "", terminal);
                WordWrap.Write(terminal.Error, "    ", Wording.OneLine(reason.Key), terminal.ErrorWidth);
            }

            NoteRest(kind.Select(failure => failure.Reason).Distinct(StringComparer.Ordinal).Count(), " reasons", terminal);
        }

        foreach (FileWarning warning in summary.Warnings.Take(MostNamed))
        {
            terminal.Complain($"{Wording.ShortPath(warning.Path)}: {Wording.OneLine(warning.Message)}");
        }

        NoteRest(summary.Warnings.Count, " remarks", terminal);
    }

    /// <summary>Prints the summary as one JSON object.</summary>
    public static void PrintJson(BatchSummary summary, string store, Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("store", store);
            json.WriteNumber("documents", summary.Documents);
            json.WriteNumber("stored", summary.Stored);
            json.WriteNumber("unchanged", summary.Unchanged);
            json.WriteNumber("duplicates", summary.Duplicates);
            json.WriteNumber("failed", summary.Failures.Count);
            json.WriteNumber("left_out", summary.Skipped);
            json.WriteNumber("duties", summary.Duties);
            json.WriteNumber("seconds", Math.Round(summary.Duration.TotalSeconds, 3));
            json.WriteBoolean("interrupted", summary.IsCancelled);
            json.WriteStartArray("failures");
            foreach (FileFailure failure in summary.Failures)
            {
                json.WriteStartObject();
                json.WriteString("file", failure.Path);
                json.WriteString("failure", failure.Failure.ToString());
                json.WriteString("reason", failure.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("warnings");
            foreach (FileWarning warning in summary.Warnings)
            {
                json.WriteStartObject();
                json.WriteString("file", warning.Path);
                json.WriteString("warning", warning.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void NoteRest(int count, string what, Terminal terminal)
    {
        if (count > MostNamed)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {count - MostNamed:#,0} more{what}; --format json lists all"));
        }
    }

    private static string Name(ReadFailure failure) => failure switch
    {
        ReadFailure.NotRecognised => "in no format that is read",
        ReadFailure.Empty => "without content",
        ReadFailure.Encrypted => "locked by a password",
        ReadFailure.Damaged => "damaged",
        ReadFailure.TooLarge => "over a limit",
        ReadFailure.NeedsOcr => "scanned",
        ReadFailure.ToolMissing => "for want of a program",
        ReadFailure.ToolFailed => "in an outside program",
        ReadFailure.TimedOut => "out of time",
        ReadFailure.Inaccessible => "refused by the file system",
        ReadFailure.Rejected => "dangerous",
        ReadFailure.Unreadable => "without readable text",
        _ => failure.ToString(),
    };
}
