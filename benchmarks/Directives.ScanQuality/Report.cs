using System.Globalization;
using System.Text;
using Directives.Pipeline.Evaluation;

namespace Directives.ScanQuality;

/// <summary>Prints the figures of each variant.</summary>
internal static class Report
{
    /// <summary>Errors of body text without tables, and records of all scans, a row for each variant.</summary>
    public static string Table(IEnumerable<Outcome> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine("Errors in % of characters / words of the body, directives without tables; ratio is that of characters, with repair, to the plain engine's.");
        text.AppendLine("variant      documents   plain engine   as read        repaired       ratio   letterhead   ownership (text)  share");
        foreach (IGrouping<string, Outcome> variant in outcomes.GroupBy(o => o.Scan.Variant, StringComparer.Ordinal))
        {
            text.AppendLine(Row(variant.Key, [.. variant]));
        }

        foreach (IGrouping<string?, Outcome> failed in outcomes.Where(o => o.Failure is not null).GroupBy(o => o.Failure))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"not read: {string.Join(", ", failed.Select(o => $"{o.Scan.Name}.{o.Scan.Variant}"))}: {failed.Key}");
        }

        return text.ToString();
    }

    private static string Row(string variant, IReadOnlyList<Outcome> outcomes)
    {
        Outcome[] plainText = [.. outcomes.Where(o => !o.Scan.HasTable)];
        (ErrorRate Characters, ErrorRate Words) plain = Sum(plainText, o => o.Plain);
        (ErrorRate Characters, ErrorRate Words) repaired = Sum(plainText, o => o.Repaired);
        double ratio = plain.Characters.Edits == 0 ? double.NaN : repaired.Characters.Share / plain.Characters.Share;
        ScoreTable scores = ScoreTable.Sum(outcomes.Select(o => o.Scores).OfType<ScoreTable>());
        ScoreTable fromText = ScoreTable.Sum(outcomes.Select(o => o.TextScores).OfType<ScoreTable>());
        double owners = scores[RecordKind.Ownership].F1;
        double ownersOfText = fromText[RecordKind.Ownership].F1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{variant,-12} {outcomes.Count,9}   {Rates(plain),-12}   {Rates(Sum(plainText, o => o.Read)),-12}   {Rates(repaired),-12}   {ratio,5:0.00}   {scores[RecordKind.Header].Recall,10:0.000}   {owners,9:0.000} ({ownersOfText:0.000})  {owners / ownersOfText,5:0.000}");
    }

    private static (ErrorRate Characters, ErrorRate Words) Sum(IEnumerable<Outcome> outcomes, Func<Outcome, (ErrorRate Characters, ErrorRate Words)> of)
    {
        (ErrorRate Characters, ErrorRate Words) sum = default;
        foreach (Outcome outcome in outcomes)
        {
            (ErrorRate characters, ErrorRate words) = of(outcome);
            sum = (sum.Characters + characters, sum.Words + words);
        }

        return sum;
    }

    private static string Rates((ErrorRate Characters, ErrorRate Words) rates) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * rates.Characters.Share:0.00} / {100 * rates.Words.Share:0.00}");
}
