using System.Text;
using Directives.Pipeline.Evaluation;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Repair;

namespace Directives.ScanQuality;

/// <summary>Reads scans as the command does, and measures what comes out.</summary>
internal sealed class ScanReader(IOcrEngine engine, GoldFolders gold, DirectiveParser parser, string? keepFolder)
{
    private readonly DocumentOpener _opener = new(DocumentReaders.Default(engine: engine));

    /// <summary>Reads <paramref name="scan"/>; the plain engine's text is kept beside it and read from there the next time.</summary>
    public async Task<Outcome> ReadAsync(Scan scan)
    {
        string plain = PlainText(scan);
        var outcome = new Outcome(scan) { Plain = Errors(scan, plain), TextScores = gold.TextScores(scan.Name) };
        GoldDocument? goldDocument = gold.Gold(scan.Name);
        try
        {
            DocumentInput input = await DocumentFile.LoadAsync(scan.Path, _opener.Limits);
            ReadDocument document = await _opener.ReadAsync(input);
            Directive directive = parser.Parse(document.Source);
            string repaired = Reading(directive);
            Keep(scan, document, repaired);
            DocumentScore? score = goldDocument is null ? null : DirectiveScorer.Score(goldDocument, directive);
            Keep(scan, score);
            return outcome with { Read = Errors(scan, document.Source.Text), Repaired = Errors(scan with { Body = Reading(parser.Parse(scan.Body)) }, repaired), Scores = score?.Scores };
        }
        catch (DocumentReadException e)
        {
            return outcome with
            {
                Failure = e.Message,
                Read = Errors(scan, ""),
                Repaired = Errors(scan, ""),
                Scores = goldDocument is null ? null : DirectiveScorer.Missing(goldDocument, e.Message).Scores,
            };
        }
    }

    /// <summary>The text with every place as it is read.</summary>
    private static string Reading(Directive directive)
    {
        var text = new StringBuilder();
        int from = 0;
        foreach (TextRepair repair in directive.Repairs)
        {
            text.Append(directive.Source.Text, from, repair.Span.Start - from).Append(repair.Reading);
            from = repair.Span.End;
        }

        return text.Append(directive.Source.Text, from, directive.Source.Text.Length - from).ToString();
    }

    private static (ErrorRate Characters, ErrorRate Words) Errors(Scan scan, string read) =>
        (ErrorRate.OfCharacters(scan.Body, read), ErrorRate.OfWords(scan.Body, read));

    private static string PlainText(Scan scan)
    {
        string kept = Path.ChangeExtension(scan.Path, ".plain.txt");
        if (!File.Exists(kept))
        {
            File.WriteAllText(kept, PlainEngine.Read(scan.Path, scan.Resolution).Text);
        }

        return File.ReadAllText(kept);
    }

    private void Keep(Scan scan, ReadDocument document, string repaired)
    {
        if (keepFolder is not null)
        {
            File.WriteAllText(Path.Combine(keepFolder, $"{scan.Name}.{scan.Variant}.txt"), document.Source.Text);
            File.WriteAllText(Path.Combine(keepFolder, $"{scan.Name}.{scan.Variant}.repaired.txt"), repaired);
            File.WriteAllLines(
                Path.Combine(keepFolder, $"{scan.Name}.{scan.Variant}.steps.txt"),
                document.Ocr?.Pages.Select(p => FormattableString.Invariant($"page {p.Number}: {p.Outcome}, {p.Page?.Seconds:0.0} s, {p.Page?.MeanConfidence:P0}, turn {p.Page?.Turn}, skew {p.Page?.Skew:0.00}: {string.Join("; ", p.Page?.Steps.Select(s => $"{s.Name} ({s.Measure} {s.Value:0.###})") ?? [])}")) ?? []);
        }
    }

    private void Keep(Scan scan, DocumentScore? score)
    {
        if (keepFolder is not null && score is not null)
        {
            File.WriteAllLines(
                Path.Combine(keepFolder, $"{scan.Name}.{scan.Variant}.misses.txt"),
                score.Items.Where(i => i.Outcome != ItemOutcome.Found).Select(i => $"{i.Kind} {i.Outcome} {i.Key} {i.Detail}"));
        }
    }
}
