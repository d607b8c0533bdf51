using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Fetches the images of pages that go to OCR: the scanner's own image where a page is one image, else a drawing of the page. For one document.</summary>
internal sealed class PdfPageImages(Poppler poppler, IReadOnlyList<PositionedPage> pages, IEnumerable<PdfImage> images, OcrOptions options)
{
    // Margins that a scanner's software leaves around its image.
    private const double LeastCover = 0.9;
    private const double PointsAnInch = 72;

    private readonly ILookup<int, PdfImage> _images = images.ToLookup(i => i.PageNumber);

    /// <summary>Reads a page by <paramref name="engine"/>. Where its own image is not upright, mirrored or in no format that is decoded, the page is drawn as viewers show it and read again.</summary>
    /// <exception cref="DocumentReadException">The page cannot be read.</exception>
    public async Task<OcrPage> ReadAsync(IOcrEngine engine, int number, CancellationToken cancellationToken)
    {
        PositionedPage page = pages[number - 1];
        if (OnlyImage(page) is not null && await TryExtractAsync(number, cancellationToken).ConfigureAwait(false) is { } bytes)
        {
            try
            {
                var image = new PageImage(bytes) { PageWidth = page.Width, PageHeight = page.Height, MaxPixels = options.MaxPixels };
                OcrPage read = await engine.ReadAsync(image, cancellationToken).ConfigureAwait(false);
                if (read.Turn == 0 && (read.MeanConfidence >= options.LeastConfidence || read.Words.Count == 0))
                {
                    return read;
                }
            }
            catch (DocumentReadException e) when (e.Failure == ReadFailure.Damaged)
            {
                // Encoded in a way that only PDF readers know, such as CMYK; drawn, it is none the worse.
            }
        }

        return await engine.ReadAsync(await DrawAsync(page, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The image that covers the whole page, when there is no other.</summary>
    private PdfImage? OnlyImage(PositionedPage page)
    {
        PdfImage[] all = [.. _images[page.Number]];
        return all.Length == 1 && all[0].Kind == "image"
            && all[0].PointsWide >= LeastCover * page.Width && all[0].PointsHigh >= LeastCover * page.Height
            && all[0].PointsWide * LeastCover <= page.Width && all[0].PointsHigh * LeastCover <= page.Height
            && (long)all[0].Width * all[0].Height <= options.MaxPixels
            ? all[0]
            : null;
    }

    private async Task<byte[]?> TryExtractAsync(int number, CancellationToken cancellationToken)
    {
        try
        {
            return await poppler.ExtractImageAsync(number, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentReadException e) when (e.Failure is not ReadFailure.ToolMissing)
        {
            return null;
        }
    }

    private async Task<PageImage> DrawAsync(PositionedPage page, CancellationToken cancellationToken)
    {
        double inches = page.Width * page.Height / (PointsAnInch * PointsAnInch);
        int most = (int)Math.Sqrt(options.MaxPixels / Math.Max(inches, 1e-3));
        int resolution = Math.Clamp(Math.Min(options.DrawingResolution, most), 1, options.DrawingResolution);
        bool isGray = _images[page.Number].All(i => i.IsGray);
        ReadOnlyMemory<byte> bytes = await poppler.DrawPageAsync(page.Number, resolution, isGray, cancellationToken).ConfigureAwait(false);
        (int width, int height) = NetpbmHeader.Read(bytes.Span) ?? throw new DocumentReadException(
            ReadFailure.Damaged, "The page cannot be drawn; open the document in a viewer and save it anew.");
        return new PageImage(bytes)
        {
            PageWidth = width * PointsAnInch / resolution,
            PageHeight = height * PointsAnInch / resolution,
            MaxPixels = Math.Max(options.MaxPixels, (long)width * height),
        };
    }
}
