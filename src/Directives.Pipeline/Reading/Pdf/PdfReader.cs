using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Reads PDF files with Poppler's programs in child processes: words with their boxes, put into reading order by <see cref="DocumentLayout"/>. Stateless and thread-safe.</summary>
/// <remarks>
/// A page that is a picture, or whose text layer is not Vietnamese, is read by OCR; without an engine, or where that fails, it is listed in
/// <see cref="ReadDocument.PagesNeedingOcr"/>.
/// A file takes one start of a program, one more where a page holds few words, and one more where a page may hold a table.
/// </remarks>
public sealed class PdfReader : IDocumentReader
{
    // A scan may carry a few words of text: stamps, a page number, a sender's mark.
    private const int FewWords = 25;
    private const int WordsOfPageNumber = 3;
    private const double PictureShare = 0.3;
    private const double InkOfEmptyPage = 0.0005;
    private const int HeadSearched = 1024;
    private const int TailSearched = 2048;

    private readonly PdfReaderOptions _options;
    private readonly IOcrEngine? _engine;
    private readonly OcrOptions _ocr;

    /// <summary>Creates a reader.</summary>
    /// <param name="options">Limits and thresholds; null means the defaults.</param>
    /// <param name="engine">Reads the pages that are pictures; not disposed. Null leaves them unread.</param>
    /// <param name="ocr">Which pages go to the engine, and what that may cost; null means the defaults.</param>
    public PdfReader(PdfReaderOptions? options = null, IOcrEngine? engine = null, OcrOptions? ocr = null)
    {
        _options = options ?? new PdfReaderOptions();
        _ocr = ocr ?? OcrOptions.Default;
        _engine = _ocr.Mode == OcrMode.Never ? null : engine;
    }

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, HeadSearched)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public async Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Bytes.IsEmpty)
        {
            throw new DocumentReadException(ReadFailure.Empty, "The file holds no bytes.");
        }

        if (input.Bytes.Length > _options.MaxBytes)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"The PDF has {input.Bytes.Length:N0} bytes, more than the limit of {_options.MaxBytes:N0}; split it or raise the limit.");
        }

        try
        {
            using var folder = new TemporaryFolder();
            var poppler = new Poppler(_options, folder);
            await poppler.WriteAsync(input.Bytes, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(poppler, input, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentReadException(
                ReadFailure.Inaccessible,
                $"The temporary folder {Path.GetTempPath()} cannot take the PDF ({e.Message}); free some space there, or set TMPDIR to another folder.",
                e);
        }
    }

    private async Task<ReadDocument> ReadAsync(Poppler poppler, DocumentInput input, CancellationToken cancellationToken)
    {
        (List<PositionedPage> pages, string complaints) = await poppler.ReadWordsAsync(cancellationToken).ConfigureAwait(false);
        var warnings = new List<string>();
        CheckWhole(input, pages, complaints, warnings);

        pages = pages.ConvertAll(p => Upright(p with { Words = WordRepair.Clean(p.Words) }));
        PageSorting sorted = await SortAsync(poppler, pages, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<OcrPageResult> results = await ReadByOcrAsync(poppler, pages, sorted.NeedOcr, cancellationToken).ConfigureAwait(false);
        int[] unread = _engine is null
            ? [.. sorted.NeedOcr]
            : [.. results.Where(r => r.Outcome is OcrOutcome.Failed or OcrOutcome.Unreadable).Select(r => r.Number)];
        LaidOutText laidOut = OcrAssembly.Arrange(await AddRulesAsync(poppler, sorted.WithText, cancellationToken).ConfigureAwait(false), results, pages.Count);
        if (laidOut.Source.Text.Length == 0)
        {
            // Nothing, or nothing but page numbers, running heads and stamps.
            throw results.Count > 0 ? OcrAssembly.NothingRead(results) : NothingToRead(pages.Count, sorted, complaints);
        }

        if (_engine is null && unread.Length > 0)
        {
            warnings.Add($"{PageList.Say(unread)} not read: {WhatIsWrong(sorted)}");
        }

        return new ReadDocument
        {
            Source = laidOut.Source,
            Format = Format,
            PagesNeedingOcr = unread,
            Warnings = [.. warnings, .. OcrAssembly.Warnings(results), .. laidOut.Warnings],
            Ocr = results.Count == 0 ? null : new OcrReport(_engine!.Name, results),
        };
    }

    /// <summary>Parts the pages into those with a believable text layer, those to be read by OCR and empty ones.</summary>
    private async Task<PageSorting> SortAsync(Poppler poppler, List<PositionedPage> pages, CancellationToken cancellationToken)
    {
        if (_engine is not null && _ocr.Mode == OcrMode.Always)
        {
            return new PageSorting([], [.. pages.Select(p => p.Number)], 0);
        }

        SortedSet<int> needOcr = await FindPicturesAsync(poppler, pages, cancellationToken).ConfigureAwait(false);
        List<PositionedPage> withText = pages.FindAll(p => p.Words.Count > 0 && !needOcr.Contains(p.Number));
        HashSet<int> garbage = TextLayerJudge.FindGarbage(withText, _options);
        needOcr.UnionWith(garbage);
        withText.RemoveAll(p => garbage.Contains(p.Number));
        return new PageSorting(withText, needOcr, garbage.Count);
    }

    private async Task<IReadOnlyList<OcrPageResult>> ReadByOcrAsync(Poppler poppler, List<PositionedPage> pages, SortedSet<int> numbers, CancellationToken cancellationToken)
    {
        if (_engine is not { } engine || numbers.Count == 0)
        {
            return [];
        }

        List<PdfImage> images = await poppler.ListImagesAsync(cancellationToken).ConfigureAwait(false);
        var fetching = new PdfPageImages(poppler, pages, images, _ocr);
        return await new OcrPages(engine, _ocr).ReadAsync(numbers, (number, token) => fetching.ReadAsync(engine, number, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses what is cut short or too long, and warns of what had to be repaired.</summary>
    private void CheckWhole(DocumentInput input, List<PositionedPage> pages, string complaints, List<string> warnings)
    {
        if (pages.Count > _options.MaxPages)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"The PDF has more than {_options.MaxPages:N0} pages; split it or raise the limit.");
        }

        if (pages.Count == 0)
        {
            throw new DocumentReadException(ReadFailure.Damaged, $"The PDF has no readable page ({PopplerFailure.FirstComplaint(complaints)}); get a whole copy, or open it in a viewer and save it anew.");
        }

        if (PopplerFailure.WasRepaired(complaints))
        {
            ReadOnlySpan<byte> bytes = input.Bytes.Span;
            if (bytes[Math.Max(0, bytes.Length - TailSearched)..].IndexOf("%%EOF"u8) < 0)
            {
                throw new DocumentReadException(ReadFailure.Damaged, $"The PDF is cut short at byte {bytes.Length:N0}: its end is missing, only {pages.Count} pages could be made out; get a whole copy.");
            }

            warnings.Add($"the index of the PDF is broken ({PopplerFailure.FirstComplaint(complaints)}) and was rebuilt: parts may be missing");
        }
        else if (complaints.Contains("Error", StringComparison.Ordinal))
        {
            warnings.Add($"the PDF has faults: {PopplerFailure.FirstComplaint(complaints)}");
        }
    }

    /// <summary>Numbers of the pages that hold hardly a word but are covered by a picture or drawing.</summary>
    private static async Task<SortedSet<int>> FindPicturesAsync(Poppler poppler, List<PositionedPage> pages, CancellationToken cancellationToken)
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

    private static async Task<List<PositionedPage>> AddRulesAsync(Poppler poppler, List<PositionedPage> pages, CancellationToken cancellationToken)
    {
        List<PositionedPage> suspects = pages.FindAll(p => TableSuspicion.Suspects(p.Words));
        var byNumber = suspects.ToDictionary(p => p.Number);
        await poppler.DrawAsync(suspects, FindRules, cancellationToken).ConfigureAwait(false);
        return pages.ConvertAll(p => byNumber.GetValueOrDefault(p.Number, p));

        void FindRules(int number, GrayPicture picture)
        {
            if (byNumber.TryGetValue(number, out PositionedPage? page))
            {
                double width = picture.Width > picture.Height == page.Width > page.Height ? page.Width : page.Height;
                byNumber[number] = page with { Rules = RuleDetector.Find(picture, width, page.Words) };
            }
        }
    }

    /// <summary>Swaps width and height where words stand beyond the width: for turned pages pdftotext gives the words as they are seen, but the sheet as it was before turning.</summary>
    private static PositionedPage Upright(PositionedPage page)
    {
        const double Beyond = 2;
        bool turned = page.Words.Any(w => w.Right > page.Width + Beyond && w.Right < page.Height + Beyond);
        return turned ? page with { Width = page.Height, Height = page.Width } : page;
    }

    private static DocumentReadException NothingToRead(int pageCount, PageSorting sorted, string complaints)
    {
        if (sorted.NeedOcr.Count > 0)
        {
            return new DocumentReadException(
                ReadFailure.NeedsOcr,
                $"{PageList.Say(sorted.NeedOcr, capital: true)} must be read by OCR, which is turned off: {WhatIsWrong(sorted)}. Turn OCR on, or send the document as a PDF with text or as DOCX.");
        }

        if (complaints.Contains("Error", StringComparison.Ordinal))
        {
            return new DocumentReadException(ReadFailure.Damaged, $"No page of the PDF can be shown ({PopplerFailure.FirstComplaint(complaints)}); get a whole copy, or open it in a viewer and save it anew.");
        }

        return new DocumentReadException(ReadFailure.Empty, pageCount == 1 ? "The only page of the PDF is empty; there is nothing to read." : $"All {pageCount} pages of the PDF are empty; there is nothing to read.");
    }

    private static string WhatIsWrong(PageSorting sorted) =>
        sorted.Garbage == 0 ? "scanned pictures without text"
        : sorted.Garbage == sorted.NeedOcr.Count ? "the text layer is not readable Vietnamese"
        : "scanned pictures, or a text layer that is not readable Vietnamese";

    private static double InkShare(GrayPicture picture)
    {
        int ink = 0;
        foreach (byte pixel in picture.Pixels.Span)
        {
            ink += pixel < 128 ? 1 : 0;
        }

        return (double)ink / picture.Pixels.Length;
    }

    /// <summary>Which pages are read how.</summary>
    /// <param name="WithText">Pages whose text layer is believed.</param>
    /// <param name="NeedOcr">Numbers of the pages to be read by OCR.</param>
    /// <param name="Garbage">How many of those have a text layer that is not believed.</param>
    private sealed record PageSorting(List<PositionedPage> WithText, SortedSet<int> NeedOcr, int Garbage);
}
