using System.Globalization;
using System.Text.Json;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;

namespace Directives.Cli.Printing;

/// <summary>Prints what a run over an archive did.</summary>
internal static class SummaryPrinter
{
    // Files named under one reason, and warnings, before “and N more”; the JSON summary names more, the store all.
    private const int MostNamed = 20;
    private const int MostSlow = 5;
    private static readonly TimeSpan WorthNaming = TimeSpan.FromSeconds(2);

    /// <summary>Says in a line or two what was done.</summary>
    public static void Print(BatchSummary summary, Terminal terminal)
    {
        var parts = new List<string>();
        Add(summary.Stored, "stored");
        Add(summary.Unchanged, "unchanged");
        Add(summary.Duplicates, summary.Duplicates == 1 ? "duplicate" : "duplicates");
        Add(summary.Failed, "failed");
        Add(summary.Skipped, "left out");
        Add(summary.PassedOver, "passed over");
        string what = parts.Count == 0 ? "nothing to do" : string.Join(", ", parts);
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(summary.IsCancelled ? "Interrupted: " : "")}{Wording.Count(summary.Documents, "document")} in {summary.Duration.TotalSeconds:0.0} s ({what}); {Wording.Count(summary.Duties, "duty", "duties")} read."));
        if (summary.Stored > 0 && summary.Duration > TimeSpan.Zero)
        {
            double seconds = summary.Duration.TotalSeconds;
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.Stored / seconds:0.#} documents/s, {summary.Pages / seconds:0.#} pages/s; {Wording.Bytes(summary.Bytes)} read; peak memory {Wording.Bytes(summary.PeakMemoryBytes)}."));
        }

        if (summary.Outdated > 0)
        {
            terminal.Out.WriteLine($"{Wording.Count(summary.Outdated, "document")} made by another version, or with other bodies, rules or repair, stand as they were; --reprocess makes them anew.");
        }

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

    /// <summary>Names the files that took longest, where any took long enough to be of interest.</summary>
    public static void PrintSlowest(BatchSummary summary, Terminal terminal)
    {
        FileTime[] slow = [.. summary.Slowest.Where(file => file.Durations.Total >= WorthNaming).Take(MostSlow)];
        if (slow.Length == 0)
        {
            return;
        }

        terminal.Out.WriteLine("Slowest:");
        foreach (FileTime file in slow)
        {
            string pages = file.Pages is { } count ? $", {Wording.Count(count, "page")}" : "";
            terminal.Out.WriteLine($"  {Wording.ShortPath(file.Path)}  {Wording.Of(file.Durations.Total)}{pages}");
        }
    }

    /// <summary>Names the files that failed, by reason with the remedy, and those that were read with doubts.</summary>
    public static void PrintFailures(BatchSummary summary, Terminal terminal)
    {
        terminal.Out.Flush();
        foreach (IGrouping<ReadFailure, FileFailure> kind in summary.Failures.GroupBy(failure => failure.Failure).OrderByDescending(group => group.Count()))
        {
            terminal.Complain($"{Wording.Count(kind.Count(), "file")} failed, {Wording.Of(kind.Key)}:");
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

        NoteRest(summary.WarningCount, " remarks", terminal);
    }

    /// <summary>Prints the summary as one JSON object.</summary>
    public static void PrintJson(BatchSummary summary, string store, Terminal terminal, bool indented = true) => JsonOutput.Print(terminal, indented, json =>
    {
        json.WriteStartObject();
        json.WriteString("store", store);
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("stored", summary.Stored);
        json.WriteNumber("unchanged", summary.Unchanged);
        json.WriteNumber("duplicates", summary.Duplicates);
        json.WriteNumber("failed", summary.Failed);
        json.WriteNumber("left_out", summary.Skipped);
        json.WriteNumber("passed_over", summary.PassedOver);
        json.WriteNumber("outdated", summary.Outdated);
        json.WriteNumber("duties", summary.Duties);
        json.WriteNumber("pages", summary.Pages);
        json.WriteNumber("bytes", summary.Bytes);
        json.WriteNumber("seconds", Math.Round(summary.Duration.TotalSeconds, 3));
        json.WriteNumber("peak_memory_bytes", summary.PeakMemoryBytes);
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
        json.WriteStartArray("slowest");
        foreach (FileTime file in summary.Slowest)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            WriteDurations(json, file.Durations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Writes times by stage, in seconds.</summary>
    public static void WriteDurations(Utf8JsonWriter json, StageDurations durations)
    {
        json.WriteNumber("seconds", Seconds(durations.Total));
        json.WriteStartObject("stages");
        json.WriteNumber("load", Seconds(durations.Load));
        json.WriteNumber("read", Seconds(durations.Read));
        json.WriteNumber("parse", Seconds(durations.Parse));
        json.WriteNumber("store", Seconds(durations.Store));
        json.WriteEndObject();

        static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 6);
    }

    private static void NoteRest(int count, string what, Terminal terminal)
    {
        if (count > MostNamed)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {count - MostNamed:#,0} more{what}; directives status lists them"));
        }
    }
}
