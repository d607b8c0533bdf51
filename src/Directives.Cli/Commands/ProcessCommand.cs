using System.CommandLine;
using System.Globalization;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Cli.Commands;

/// <summary><c>process</c>: folders and archives into the register.</summary>
internal static class ProcessCommand
{
    private static readonly string[] Examples =
    [
        "directives process corpus --store directives.db",
        "directives process archive.zip incoming/ --store directives.db --format json",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folder, file or ZIP archive; folders are walked.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = CommonOptions.Store();
        store.Description = "The SQLite file that receives the register; made when missing, added to when not.";
        var jobs = new Option<int?>("--jobs")
        {
            Description = "Documents read at the same time; one for each core when left out.",
            HelpName = "N",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is > 0 and <= 1024)
                {
                    return value;
                }

                result.AddError($"--jobs {result.Tokens[0].Value} is no number from 1 to 1024.");
                return null;
            },
        };
        var quota = new Option<long?>("--max-store-bytes")
        {
            Description = "Most bytes that the store may take; the run ends there, and what was committed stays.",
            HelpName = "BYTES",
        };
        var progress = new Option<ProgressStyle>("--progress")
        {
            Description = "Progress on standard error: auto, json (an object a line for every file), or none.",
            HelpName = "auto|json|none",
            DefaultValueFactory = _ => ProgressStyle.Auto,
            CustomParser = result =>
            {
                if (Enum.TryParse(result.Tokens[0].Value, ignoreCase: true, out ProgressStyle style) && Enum.IsDefined(style) && char.IsAsciiLetter(result.Tokens[0].Value[0]))
                {
                    return style;
                }

                result.AddError($"--progress {result.Tokens[0].Value} is not known; use auto, json or none.");
                return default;
            },
        };
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("process", "Reads folders and archives into the register, and prints it.") { paths, store, jobs, quota, progress, format };
        Option<string?> registry = BodyOptions.Registry();
        command.Options.Add(registry);
        Option<OcrMode> ocr = CommonOptions.Ocr();
        command.Options.Add(ocr);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Request(
                parsed.GetRequiredValue(paths),
                parsed.GetRequiredValue(store),
                parsed.GetValue(jobs),
                new StoreOptions { MaxBytes = parsed.GetValue(quota) },
                parsed.GetValue(progress),
                parsed.GetValue(format),
                RegistryFile.Load(parsed.GetValue(registry)),
                parsed.GetValue(ocr)),
            terminal,
            cancellationToken));
        return new Verb(command, Examples);
    }

    private static async Task<int> RunAsync(Request request, Terminal terminal, CancellationToken cancellationToken)
    {
        // A mistyped path must not leave an empty store behind.
        if (Array.TrueForAll(request.Paths, path => !Path.Exists(path)))
        {
            foreach (string path in request.Paths)
            {
                terminal.Complain($"{Wording.Safe(path)}: there is no such file or folder. Check the spelling of the path and that the drive is mounted.");
            }

            return ExitCode.NothingRead;
        }

        BatchSummary summary;
        using (var engine = new TesseractEngine(request.Jobs is { } workers ? new TesseractOptions { Workers = Math.Min(workers, Environment.ProcessorCount) } : null))
        using (var store = SqliteDirectiveStore.Open(request.Store, request.Options))
        {
            var pipeline = new DirectivePipeline(
                store,
                new DocumentOpener(DocumentReaders.Default(engine: engine, ocr: new OcrOptions { Mode = request.Ocr })),
                new DirectiveParser(new DirectiveParserOptions { Registry = request.Registry }),
                request.Jobs is { } jobs ? new BatchOptions { DegreeOfParallelism = jobs } : null);
            using var progress = new ProgressLine(terminal, request.Progress);
            try
            {
                summary = await pipeline.RunAsync(request.Paths, progress, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreException e)
            {
                progress.Dispose();
                return ReportBrokenStore(e, request, terminal);
            }
        }

        Report(summary, request, terminal);
        return summary.IsCancelled ? ExitCode.Interrupted : ExitCode.ForDocuments(summary.Documents, summary.Failures.Count);
    }

    private static void Report(BatchSummary summary, Request request, Terminal terminal)
    {
        if (request.Format == OutputFormat.Json)
        {
            SummaryPrinter.PrintJson(summary, request.Store, terminal);
            return;
        }

        SummaryPrinter.PrintFailures(summary, terminal);
        SummaryPrinter.Print(summary, terminal);
        if (summary.IsEmpty && !summary.IsCancelled)
        {
            terminal.Complain($"{string.Join(", ", request.Paths.Select(Wording.Safe))}: no document to read. Documents are PDF, DOCX, HTML and text files, and ZIP archives of these.");
        }

        if (summary.Documents > 0)
        {
            using DirectiveIndex index = DirectiveIndex.Open(request.Store);
            OverviewPrinter.Print(index, request.Store, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), terminal);
        }
    }

    private static int ReportBrokenStore(StoreException error, Request request, Terminal terminal)
    {
        terminal.Complain(error.Message.TrimEnd('.') + ".");
        try
        {
            using DirectiveIndex index = DirectiveIndex.Open(request.Store);
            int documents = index.Count().Documents;
            terminal.Complain($"the run ended early; {request.Store} holds {Wording.Count(documents, "document")} that were committed. The same command goes on from there.");
            return documents > 0 ? ExitCode.SomeFailed : ExitCode.NothingRead;
        }
        catch (StoreException)
        {
            return ExitCode.NothingRead;
        }
    }

    private sealed record Request(string[] Paths, string Store, int? Jobs, StoreOptions Options, ProgressStyle Progress, OutputFormat Format, AgencyRegistry? Registry, OcrMode Ocr);
}
