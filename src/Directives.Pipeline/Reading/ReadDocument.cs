using Directives.Pipeline.Ocr;
using Directives.Text;

namespace Directives.Pipeline.Reading;

/// <summary>The text of a document as a reader found it.</summary>
public sealed class ReadDocument
{
    /// <summary>The text, with page positions where the format has them.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Format that was read: the reader's <see cref="IDocumentReader.Format"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Numbers (from 1) of pages that hold an image or an unbelievable text layer and were not read: OCR is off, or <see cref="Ocr"/> tells why it failed. Their text is not in <see cref="Source"/>.</summary>
    public IReadOnlyList<int> PagesNeedingOcr { get; init; } = [];

    /// <summary>What was repaired, guessed or left out while reading, as English sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What OCR did, or null when no page went to it.</summary>
    public OcrReport? Ocr { get; init; }
}
