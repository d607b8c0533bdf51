using System.Globalization;
using System.Text.Json;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Cli.Printing;

/// <summary>Prints the ledger of a register.</summary>
internal static class StatusPrinter
{
    // Reasons named under one kind of failure before “and N more”.
    private const int MostReasons = 20;

    /// <summary>Prints the state of all files.</summary>
    public static void Print(LedgerReport report, string store, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Print(terminal, indented: true, json => Write(json, report, store));
                break;
            case OutputFormat.Jsonl:
                JsonOutput.Print(terminal, indented: false, json => Write(json, report, store));
                break;
            default:
                PrintTable(report, store, terminal);
                break;
        }
    }

    /// <summary>Prints every file that failed.</summary>
    public static void PrintFailures(IReadOnlyList<FileEntry> failures, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.PrintList("failures", new Page<FileEntry>(failures, failures.Count), Write, terminal);
                break;
            case OutputFormat.Jsonl:
                JsonOutput.PrintLines(failures, Write, terminal);
                break;
            default:
                TextTable table = new TextTable()
                    .Column("Failure", fixedWidth: true)
                    .Column("Stage", fixedWidth: true, style: TextStyle.Faint)
                    .Column("File", share: 2, style: TextStyle.Strong)
                    .Column("Reason", share: 3);
                foreach (FileEntry file in failures)
                {
                    table.Row(file.Failure.ToString()!, Wording.Of(file.Stage), Wording.ShortPath(file.Path), Wording.OneLine(file.Reason));
                }

                table.Print(terminal);
                break;
        }
    }

    private static void PrintTable(LedgerReport report, string store, Terminal terminal)
    {
        TextWriter output = terminal.Out;
        long files = report.Outcomes.Sum(outcome => outcome.Files);
        string last = report.LastProcessed is { } time ? $", the last on {time.LocalDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}" : "";
        output.WriteLine($"{store}: {Wording.Count(files, "file")} processed ({Wording.Bytes(report.Bytes)}){last}.");
        if (files == 0)
        {
            return;
        }

        output.WriteLine($"  {string.Join(", ", report.Outcomes.Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Files:#,0} {Name(outcome.Outcome)}")))}");
        if (report.Formats.Count > 0)
        {
            output.WriteLine($"  formats: {string.Join(", ", report.Formats.Select(format => string.Create(CultureInfo.InvariantCulture, $"{format.Files:#,0} {format.Format}{(format.Pages > 0 ? " with " + Wording.Count(format.Pages, "page") : "")}")))}");
        }

        output.WriteLine($"  made by: {string.Join(", ", report.Extractors.Select(version => string.Create(CultureInfo.InvariantCulture, $"{version.Extractor} ({version.Documents:#,0})")))}");
        StageDurations spent = report.Durations;
        output.WriteLine($"  time spent: {Wording.Of(spent.Total)} (load {Wording.Of(spent.Load)}, read {Wording.Of(spent.Read)}, parse {Wording.Of(spent.Parse)}, store {Wording.Of(spent.Store)})");
        PrintFailureGroups(report, store, terminal);
        if (report.Slowest.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Slowest files:");
            TextTable table = new TextTable()
                .Column("File", share: 1, style: TextStyle.Strong)
                .Column("Time", right: true, fixedWidth: true, style: TextStyle.Time)
                .Column("Read", right: true, fixedWidth: true)
                .Column("Pages", right: true, fixedWidth: true)
                .Column("Size", right: true, fixedWidth: true)
                .Column("Outcome", fixedWidth: true, style: TextStyle.Faint);
            foreach (LedgerEntry file in report.Slowest)
            {
                table.Row(
                    Wording.ShortPath(file.Path), Wording.Of(file.Durations.Total), Wording.Of(file.Durations.Read), file.Pages?.ToString(CultureInfo.InvariantCulture) ?? "", Wording.Bytes(file.Size), Name(file.Outcome));
            }

            table.Print(terminal);
        }
    }

    private static void PrintFailureGroups(LedgerReport report, string store, Terminal terminal)
    {
        TextWriter output = terminal.Out;
        foreach (IGrouping<ReadFailure, FailureGroup> kind in report.Failures.GroupBy(group => group.Failure))
        {
            output.WriteLine();
            output.WriteLine($"{Wording.Count(kind.Sum(group => group.Files), "file")} failed, {Wording.Of(kind.Key)}:");
            foreach (FailureGroup group in kind.Take(MostReasons))
            {
                output.WriteLine($"  {Wording.ShortPath(group.Example)}{(group.Files > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {group.Files - 1:#,0} more") : "")}");
                WordWrap.Write(output, "    ", Wording.OneLine(group.Reason), terminal.IsInteractive ? Terminal.Width : int.MaxValue);
            }

            if (kind.Skip(MostReasons).Any())
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … for {kind.Count() - MostReasons:#,0} more reasons; --failures lists every file"));
            }
        }

        if (report.Failures.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"To try them again: directives process PATH --store {Wording.Safe(store)} --retry-failed");
        }
    }

    private static string Name(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Duplicate => "duplicate",
        FileOutcome.Skipped => "left out",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static void Write(Utf8JsonWriter json, FileEntry file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        json.WriteString("failure", file.Failure.ToString());
        json.WriteString("stage", Wording.Of(file.Stage));
        json.WriteString("reason", file.Reason);
        json.WriteNumber("size", file.Size);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("extractor", file.ExtractorVersion);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LedgerReport report, string store)
    {
        json.WriteStartObject();
        json.WriteString("store", store);
        json.WriteNumber("files", report.Outcomes.Sum(outcome => outcome.Files));
        json.WriteNumber("bytes", report.Bytes);
        json.WriteString("last_processed", report.LastProcessed?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("outcomes");
        foreach ((FileOutcome outcome, long files) in report.Outcomes)
        {
            json.WriteNumber(outcome.ToString().ToLowerInvariant(), files);
        }

        json.WriteEndObject();
        Each("formats", report.Formats, format =>
        {
            json.WriteString("format", format.Format);
            json.WriteNumber("files", format.Files);
            json.WriteNumber("pages", format.Pages);
        });
        Each("failures", report.Failures, group =>
        {
            json.WriteString("failure", group.Failure.ToString());
            json.WriteString("stage", Wording.Of(group.Stage));
            json.WriteString("reason", group.Reason);
            json.WriteNumber("files", group.Files);
            json.WriteString("example", group.Example);
        });
        Each("extractors", report.Extractors, version =>
        {
            json.WriteString("extractor", version.Extractor);
            json.WriteNumber("documents", version.Documents);
        });
        Each("slowest", report.Slowest, file =>
        {
            json.WriteString("file", file.Path);
            json.WriteString("outcome", file.Outcome.ToString().ToLowerInvariant());
            json.WriteString("format", file.Format);
            json.WriteNumber("size", file.Size);
            SummaryPrinter.WriteDurations(json, file.Durations);
        });
        json.WriteEndObject();

        void Each<T>(string name, IReadOnlyList<T> entries, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (T entry in entries)
            {
                json.WriteStartObject();
                write(entry);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
