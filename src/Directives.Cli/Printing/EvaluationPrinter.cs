using System.Globalization;
using Directives.Pipeline.Evaluation;

namespace Directives.Cli.Printing;

/// <summary>Prints evaluations for people.</summary>
internal static class EvaluationPrinter
{
    /// <summary>The scores of all documents and, on demand, of each.</summary>
    public static void PrintScores(EvaluationReport report, bool each, Terminal terminal)
    {
        TextTable table = new TextTable().Column("Document", style: TextStyle.Strong);
        foreach (RecordKind kind in ScoreTable.Kinds)
        {
            table.Column(kind.ToString(), right: true, fixedWidth: true);
        }

        if (each)
        {
            foreach (DocumentScore document in report.Documents)
            {
                AddRow(table, document.Name, document.Scores);
            }
        }

        AddRow(table, $"All {Wording.Count(report.Documents.Count, "document")}", report.Total);
        table.Print(terminal);
        terminal.Out.WriteLine();

        TextTable detail = new TextTable().Column("Kind", fixedWidth: true, style: TextStyle.Strong);
        foreach (string title in new[] { "Score", "Precision", "Recall", "Right", "Extra", "Missed" })
        {
            detail.Column(title, right: true, fixedWidth: true);
        }

        foreach (RecordKind kind in ScoreTable.Kinds)
        {
            Counts counts = report.Total[kind];
            detail.Row(kind.ToString(), Figure(counts, counts.Measure(kind)), Figure(counts, counts.Precision), Figure(counts, counts.Recall),
                Number(counts.Right), Number(counts.Extra), Number(counts.Missed));
        }

        detail.Print(terminal);
        (int all, int wrong, int lowest, int wrongInLowest) = report.Doubt();
        if (wrong > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Confidence: {wrongInLowest} of the {wrong} wrong assignments are among the {lowest} least sure of {all} (their lowest fifth)."));
        }
    }

    /// <summary>Every record missed or superfluous, by document, with its line.</summary>
    public static void PrintMisses(EvaluationReport report, Terminal terminal)
    {
        foreach (DocumentScore document in report.Documents)
        {
            foreach (ScoredItem item in document.Items)
            {
                if (item.Outcome != ItemOutcome.Found)
                {
                    terminal.Out.WriteLine($"{Place(document.Name, item)}: {Words(item)}");
                }
            }
        }
    }

    /// <summary>Scores before and after, then the records gained and lost.</summary>
    public static void PrintComparison(EvaluationComparison comparison, Terminal terminal)
    {
        terminal.Out.WriteLine();
        TextTable table = new TextTable().Column("Kind", fixedWidth: true, style: TextStyle.Strong);
        foreach (string title in new[] { "Before", "After", "Change", "Better", "Worse" })
        {
            table.Column(title, right: true, fixedWidth: true);
        }

        foreach (RecordKind kind in ScoreTable.Kinds)
        {
            Counts before = comparison.Before[kind], after = comparison.After[kind];
            int better = comparison.Changes.Count(change => change.Item.Kind == kind && change.Better);
            int worse = comparison.Changes.Count(change => change.Item.Kind == kind && !change.Better);
            table.Row(kind.ToString(), Figure(before, before.Measure(kind)), Figure(after, after.Measure(kind)),
                (after.Measure(kind) - before.Measure(kind)).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture),
                Number(better), Number(worse));
        }

        table.Print(terminal);
        terminal.Out.WriteLine();
        foreach ((string document, ScoredItem item, bool better) in comparison.Changes)
        {
            string what = (item.Outcome, better) switch
            {
                (ItemOutcome.Extra, true) => "+ gone",
                (ItemOutcome.Extra, false) => "- new",
                (_, true) => "+ found",
                _ => "- lost",
            };
            terminal.Out.WriteLine($"{what} {Place(document, item)}: {Words(item)}");
        }

        foreach (string name in comparison.OnlyBefore)
        {
            terminal.Out.WriteLine($"{name}: only in the baseline");
        }

        foreach (string name in comparison.OnlyAfter)
        {
            terminal.Out.WriteLine($"{name}: not in the baseline");
        }
    }

    private static void AddRow(TextTable table, string name, ScoreTable scores) =>
        table.Row([name, .. ScoreTable.Kinds.Select(kind => Figure(scores[kind], scores[kind].Measure(kind)))]);

    private static string Place(string document, ScoredItem item) =>
        item.Line == 0 ? document + ".txt" : string.Create(CultureInfo.InvariantCulture, $"{document}.txt:{item.Line}");

    private static string Words(ScoredItem item)
    {
        string kind = EvaluationJson.Name(item.Kind);
        return item.Outcome == ItemOutcome.Extra ? $"{kind}, superfluous: {Wording.OneLine(item.Detail)}" : $"{kind}, {item.Key}: {Wording.OneLine(item.Detail)}";
    }

    // A kind that neither side has anything of has no figure.
    private static string Figure(Counts counts, double value) =>
        counts.IsEmpty ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
