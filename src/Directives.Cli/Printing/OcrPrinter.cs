using System.Globalization;
using Directives.Pipeline.Ocr;

namespace Directives.Cli.Printing;

/// <summary>Prints what OCR did for one document.</summary>
internal static class OcrPrinter
{
    /// <summary>One line: pages, confidence, seconds, and the steps that were taken on some page; null when no page went to OCR.</summary>
    public static string? Summary(OcrReport? report)
    {
        if (report is null)
        {
            return null;
        }

        int read = report.Pages.Count(p => p.Outcome == OcrOutcome.Read);
        string pages = read == report.Pages.Count ? Wording.Count(read, "page") : string.Create(CultureInfo.InvariantCulture, $"{read:#,0} of {Wording.Count(report.Pages.Count, "page")}");
        string line = string.Create(CultureInfo.InvariantCulture, $"{pages} in {report.Seconds:0.0} s, confidence {100 * report.MeanConfidence:0} %");
        string[] steps = [.. Steps(report).Select(s => s.Count == report.Pages.Count ? s.Name : $"{s.Name} ({Wording.Count(s.Count, "page")})")];
        return steps.Length == 0 ? line : $"{line}; {string.Join(", ", steps)}";
    }

    /// <summary>A line for each page; nothing when no page went to OCR.</summary>
    public static void PrintPages(OcrReport? report, Terminal terminal)
    {
        if (report is null)
        {
            return;
        }

        TextTable table = new TextTable()
            .Column("OCR of page", right: true, fixedWidth: true)
            .Column("Outcome", fixedWidth: true)
            .Column("Words", right: true, fixedWidth: true)
            .Column("Sure", right: true, fixedWidth: true)
            .Column("Seconds", right: true, fixedWidth: true)
            .Column("Steps", share: 5, style: TextStyle.Faint);
        foreach (OcrPageResult result in report.Pages)
        {
            OcrPage? page = result.Page;
            table.Row(
                result.Number.ToString(CultureInfo.InvariantCulture),
                result.Outcome.ToString().ToLowerInvariant(),
                page?.Words.Count.ToString("#,0", CultureInfo.InvariantCulture) ?? "",
                page is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * page.MeanConfidence:0} %"),
                page?.Seconds.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
                page is null || result.Reason.Length > 0 ? result.Reason : string.Join("; ", page.Steps.Select(Step)));
        }

        terminal.Out.WriteLine();
        table.Print(terminal);
    }

    private static IEnumerable<(string Name, int Count)> Steps(OcrReport report) =>
        report.Pages
            .SelectMany(p => p.Page?.Steps.Where(s => !IsMeasure(s)).Select(s => s.Name).Distinct(StringComparer.Ordinal) ?? [])
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select(g => (g.Key, g.Count()));

    private static string Step(OcrStep step) => string.Create(CultureInfo.InvariantCulture, $"{step.Name} ({step.Measure} {step.Value:0.##})");

    // Where the resolution was taken from is told of every page, and changes nothing on it.
    private static bool IsMeasure(OcrStep step) => step.Name == "resolution";
}
