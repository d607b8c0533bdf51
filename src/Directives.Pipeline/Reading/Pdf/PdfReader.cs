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

        _engine?.Expect(ScanGuess.Count(input.Bytes.Span, _engine.Concurrency));
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
        PageSorting sorted = await new PdfPageSorter(poppler, _options, canRead: _engine is not null, _ocr.Mode).SortAsync(pages, input.Bytes, cancellationToken).ConfigureAwait(false);
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

        if (sorted.Contradicted.Count > 0)
        {
            warnings.Add($"{PageList.Say(sorted.Contradicted)}: the text layer shows other words than the picture{(_engine is null ? "; it was believed, as OCR is off" : ", which was read instead")}");
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
}
