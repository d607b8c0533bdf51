using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Parts the pages of a PDF into those with a believable text layer, those to be read by OCR and empty ones. For one document.</summary>
/// <param name="poppler">Lists images and draws pages.</param>
/// <param name="options">Thresholds of a believable text layer.</param>
/// <param name="canRead">Whether there is an engine for the pages that need OCR.</param>
/// <param name="mode">Which pages go to OCR.</param>
internal sealed class PdfPageSorter(Poppler poppler, PdfReaderOptions options, bool canRead, OcrMode mode)
{
    // A scan may carry a few words of text: stamps, a page number, a sender's mark.
    private const int FewWords = 25;
    private const int WordsOfPageNumber = 3;
    private const double PictureShare = 0.3;
    private const double InkOfEmptyPage = 0.0005;
    private const double ScanShare = 0.7;

    /// <summary>Sorts <paramref name="pages"/>, of the file <paramref name="bytes"/>.</summary>
    public async Task<PageSorting> SortAsync(List<PositionedPage> pages, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (canRead && mode == OcrMode.Always)
        {
            return new PageSorting([], [.. pages.Select(p => p.Number)], 0, []);
        }

        SortedSet<int> needOcr = await FindPicturesAsync(pages, cancellationToken).ConfigureAwait(false);
        List<PositionedPage> withText = pages.FindAll(p => p.Words.Count > 0 && !needOcr.Contains(p.Number));
        HashSet<int> garbage = TextLayerJudge.FindGarbage(withText, options);
        needOcr.UnionWith(garbage);
        withText.RemoveAll(p => garbage.Contains(p.Number));
        SortedSet<int> contradicted = await FindContradictedAsync(withText, bytes, cancellationToken).ConfigureAwait(false);
        if (canRead)
        {
            needOcr.UnionWith(contradicted);
            withText.RemoveAll(p => contradicted.Contains(p.Number));
        }

        return new PageSorting(withText, needOcr, garbage.Count, contradicted);
    }

    /// <summary>Numbers of the pages under whose picture stands a text layer with other words.</summary>
    private async Task<SortedSet<int>> FindContradictedAsync(List<PositionedPage> pages, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var contradicted = new SortedSet<int>();

        // Images are streams of their own, so that their kind stands in the file uncompressed; most files have none.
        if (pages.Count == 0 || bytes.Span.IndexOf("/Image"u8) < 0)
        {
            return contradicted;
        }

        Dictionary<int, double> areas = ImageListParser.AreaByPage(await poppler.ListImagesAsync(cancellationToken).ConfigureAwait(false));
        Dictionary<int, PositionedPage> pictures = pages.Where(p => areas.GetValueOrDefault(p.Number) > ScanShare * p.Width * p.Height).ToDictionary(p => p.Number);
        await poppler.DrawAsync([.. pictures.Values], Compare, cancellationToken).ConfigureAwait(false);
        return contradicted;

        void Compare(int number, GrayPicture picture)
        {
            if (pictures.TryGetValue(number, out PositionedPage? page) && TextLayerCheck.Contradicts(picture, page))
            {
                contradicted.Add(number);
            }
        }
    }

    /// <summary>Numbers of the pages that hold hardly a word but are covered by a picture or drawing.</summary>
    private async Task<SortedSet<int>> FindPicturesAsync(List<PositionedPage> pages, CancellationToken cancellationToken)
    {
        var pictures = new SortedSet<int>();
        List<PositionedPage> sparse = pages.FindAll(p => p.Words.Count < FewWords || SignatureStamps.Part(p.Words, p.Height).Others.Count < FewWords);
        if (sparse.Count == 0)
        {
            return pictures;
        }

        Dictionary<int, double> areas = ImageListParser.AreaByPage(await poppler.ListImagesAsync(cancellationToken).ConfigureAwait(false));
        foreach (PositionedPage page in sparse)
        {
            if (areas.GetValueOrDefault(page.Number) > PictureShare * page.Width * page.Height)
            {
                pictures.Add(page.Number);
            }
        }

        // Letters may be drawn as outlines, or as many small pictures: a page without words, or with its number only, is empty only when no more ink is on it.
        List<PositionedPage> silent = sparse.FindAll(p => p.Words.Count <= WordsOfPageNumber && !pictures.Contains(p.Number));
        var silentNumbers = silent.Select(p => p.Number).ToHashSet();
        await poppler.DrawAsync(silent, Judge, cancellationToken).ConfigureAwait(false);
        return pictures;

        void Judge(int number, GrayPicture picture)
        {
            if (silentNumbers.Contains(number) && InkShare(picture) > InkOfEmptyPage)
            {
                pictures.Add(number);
            }
        }
    }

    private static double InkShare(GrayPicture picture)
    {
        int ink = 0;
        foreach (byte pixel in picture.Pixels.Span)
        {
            ink += pixel < 128 ? 1 : 0;
        }

        return (double)ink / picture.Pixels.Length;
    }
}
