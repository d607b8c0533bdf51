using Directives.Pipeline.Layout;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Text;

namespace Directives.Pipeline.Ocr;

/// <summary>Puts pages read by OCR, with those that had text, together into one document.</summary>
internal static class OcrAssembly
{
    /// <summary>The text of all pages in order; boxes on pages read by OCR are on the page as given.</summary>
    /// <param name="withText">Pages with a text layer.</param>
    /// <param name="results">Pages read by OCR.</param>
    /// <param name="pageCount">Number of pages of the document.</param>
    public static LaidOutText Arrange(IEnumerable<PositionedPage> withText, IReadOnlyList<OcrPageResult> results, int pageCount)
    {
        Dictionary<int, OcrPage> read = results.Where(r => r.Outcome == OcrOutcome.Read).ToDictionary(r => r.Number, r => r.Page!);
        PositionedPage[] pages = [.. withText.Concat(read.Select(r => OcrLayout.ToPositioned(r.Key, r.Value))).OrderBy(p => p.Number)];
        LaidOutText laidOut = DocumentLayout.Arrange(pages, pageCount);
        return read.Count == 0 ? laidOut : laidOut with { Source = OcrLayout.PlaceBack(laidOut.Source, read) };
    }

    /// <summary>What is to be said of the pages that were not read, or not whole.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<OcrPageResult> results)
    {
        foreach (IGrouping<string, OcrPageResult> group in results.Where(r => r.Outcome is OcrOutcome.Failed or OcrOutcome.Unreadable).GroupBy(r => r.Reason))
        {
            yield return $"{PageList.Say([.. group.Select(r => r.Number)])} not read: {group.Key}";
        }

        int[] cut = [.. results.Where(r => r.Page is { IsCutShort: true }).Select(r => r.Number)];
        if (cut.Length > 0)
        {
            yield return $"{PageList.Say(cut)} read in part only: time for the page ran out; raise the time limit";
        }
    }

    /// <summary>The failure of a document of which no page could be read.</summary>
    public static DocumentReadException NothingRead(IReadOnlyList<OcrPageResult> results)
    {
        OcrPageResult[] bad = [.. results.Where(r => r.Outcome is OcrOutcome.Failed or OcrOutcome.Unreadable)];
        if (bad.Length == 0)
        {
            return new DocumentReadException(ReadFailure.Empty, results.Count == 1 ? "The only page is blank; there is nothing to read." : $"All {results.Count} pages are blank; there is nothing to read.");
        }

        OcrPageResult first = bad[0];
        return new DocumentReadException(
            first.Failure!.Value,
            bad.Length == 1 && results.Count == 1
                ? Sentence(first)
                : $"{PageList.Say([.. bad.Select(b => b.Number)], capital: true)} could not be read by OCR. Page {first.Number}: {first.Reason}");
    }

    // What the judge says of a page goes on a list; a failure is a sentence already, and may begin with the name of a program.
    private static string Sentence(OcrPageResult result) =>
        result.Outcome == OcrOutcome.Failed ? result.Reason : char.ToUpperInvariant(result.Reason[0]) + result.Reason[1..];
}
