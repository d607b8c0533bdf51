using System.CommandLine;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Pipeline.Evaluation;
using Directives.Rules;

namespace Directives.Cli.Commands;

/// <summary><c>evaluate</c>: scores of the extractor against gold files.</summary>
internal static class EvaluateCommand
{
    private static readonly string[] Examples =
    [
        "directives evaluate corpus/documents",
        "directives evaluate corpus/documents --misses",
        "directives evaluate corpus/documents --save before.json      (then change a rule)",
        "directives evaluate corpus/documents --baseline before.json",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var folder = new Argument<string>("GOLD_DIR") { Description = "Folder with NAME.txt beside NAME.gold.json, also in folders below it." };
        var each = new Option<bool>("--each") { Description = "Scores of each document too." };
        var misses = new Option<bool>("--misses") { Description = "Every record missed or superfluous, with its place." };
        var records = new Option<string?>("--records") { Description = "Score the NAME.json files of this folder, made earlier by extract --out, in place of extracting now.", HelpName = "DIR" };
        var save = new Option<FileInfo?>("--save") { Description = "Write the whole evaluation to this file, for a later --baseline.", HelpName = "FILE" };
        var baseline = new Option<FileInfo?>("--baseline") { Description = "Compare with an evaluation saved earlier: records gained and lost.", HelpName = "FILE" };
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("evaluate", "Scores the extractor against gold files, with every miss.") { folder, each, misses, records, save, baseline, format };
        Option<string?> registry = BodyOptions.Registry();
        command.Options.Add(registry);
        var rules = new RuleOption();
        rules.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            new Request(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(each),
                parsed.GetValue(misses),
                parsed.GetValue(records),
                parsed.GetValue(save)?.FullName,
                parsed.GetValue(baseline)?.FullName,
                parsed.GetValue(format),
                RegistryFile.Load(parsed.GetValue(registry)),
                rules.Rules(parsed)),
            terminal,
            cancellationToken)));
        return new Verb(command, Examples);
    }

    private static int Run(Request request, Terminal terminal, CancellationToken cancellationToken)
    {
        if (request is { Format: OutputFormat.Json, Baseline: not null })
        {
            throw new CommandException(ExitCode.Usage, "--baseline prints a comparison as a table; leave out --format json, whose output is what --save writes.");
        }

        // A wrong baseline is found before the work, not after it.
        EvaluationReport? before = request.Baseline is null ? null : ReadBaseline(request.Baseline);
        IReadOnlyList<string> paths = FindGold(request.Folder);
        var parser = new DirectiveParser(new DirectiveParserOptions { Registry = request.Registry, Rules = request.Rules });
        var scores = new List<DocumentScore>();
        int failed = 0;
        foreach (string path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                GoldDocument gold = GoldDocument.Load(path);
                scores.Add(request.Records is null
                    ? DirectiveScorer.Score(gold, parser.Parse(gold.Text))
                    : ScoreSaved(gold, Path.Combine(request.Records, gold.Name + ".json"), terminal));
            }
            catch (Exception e) when (e is GoldFileException or IOException or UnauthorizedAccessException)
            {
                terminal.Complain($"{e.Message} The document is left out; correct its gold file.");
                failed++;
            }
        }

        var report = new EvaluationReport(scores);
        if (request.Save is not null)
        {
            Save(report, request.Save);
        }

        if (scores.Count > 0)
        {
            Print(report, before, request, terminal);
        }

        return ExitCode.ForDocuments(scores.Count, failed);
    }

    // A document without a record file counts with everything missed, as one that could not be read does.
    private static DocumentScore ScoreSaved(GoldDocument gold, string path, Terminal terminal)
    {
        try
        {
            return DirectiveScorer.Score(gold, SavedRecords.Read(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            terminal.Complain($"{Wording.Safe(path)}: {e.Message.TrimEnd('.')}. All records of {gold.Name} count as missed.");
            return DirectiveScorer.Missing(gold, e.Message);
        }
    }

    private static void Print(EvaluationReport report, EvaluationReport? before, Request request, Terminal terminal)
    {
        if (request.Format == OutputFormat.Json)
        {
            using var bytes = new MemoryStream();
            EvaluationJson.Write(bytes, report);
            terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
            return;
        }

        EvaluationPrinter.PrintScores(report, request.Each, terminal);
        if (request.Misses)
        {
            EvaluationPrinter.PrintMisses(report, terminal);
        }

        if (before is not null)
        {
            EvaluationPrinter.PrintComparison(new EvaluationComparison(before, report), terminal);
        }
    }

    private static IReadOnlyList<string> FindGold(string folder)
    {
        try
        {
            IReadOnlyList<string> paths = GoldDocument.Find(folder);
            return paths.Count > 0
                ? paths
                : throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(folder)}: holds no gold file. A gold file NAME.gold.json stands beside NAME.txt; see docs/gold.md.");
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(folder)}: there is no such folder. Check the spelling of the path.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(folder)}: the folder cannot be listed: {e.Message}", e);
        }
    }

    private static EvaluationReport ReadBaseline(string path)
    {
        try
        {
            return EvaluationJson.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(path)}: cannot be used as a baseline: {e.Message.TrimEnd('.')}. Write one with: directives evaluate GOLD_DIR --save FILE", e);
        }
    }

    private static void Save(EvaluationReport report, string path)
    {
        try
        {
            OutputFile.Write(path, stream => EvaluationJson.Write(stream, report));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(path)}: the evaluation could not be written: {e.Message} Name a file in a folder that exists and can be written.", e);
        }
    }

    private sealed record Request(string Folder, bool Each, bool Misses, string? Records, string? Save, string? Baseline, OutputFormat Format, AgencyRegistry? Registry, RuleSet? Rules);
}
