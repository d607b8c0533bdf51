using System.Globalization;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Json;
using Directives.References;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Scores deadlines and their ties to duties, targets, budgets and references: same place, same values.</summary>
internal static class ValueScoring
{
    public static void Score(GoldDocument gold, Directive read, TokenMap map, DirectiveScorer.Tally tally)
    {
        List<(int Left, int Right)> deadlines = Match(
            RecordKind.Deadlines, gold.Deadlines, read.Deadlines, g => g.Span, r => r.Span, SameDeadline, Show, Show, map, tally);
        ScoreLinks(gold, read, deadlines, map, tally);
        Match(RecordKind.Targets, gold.Targets, read.Targets, g => g.Span, r => r.Span, SameTarget, Show, Show, map, tally);
        Match(RecordKind.Budgets, gold.Budgets, read.Budgets, g => g.Span, r => r.Span, (g, r) => g.Amount == r.Amount, Show, Show, map, tally);
        Match(RecordKind.References, gold.References, read.References, g => g.Span, r => r.Span, SameReference, Show, Show, map, tally);
    }

    private static List<(int Left, int Right)> Match<TGold, TRead>(
        RecordKind kind,
        IReadOnlyList<TGold> gold,
        IReadOnlyList<TRead> read,
        Func<TGold, TextSpan> goldSpan,
        Func<TRead, TextSpan> readSpan,
        Func<TGold, TRead, bool> sameValue,
        Func<TGold, string> showGold,
        Func<TRead, string> showRead,
        TokenMap map,
        DirectiveScorer.Tally tally)
    {
        HashSet<int>[] goldWords = [.. gold.Select(g => map.OfGold(goldSpan(g)).ToHashSet())];
        HashSet<int>[] readWords = [.. read.Select(r => map.OfRead(readSpan(r)).ToHashSet())];
        int[] goldIndexes = [.. Enumerable.Range(0, goldWords.Length)];
        int[] readIndexes = [.. Enumerable.Range(0, readWords.Length)];
        List<(int Left, int Right)> matched = DirectiveScorer.Pair(
            goldIndexes, readIndexes, (i, j) => goldWords[i].Overlaps(readWords[j]) && sameValue(gold[i], read[j]));
        tally.Count(kind, matched.Count, read.Count - matched.Count, gold.Count - matched.Count);

        var foundGold = new HashSet<int>(matched.Select(pair => pair.Left));
        var foundRead = new HashSet<int>(matched.Select(pair => pair.Right));
        for (int i = 0; i < gold.Count; i++)
        {
            TextSpan span = goldSpan(gold[i]);
            string detail = $"{tally.QuoteGold(span)} {showGold(gold[i])}";
            if (!foundGold.Contains(i))
            {
                string near = string.Join("  |  ", readIndexes.Where(j => goldWords[i].Overlaps(readWords[j]))
                    .Select(j => $"{tally.QuoteRead(readSpan(read[j]))} {showRead(read[j])}"));
                detail += near.Length == 0 ? "; read nothing there" : $"; read {near}";
            }

            tally.Gold(kind, foundGold.Contains(i), "entry " + DirectiveScorer.Number(i + 1), span, detail);
        }

        for (int j = 0; j < read.Count; j++)
        {
            if (!foundRead.Contains(j))
            {
                string detail = $"{tally.QuoteRead(readSpan(read[j]))} {showRead(read[j])}";
                tally.Extra(kind, detail, readSpan(read[j]), detail);
            }
        }

        return matched;
    }

    private static void ScoreLinks(
        GoldDocument gold, Directive read, List<(int Left, int Right)> deadlines, TokenMap map, DirectiveScorer.Tally tally)
    {
        var readOfGold = deadlines.ToDictionary(pair => pair.Left, pair => pair.Right);
        for (int i = 0; i < gold.Deadlines.Count; i++)
        {
            GoldDeadline deadline = gold.Deadlines[i];
            foreach (int number in deadline.Assignments)
            {
                HashSet<int> words = [.. map.OfGold(gold.Assignments[number - 1].Span)];
                bool found = readOfGold.TryGetValue(i, out int index)
                    && read.Assignments.Any(a => a.Deadlines.Contains(index) && words.Overlaps(map.OfRead(a.Span)));
                tally.Count(RecordKind.Links, found ? 1 : 0, 0, found ? 0 : 1);
                string key = $"deadline {DirectiveScorer.Number(i + 1)} – assignment {DirectiveScorer.Number(number)}";
                tally.Gold(RecordKind.Links, found, key, deadline.Span, $"{tally.QuoteGold(deadline.Span)} binds {tally.QuoteGold(gold.Assignments[number - 1].Span)}");
            }
        }
    }

    private static bool SameDeadline(GoldDeadline gold, Deadline read) =>
        gold.Start == read.Start
        && gold.End == read.End
        && string.Equals(gold.Within, string.IsNullOrEmpty(read.Within) ? null : read.Within, StringComparison.Ordinal)
        && gold.Every.SequenceEqual(read.Every.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool SameTarget(GoldTarget gold, Target read) =>
        gold.Comparator == read.Comparator
        && gold.Value == (read.Comparator == Comparator.Range ? null : read.Value)
        && gold.Low == (read.Comparator == Comparator.Range ? read.Low : null)
        && gold.High == (read.Comparator == Comparator.Range ? read.High : null)
        && Likeness.SameUnit(gold.Unit, read.Unit);

    private static bool SameReference(GoldReference gold, DocumentReference read) =>
        Likeness.SameNumber(gold.Number, read.Number) && (gold.Date is null || gold.Date == read.Date);

    private static string Show(GoldDeadline d) => Show(d.Kind, d.Start, d.End, d.Every, d.Within);

    private static string Show(Deadline d) => Show(d.Kind, d.Start, d.End, d.Every, d.Within);

    private static string Show(DeadlineKind kind, DateOnly? start, DateOnly? end, IReadOnlyList<string> every, string? within) =>
        kind switch
        {
            DeadlineKind.Recurring when every.Count > 0 => $"{WireNames.Of(kind)} every {string.Join(", ", every)}",
            DeadlineKind.Relative => $"{WireNames.Of(kind)} within {within}",
            _ => $"{WireNames.Of(kind)} {Iso(start)}…{Iso(end)}",
        };

    private static string Show(GoldTarget t) => Show(t.Comparator, t.Value, t.Low, t.High, t.Unit);

    private static string Show(Target t) => Show(t.Comparator, t.Value, t.Low, t.High, t.Unit);

    private static string Show(Comparator comparator, decimal? value, decimal? low, decimal? high, string? unit) =>
        comparator == Comparator.Range
            ? string.Create(CultureInfo.InvariantCulture, $"{low}–{high} {unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{WireNames.Of(comparator)} {value} {unit}");

    private static string Show(GoldBudget b) => string.Create(CultureInfo.InvariantCulture, $"{b.Amount}");

    private static string Show(Budget b) => string.Create(CultureInfo.InvariantCulture, $"{b.Amount} {b.Currency}");

    private static string Show(GoldReference r) => $"{r.Number} {Iso(r.Date)}".TrimEnd();

    private static string Show(DocumentReference r) => $"{r.Number} {Iso(r.Date)}".TrimEnd();

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
