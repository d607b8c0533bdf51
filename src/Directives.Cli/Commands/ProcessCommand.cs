using System.CommandLine;
using System.CommandLine.Parsing;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Repair;
using Directives.Rules;

namespace Directives.Cli.Commands;

/// <summary><c>process</c>: folders and archives into the register.</summary>
internal static class ProcessCommand
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(60);

    private static readonly string[] Examples =
    [
        "directives process corpus --store directives.db",
        "directives process archive.zip incoming/ --store directives.db --format json",
        "directives process archive --include '*.pdf' --exclude drafts --since 2025-01-01",
        "directives process archive --retry-failed --max-time 2h",
        "directives process incoming --watch",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Folder, file or ZIP archive; folders are walked.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = CommonOptions.Store();
        store.Description = "The SQLite file that receives the register; made when missing, added to when not.";
        Option<long?> jobs = NumberOptions.Whole("--jobs", "Documents read at the same time; one for each core and one more when left out.", 1, 1024);
        Option<long?> quota = NumberOptions.Bytes("--max-store-bytes", "Most bytes that the store may take; the run ends there, and what was committed stays.");
        Option<TimeSpan?> patience = NumberOptions.Time("--store-wait", "How long to wait while another process has the store locked. Default 60s.");
        Option<long?> memory = NumberOptions.Bytes("--max-bytes-ahead", "Bytes of files and records in memory before the next file has to wait. Default 256M.");
        Option<long?> commit = NumberOptions.Whole("--commit-files", "Most files that are stored in one transaction; a run that is killed does these again. Default 256.", 1, 10_000);
        var watch = new Option<bool>("--watch") { Description = "Go on watching the folders and process files as they arrive, until Ctrl-C." };
        Option<TimeSpan?> interval = NumberOptions.Time("--watch-interval", "Time between two looks at the folders; a file must be unchanged for that long. Default 2s.");
        Option<ProgressStyle> progress = CommonOptions.Choice(
            "--progress", "Progress on standard error: auto, json (an object a line for every file), or none.", ProgressStyle.Auto, ProgressStyle.Json, ProgressStyle.None);
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("process", "Reads folders and archives into the register, and prints it.") { paths, store };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        foreach (Option option in new Option[] { watch, interval, jobs, progress, format, quota, patience, memory, commit })
        {
            command.Options.Add(option);
        }

        var limits = new LimitOptions();
        limits.AddTo(command);
        Option<string?> registry = BodyOptions.Registry();
        var rules = new RuleOption();
        command.Options.Add(registry);
        rules.AddTo(command);
        Option<OcrMode> ocr = CommonOptions.Ocr();
        command.Options.Add(ocr);
        Option<RepairMode> repair = CommonOptions.Repair();
        command.Options.Add(repair);
        command.SetAction((parsed, cancellationToken) =>
        {
            var batch = new BatchOptions { Selection = selection.Selection(parsed), Scope = selection.Scope(parsed) };
            var request = new Request
            {
                Paths = parsed.GetRequiredValue(paths),
                Store = parsed.GetRequiredValue(store),
                StoreOptions = new StoreOptions { MaxBytes = parsed.GetValue(quota), BusyTimeout = parsed.GetValue(patience) ?? DefaultPatience },
                Batch = batch with
                {
                    DegreeOfParallelism = (int)(parsed.GetValue(jobs) ?? batch.DegreeOfParallelism),
                    FilesPerTransaction = (int)(parsed.GetValue(commit) ?? batch.FilesPerTransaction),
                    MaxBytesAhead = parsed.GetValue(memory) ?? batch.MaxBytesAhead,
                    MaxDocumentDuration = limits.DocumentDuration(parsed),
                },
                Limits = limits.Limits(parsed),
                Ocr = limits.Ocr(parsed, parsed.GetValue(ocr)),
                Interval = parsed.GetValue(watch) ? parsed.GetValue(interval) ?? DefaultInterval : null,
                Progress = parsed.GetValue(progress),
                Format = parsed.GetValue(format),
                Registry = RegistryFile.Load(parsed.GetValue(registry)),
                Rules = rules.Rules(parsed),
                Repair = parsed.GetValue(repair),
            };
            return RunAsync(request, terminal, cancellationToken);
        });
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
        int workers = Math.Min(request.Batch.DegreeOfParallelism, Environment.ProcessorCount);
        using (var engine = new TesseractEngine(new TesseractOptions { Workers = workers }))
        using (var store = SqliteDirectiveStore.Open(request.Store, request.StoreOptions))
        {
            var pipeline = new DirectivePipeline(
                store,
                new DocumentOpener(DocumentReaders.Default(request.Limits, engine, request.Ocr), request.Limits),
                new DirectiveParser(new DirectiveParserOptions { Registry = request.Registry, Rules = request.Rules, Repair = request.Repair }),
                request.Batch);
            using var progress = new ProgressLine(terminal, request.Progress);
            try
            {
                if (request.Interval is { } interval)
                {
                    await WatchAsync(new FolderWatch(pipeline, interval), request, progress, terminal, cancellationToken).ConfigureAwait(false);
                    return ExitCode.Success;
                }

                summary = await pipeline.RunAsync(request.Paths, progress, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreException e)
            {
                progress.Dispose();
                return ReportBrokenStore(e, request, terminal);
            }
        }

        Report(summary, request, terminal);
        return summary.IsCancelled ? ExitCode.Interrupted
            : summary.IsEmpty && summary.PassedOver > 0 ? ExitCode.Success // what a nightly run is told when there is nothing new
            : ExitCode.ForDocuments(summary.Documents, summary.Failed);
    }

    private static async Task WatchAsync(FolderWatch watch, Request request, ProgressLine progress, Terminal terminal, CancellationToken cancellationToken)
    {
        if (request.Format == OutputFormat.Table)
        {
            terminal.Complain($"watching {string.Join(", ", request.Paths.Select(Wording.Safe))}; Ctrl-C ends it.");
        }

        await watch.RunAsync(request.Paths, ReportRound, progress, cancellationToken).ConfigureAwait(false);

        void ReportRound(BatchSummary summary)
        {
            progress.Clear();
            if (request.Format == OutputFormat.Json)
            {
                SummaryPrinter.PrintJson(summary, request.Store, terminal, indented: false);
            }
            else
            {
                SummaryPrinter.PrintFailures(summary, terminal);
                SummaryPrinter.Print(summary, terminal);
            }

            terminal.Flush();
        }
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
        SummaryPrinter.PrintSlowest(summary, terminal);
        if (summary.IsEmpty && !summary.IsCancelled)
        {
            terminal.Complain(summary.PassedOver > 0
                ? $"no file is left to process: {Wording.Count(summary.PassedOver, "file")} passed over by the options that select files."
                : $"{string.Join(", ", request.Paths.Select(Wording.Safe))}: no document to read. Documents are PDF, DOCX, HTML and text files, images of pages, and ZIP archives of these.");
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

    private sealed record Request
    {
        public required string[] Paths { get; init; }

        public required string Store { get; init; }

        public required StoreOptions StoreOptions { get; init; }

        public required BatchOptions Batch { get; init; }

        public required ReadLimits Limits { get; init; }

        public required OcrOptions Ocr { get; init; }

        /// <summary>Time between two looks at the folders, or null for one run.</summary>
        public TimeSpan? Interval { get; init; }

        public ProgressStyle Progress { get; init; }

        public OutputFormat Format { get; init; }

        public AgencyRegistry? Registry { get; init; }

        public RuleSet? Rules { get; init; }

        public required RepairMode Repair { get; init; }
    }
}
