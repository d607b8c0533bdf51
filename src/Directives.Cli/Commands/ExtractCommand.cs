using System.CommandLine;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Json;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Archives;
using Directives.Repair;

namespace Directives.Cli.Commands;

/// <summary><c>extract</c>: the records of each file.</summary>
internal sealed class ExtractCommand
{
    private static readonly string[] Examples =
    [
        "directives extract ke-hoach.pdf",
        "directives extract ke-hoach.pdf --explain",
        "directives extract *.docx --format jsonl > records.jsonl",
        "directives extract ke-hoach.pdf --registry bodies.tsv --today 2025-07-01",
        "directives extract archive.zip --out records",
        "directives extract scan.pdf --pdf-out searchable.pdf --text-out pages",
        "find archive -name '*.pdf' | directives extract - > records.jsonl",
    ];

    // As elsewhere, a hyphen in place of a file.
    private const string StandardInput = "-";

    private readonly Terminal _terminal;
    private readonly OutputFormat _format;
    private readonly bool _explain;
    private readonly RecordFolder? _folder;
    private readonly SuccessionLookup? _today;
    private readonly DirectiveParser _parser;
    private readonly DocumentOpener _opener;
    private readonly TimeSpan _longest;
    private readonly PageCopies _copies;
    private int _done;
    private int _failed;
    private bool _inArray;

    private ExtractCommand(Terminal terminal, OutputFormat format, bool explain, string? outputFolder, DirectiveParser parser, SuccessionLookup? today, DocumentOpener opener, TimeSpan longest, PageCopies copies)
    {
        _copies = copies;
        _opener = opener;
        _longest = longest;
        _terminal = terminal;
        _format = format;
        _explain = explain;
        _folder = outputFolder is null ? null : new RecordFolder(outputFolder, today);
        _today = today;
        _parser = parser;
    }

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "PDF, DOCX, HTML or text file, image of a page, or a ZIP archive of these; - alone answers each line of standard input with a line of JSON.", Arity = ArgumentArity.OneOrMore };
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var output = new Option<string?>("--out") { Description = "Write NAME.json for each document into this folder; it is made when missing.", HelpName = "DIR" };
        var explain = new Option<bool>("--explain") { Description = "Rule, evidence, confidence and place of each duty." };
        var issued = new Option<DateOnly?>("--issued")
        {
            Description = "Issue date to take years from where a document states none.",
            HelpName = "DATE",
            CustomParser = CommonOptions.ParseDate,
        };
        Option<OcrMode> ocr = CommonOptions.Ocr();
        Option<RepairMode> repair = CommonOptions.Repair();
        var command = new Command("extract", "Prints the records of each file: letterhead, duties, owners, deadlines.") { files, format, output, explain, issued, ocr, repair };
        var bodies = new BodyOptions();
        bodies.AddTo(command);
        var rules = new RuleOption();
        rules.AddTo(command);
        Option<long?> jobs = NumberOptions.Whole("--jobs", "Lines of standard input answered at the same time; one for each core when left out.", 1, 1024);
        command.Options.Add(jobs);
        var limits = new LimitOptions();
        limits.AddTo(command);
        var copying = new PageCopies.Choice();
        copying.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            AgencyRegistry? registry = bodies.Bodies(parsed);
            SuccessionLookup? today = bodies.Today(parsed, registry);
            if (parsed.GetValue(explain) && (parsed.GetValue(output) is not null || parsed.GetValue(format) != OutputFormat.Table))
            {
                throw new CommandException(ExitCode.Usage, "--explain prints tables, and JSON holds rule, evidence and confidence anyway: leave out --explain, or --format and --out.");
            }

            var parser = new DirectiveParser(new DirectiveParserOptions { DefaultIssueDate = parsed.GetValue(issued), Registry = registry, Rules = rules.Rules(parsed), Repair = parsed.GetValue(repair) });
            ReadLimits bounds = limits.Limits(parsed);
            string[] names = parsed.GetRequiredValue(files);
            using var engine = new TesseractEngine();
            using PageCopies copies = copying.Copies(parsed, engine, names.Length);
            var opener = new DocumentOpener(DocumentReaders.Default(bounds, copies.Engine, limits.Ocr(parsed, parsed.GetValue(ocr))), bounds);
            if (!names.Contains(StandardInput))
            {
                var extract = new ExtractCommand(
                    terminal, parsed.GetValue(format), parsed.GetValue(explain), parsed.GetValue(output), parser, today, opener, limits.DocumentDuration(parsed), copies);
                return await extract.RunAsync(names, cancellationToken).ConfigureAwait(false);
            }

            if (names.Length > 1 || parsed.GetValue(output) is not null || parsed.GetValue(explain) || copying.IsMade(parsed) || parsed.GetValue(format) == OutputFormat.Json)
            {
                throw new CommandException(ExitCode.Usage, "“-” answers standard input line by line in JSON: it stands alone, without --out, --pdf-out, --text-out, --explain and --format json. A file of that name is ./-");
            }

            var stream = new StreamExtraction(terminal, opener, parser, today, (int)(parsed.GetValue(jobs) ?? Environment.ProcessorCount), limits.DocumentDuration(parsed));
            return await stream.RunAsync(Console.OpenStandardInput(), cancellationToken).ConfigureAwait(false);
        });
        return new Verb(command, Examples);
    }

    private async Task<int> RunAsync(string[] files, CancellationToken cancellationToken)
    {
        foreach (string file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ExtractFileAsync(file, several: files.Length > 1, cancellationToken).ConfigureAwait(false);
        }

        if (_inArray)
        {
            _terminal.Out.WriteLine("]");
        }

        if (_folder is not null && _done > 0)
        {
            _terminal.Complain($"{Wording.Count(_done, "record file")} written to {_folder.Path}");
        }

        return ExitCode.ForDocuments(_done, _failed);
    }

    private async Task ExtractFileAsync(string file, bool several, CancellationToken cancellationToken)
    {
        DocumentInput input;
        try
        {
            input = await DocumentFile.LoadAsync(file, _opener.Limits, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentReadException e)
        {
            Fail(file, e.Message);
            return;
        }

        await foreach (ExpandedDocument entry in _opener.ExpandAsync(input, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Input is null)
            {
                Fail(entry.Name, entry.Failure!.Message);
                continue;
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(_longest);
            try
            {
                ReadDocument document = await _opener.ReadAsync(entry.Input, limit.Token).ConfigureAwait(false);
                Report(entry.Name, document);
                await _copies.WriteAsync(entry.Name, entry.Input, document, limit.Token).ConfigureAwait(false);
                Emit(entry.Name, _parser.Parse(document.Source), document.Ocr, several || entry.Name != file);
                _done++;
            }
            catch (DocumentReadException e)
            {
                Fail(entry.Name, e.Message);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                Fail(entry.Name, $"The document was not done in {_longest.TotalSeconds:0.#} s and was stopped. Raise --max-time, or split it.");
            }
        }
    }

    private void Fail(string name, string message)
    {
        _failed++;
        _terminal.Complain($"{Wording.Safe(name)}: {message}");
    }

    private void Report(string name, ReadDocument document)
    {
        foreach (string warning in document.Warnings)
        {
            _terminal.Complain($"{Wording.Safe(name)}: {warning}");
        }

        // The records of the other pages are given, but the document is not done.
        if (document.PagesNeedingOcr.Count > 0)
        {
            _failed++;
            if (document.Warnings.Count == 0)
            {
                _terminal.Complain($"{Wording.Safe(name)}: page {string.Join(", ", document.PagesNeedingOcr)} needs OCR and was not read.");
            }
        }
    }

    private void Emit(string name, Directive directive, OcrReport? ocr, bool several)
    {
        if (_folder is not null)
        {
            _folder.Write(name, directive, ocr);
            return;
        }

        switch (_format)
        {
            case OutputFormat.Jsonl:
                _terminal.Out.WriteLine(DirectiveJson.ToJson(directive, name, indented: false, _today, json => OcrReportJson.Write(json, ocr)));
                break;
            case OutputFormat.Json:
                _terminal.Out.Write(!several ? "" : _inArray ? ",\n" : "[\n");
                _inArray |= several;
                _terminal.Out.WriteLine(DirectiveJson.ToJson(directive, name, indented: true, _today, json => OcrReportJson.Write(json, ocr)));
                break;
            default:
                if (_done > 0)
                {
                    _terminal.Out.WriteLine();
                }

                if (_explain)
                {
                    DirectivePrinter.PrintLetterhead(directive, name, _terminal, ocr);
                    OcrPrinter.PrintPages(ocr, _terminal);
                    ExplanationPrinter.Print(directive, _terminal);
                    DirectivePrinter.PrintToday(directive, _today, _terminal);
                }
                else
                {
                    DirectivePrinter.Print(directive, name, _terminal, _today, ocr);
                }

                break;
        }
    }
}
