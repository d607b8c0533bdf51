using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Directives.Pipeline.Evaluation;

namespace Directives.Corpus.Tests.Documents;

/// <summary>
/// Scores whole documents against gold. The corpus's own scores stand in <c>scores.approved.txt</c>: a document that is read worse fails with the records lost,
/// one that is read better fails until the better scores are approved (run once with <c>UPDATE_APPROVED=1</c>).
/// </summary>
public sealed partial class DocumentScoreTests(ITestOutputHelper output)
{
    private static readonly string Approved = Path.Combine(CorpusFolder.Tests, "scores.approved.txt");

    private static readonly string ApprovedItems = Path.Combine(CorpusFolder.Tests, "errors.approved.txt");

    [Fact]
    public void Documents_of_the_corpus_score_as_approved()
    {
        EvaluationReport report = Evaluate(CorpusFolder.Documents);
        string scores = Print(report), errors = PrintErrors(report);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "", "UPDATE_APPROVED approves whatever is there: it must not be set where CI is");
            File.WriteAllText(Approved, scores);
            File.WriteAllText(ApprovedItems, errors);
        }

        string[] before = File.ReadAllLines(ApprovedItems), after = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string changes = string.Join('\n', [.. after.Except(before).Select(line => "worse:  " + line), .. before.Except(after).Select(line => "better: " + line)]);
        Assert.True(
            File.ReadAllText(Approved) == scores && changes.Length == 0,
            $"The documents of corpus/ score other than approved. Read the changes; if they are right, run this test once with UPDATE_APPROVED=1 and commit the two approved files.\n{changes}\n{scores}");
    }

    [Theory]
    [InlineData("seeds", 0.97, 0.96, 0.95, 0.85, 1.0, 0.9, 0.95)]
    [InlineData("dev", 0.93, 0.92, 0.90, 0.78, 0.90, 0.80, 0.90)]
    public void Real_documents_at_hand_reach_the_floor(string folder, double header, double duties, double ownership, double records, double deadlines, double links, double values)
    {
        string path = Path.GetFullPath(Path.Combine(CorpusFolder.Root, "..", "..", "shared", folder));
        Assert.SkipUnless(Directory.Exists(path), $"../shared/{folder} is not beside the repository: real documents with gold are scored only where they are at hand");
        EvaluationReport report = Evaluate(path);
        output.WriteLine(Print(report));
        (RecordKind Kind, double Floor)[] floors =
        [
            (RecordKind.Header, header), (RecordKind.Duties, duties), (RecordKind.Ownership, ownership), (RecordKind.Records, records),
            (RecordKind.Deadlines, deadlines), (RecordKind.Links, links), (RecordKind.Targets, values), (RecordKind.Budgets, values), (RecordKind.References, values),
        ];
        string low = string.Join('\n', floors.Where(pair => report.Total[pair.Kind].Measure(pair.Kind) < pair.Floor)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Kind}: {report.Total[pair.Kind].Measure(pair.Kind):F3}, at least {pair.Floor:F2} wanted")));
        Assert.True(low.Length == 0, $"{low}\n{Print(report)}\n{PrintErrors(report)}");
    }

    private static EvaluationReport Evaluate(string folder)
    {
        var parser = new DirectiveParser();
        return new EvaluationReport(GoldDocument.Find(folder).Select(GoldDocument.Load).Select(gold => DirectiveScorer.Score(gold, parser.Parse(File.ReadAllText(gold.TextPath)))));
    }

    private static string Print(EvaluationReport report)
    {
        var text = new StringBuilder();
        foreach (DocumentScore document in report.Documents)
        {
            Append(text, document.Name, document.Scores);
        }

        Append(text, "total", report.Total);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, ScoreTable scores)
    {
        text.Append(name);
        foreach (RecordKind kind in ScoreTable.Kinds)
        {
            string figure = scores[kind].IsEmpty ? "-" : scores[kind].Measure(kind).ToString("F3", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $" {kind.ToString().ToLowerInvariant()}={figure}");
        }

        text.Append('\n');
    }

    // One line for each record missed or superfluous; the difference between two runs names what was lost and gained.
    private static string PrintErrors(EvaluationReport report)
    {
        var text = new StringBuilder();
        foreach (DocumentScore document in report.Documents)
        {
            foreach (ScoredItem item in document.Items.Where(item => item.Outcome != ItemOutcome.Found))
            {
                text.Append(CultureInfo.InvariantCulture, $"{document.Name}:{item.Line} {item.Outcome.ToString().ToLowerInvariant()} {item.Kind.ToString().ToLowerInvariant()} {Judgement().Replace(item.Detail.ReplaceLineEndings(" "), "")}\n");
            }
        }

        return text.ToString();
    }

    // Rule and confidence of a superfluous record: they may change while the record stays wrong.
    [GeneratedRegex(@" \([a-z.-]+, [0-9.]+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Judgement();
}
