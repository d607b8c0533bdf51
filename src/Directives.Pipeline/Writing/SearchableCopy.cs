using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Text;

namespace Directives.Pipeline.Writing;

/// <summary>Makes a searchable PDF of a document that has pages: each as its picture, with the words that were read on it.</summary>
internal static class SearchableCopy
{
    private const double PointsAnInch = 72;

    // Pages with a text layer of their own are shown by a drawing: enough to read, and their words are exact.
    private const int DrawingResolution = 150;
    private const double A4Width = 595.3;
    private const double A4Height = 841.9;

    /// <summary>Writes the PDF.</summary>
    /// <param name="output">Receives it; not closed.</param>
    /// <param name="input">The document as received.</param>
    /// <param name="document">What was read in it, by an engine behind <paramref name="pictures"/>.</param>
    /// <param name="pictures">The pictures of pages read by OCR.</param>
    /// <param name="cancellationToken">Ends the writing; what was written is no whole PDF.</param>
    /// <exception cref="ArgumentException">The document has no pages.</exception>
    /// <exception cref="DocumentReadException">A page with text cannot be drawn.</exception>
    public static async Task WriteAsync(Stream output, DocumentInput input, ReadDocument document, PictureKeeper pictures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        PageMap map = document.Source.Pages ?? throw new ArgumentException("the document has no pages", nameof(document));
        Dictionary<int, OcrPageResult> results = (document.Ocr?.Pages ?? []).ToDictionary(p => p.Number);
        ILookup<int, (TextSpan Span, PageRegion Region)> words = map.Words.ToLookup(w => w.Region.PageNumber);
        var pdf = new SearchablePdf(output);
        using var folder = new TemporaryFolder();
        Poppler? poppler = null;
        for (int number = 1; number <= map.PageCount; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OcrPage? page = results.GetValueOrDefault(number)?.Page;
            if (page is not null)
            {
                pdf.Add(Scanned(number, page, pictures.Find(page)));
                continue;
            }

            if (document.Format != "pdf")
            {
                pdf.Add(new SearchablePage { Width = A4Width, Height = A4Height, Words = [] });
                continue;
            }

            if (poppler is null)
            {
                poppler = new Poppler(new PdfReaderOptions(), folder);
                await poppler.WriteAsync(input.Bytes, cancellationToken).ConfigureAwait(false);
            }

            pdf.Add(await DrawnAsync(poppler, number, [.. words[number].Select((w, i) => Word(document.Source, w.Span, w.Region, i))], cancellationToken).ConfigureAwait(false));
        }

        pdf.End();
    }

    /// <summary>The page as it was scanned, turned upright; its words lie where they are on it, also where it is crooked.</summary>
    internal static SearchablePage Scanned(int number, OcrPage page, PagePicture? picture)
    {
        PositionedPage straight = OcrLayout.ToPositioned(number, page);
        (double sin, double cos) = Math.SinCos(page.Skew * Math.PI / 180);
        double middleX = straight.Width / 2;
        double middleY = straight.Height / 2;
        return new SearchablePage
        {
            Width = straight.Width,
            Height = straight.Height,
            Picture = picture,
            Turn = page.Turn,
            Words = [.. straight.Words.Select(Unstraighten)],
        };

        PositionedWord Unstraighten(PositionedWord word)
        {
            double dx = word.CenterX - middleX;
            double dy = word.CenterY - middleY;
            double right = middleX + (dx * cos) + (dy * sin) - word.CenterX;
            double down = middleY - (dx * sin) + (dy * cos) - word.CenterY;
            return word with { Left = word.Left + right, Right = word.Right + right, Top = word.Top + down, Bottom = word.Bottom + down };
        }
    }

    private static PositionedWord Word(SourceText source, TextSpan span, PageRegion region, int order) =>
        new(source.Slice(span), region.Left, region.Top, region.Right, region.Bottom, order);

    private static async Task<SearchablePage> DrawnAsync(Poppler poppler, int number, IReadOnlyList<PositionedWord> words, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> drawing = await poppler.DrawPageAsync(number, DrawingResolution, isGray: false, cancellationToken).ConfigureAwait(false);
        (int width, int height) = NetpbmHeader.Read(drawing.Span) ?? throw new DocumentReadException(ReadFailure.Damaged, $"Page {number} cannot be drawn for the searchable PDF; write it without this document.");
        return new SearchablePage
        {
            Width = width * PointsAnInch / DrawingResolution,
            Height = height * PointsAnInch / DrawingResolution,
            Picture = PictureFile.TryRead(drawing),
            Words = words,
        };
    }
}
