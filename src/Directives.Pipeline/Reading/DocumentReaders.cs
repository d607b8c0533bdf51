using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading.Docx;
using Directives.Pipeline.Reading.Html;
using Directives.Pipeline.Reading.Images;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Reading.PlainText;

namespace Directives.Pipeline.Reading;

/// <summary>The built-in readers.</summary>
public static class DocumentReaders
{
    /// <summary>The built-in readers in the order in which they are asked: formats with a signature first, plain text, which takes whatever is text, last.</summary>
    /// <param name="limits">Bounds that the readers keep; null for <see cref="ReadLimits.Default"/>.</param>
    /// <param name="engine">Reads scanned pages and images, such as a <see cref="TesseractEngine"/>; not disposed. Null leaves them unread.</param>
    /// <param name="ocr">Which pages go to the engine, and what that may cost; null for <see cref="OcrOptions.Default"/>.</param>
    public static IReadOnlyList<IDocumentReader> Default(ReadLimits? limits = null, IOcrEngine? engine = null, OcrOptions? ocr = null)
    {
        ReadLimits bounds = limits ?? ReadLimits.Default;
        IDocumentReader[] images = engine is null || ocr?.Mode == OcrMode.Never ? [] : [new ImageReader(engine, ocr)];
        return
        [
            new DocxReader(bounds),
            new PdfReader(new PdfReaderOptions { MaxBytes = bounds.MaxBytes, MaxPages = bounds.MaxPages, Limits = bounds.Tools }, engine, ocr),
            .. images,
            new HtmlReader(bounds),
            new PlainTextReader(bounds),
        ];
    }
}
