using Directives.Pipeline.Reading.Docx;
using Directives.Pipeline.Reading.Html;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Reading.PlainText;

namespace Directives.Pipeline.Reading;

/// <summary>The built-in readers.</summary>
public static class DocumentReaders
{
    /// <summary>The built-in readers in the order in which they are asked: formats with a signature first, plain text, which takes whatever is text, last.</summary>
    /// <param name="limits">Bounds that the readers keep; null for <see cref="ReadLimits.Default"/>.</param>
    public static IReadOnlyList<IDocumentReader> Default(ReadLimits? limits = null)
    {
        ReadLimits bounds = limits ?? ReadLimits.Default;
        return [new DocxReader(bounds), new PdfReader(new PdfReaderOptions { MaxBytes = bounds.MaxBytes }), new HtmlReader(bounds), new PlainTextReader(bounds)];
    }
}
