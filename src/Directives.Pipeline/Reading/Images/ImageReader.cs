using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;

namespace Directives.Pipeline.Reading.Images;

/// <summary>Reads scans in image files (JPEG, PNG, TIFF of one or many pages, BMP, WebP) by OCR. Stateless and thread-safe.</summary>
public sealed class ImageReader : IDocumentReader
{
    private readonly IOcrEngine _engine;
    private readonly OcrOptions _options;

    /// <summary>Creates a reader.</summary>
    /// <param name="engine">Reads the pages; not disposed.</param>
    /// <param name="options">Bounds and thresholds; null for the defaults. Its mode is not looked at: an image has no other text.</param>
    public ImageReader(IOcrEngine engine, OcrOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        _options = options ?? OcrOptions.Default;
    }

    /// <inheritdoc/>
    public string Format => "image";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> head) => ImageFormat.Recognize(head) is not null;

    /// <inheritdoc/>
    public async Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        uint[] directories = ImageFormat.IsTiff(input.Bytes.Span) ? [.. TiffDirectories.Find(input.Bytes.Span, _options.MaxPages + 1)] : [0];
        if (directories.Length == 0)
        {
            throw new DocumentReadException(ReadFailure.Damaged, "The TIFF file is cut short: it has no page; get a whole copy.");
        }

        IReadOnlyList<OcrPageResult> results = await new OcrPages(_engine, _options)
            .ReadAsync([.. Enumerable.Range(1, directories.Length)], ReadPageAsync, cancellationToken).ConfigureAwait(false);
        LaidOutText laidOut = OcrAssembly.Arrange([], results, directories.Length);
        if (laidOut.Source.Text.Length == 0)
        {
            throw OcrAssembly.NothingRead(results);
        }

        return new ReadDocument
        {
            Source = laidOut.Source,
            Format = Format,
            PagesNeedingOcr = [.. results.Where(r => r.Outcome is OcrOutcome.Failed or OcrOutcome.Unreadable).Select(r => r.Number)],
            Warnings = [.. OcrAssembly.Warnings(results), .. laidOut.Warnings],
            Ocr = new OcrReport(_engine.Name, results),
        };

        Task<OcrPage> ReadPageAsync(int number, CancellationToken token) =>
            _engine.ReadAsync(new PageImage(input.Bytes) { TiffDirectory = directories[number - 1], MaxPixels = _options.MaxPixels }, token);
    }
}
