using System.Collections.Concurrent;
using Directives.Lexicons;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>Reads the pages of one document by OCR, several at a time, and judges what came of each.</summary>
/// <param name="engine">The engine.</param>
/// <param name="options">Bounds and thresholds.</param>
internal sealed class OcrPages(IOcrEngine engine, OcrOptions options)
{
    // Below this share of ink nothing but dust stands on a page.
    private const double InkOfBlankPage = 0.0005;

    // A page with fewer words may hold nothing but a number, a name or an agency: its words say little about it.
    private const int FewestWords = 8;
    private const double ConfidenceOfFewWords = 0.7;

    // One page more than there are workers: its image is fetched while they are at the others.
    private int Parallel => engine.Concurrency + 1;

    /// <summary>Reads the pages with these numbers, in any order of work.</summary>
    /// <param name="pages">Numbers of the pages, ascending.</param>
    /// <param name="read">Fetches the image of a page and has it read by the engine.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A result for each page, in order. Failures are results.</returns>
    public async Task<IReadOnlyList<OcrPageResult>> ReadAsync(
        IReadOnlyCollection<int> pages, Func<int, CancellationToken, Task<OcrPage>> read, CancellationToken cancellationToken)
    {
        var results = new ConcurrentDictionary<int, OcrPageResult>();
        int failuresInARow = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForEachAsync(pages.Take(options.MaxPages), parallel, async (number, token) =>
        {
            if (Volatile.Read(ref failuresInARow) >= options.MaxFailuresInARow)
            {
                results[number] = NotTried(number, ReadFailure.ToolFailed, $"not tried, because {options.MaxFailuresInARow} pages in a row had failed");
                return;
            }

            try
            {
                results[number] = Judge(number, await read(number, token).ConfigureAwait(false));
                Volatile.Write(ref failuresInARow, 0);
            }
            catch (DocumentReadException e)
            {
                Interlocked.Increment(ref failuresInARow);
                results[number] = new OcrPageResult(number, OcrOutcome.Failed, null, e.Failure, e.Message);
            }
        }).ConfigureAwait(false);

        foreach (int number in pages.Skip(options.MaxPages))
        {
            results[number] = NotTried(number, ReadFailure.TooLarge, $"not tried, because at most {options.MaxPages} pages of a document are read by OCR; split it or raise the limit");
        }

        return [.. results.Values.OrderBy(r => r.Number)];
    }

    private static OcrPageResult NotTried(int number, ReadFailure failure, string reason) => new(number, OcrOutcome.Failed, null, failure, reason);

    private OcrPageResult Judge(int number, OcrPage page)
    {
        if (page.Words.Count == 0)
        {
            return page.InkShare < InkOfBlankPage
                ? new OcrPageResult(number, OcrOutcome.Blank, page, null, "nothing stands on it")
                : Unreadable(number, page, "no text was found on it");
        }

        SyllableTally tally = SyllableLexicon.Default.Tally(string.Join(' ', page.Words.Select(w => w.Text)));
        double confidence = page.MeanConfidence;
        bool isReadable = tally.Words < FewestWords
            ? confidence >= ConfidenceOfFewWords || (tally.Words > 0 && tally.KnownShare >= options.LeastKnownShare && confidence >= options.LeastConfidence)
            : tally.KnownShare >= options.LeastKnownShare && confidence >= options.LeastConfidence;
        return isReadable
            ? new OcrPageResult(number, OcrOutcome.Read, page, null, string.Empty)
            : Unreadable(number, page, FormattableString.Invariant($"what was read is no Vietnamese text ({tally.KnownShare:P0} known syllables, confidence {confidence:P0}): a photograph, a drawing or handwriting"));
    }

    private static OcrPageResult Unreadable(int number, OcrPage page, string reason) => new(number, OcrOutcome.Unreadable, page, ReadFailure.Unreadable, reason);
}
