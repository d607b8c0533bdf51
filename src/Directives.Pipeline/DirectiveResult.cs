using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline;

/// <summary>What became of one document: its records, or why there are none. Immutable.</summary>
public sealed record DirectiveResult
{
    /// <summary>Path of the file, or <c>archive.zip!entry/name.docx</c> for an entry of an archive.</summary>
    public required string Name { get; init; }

    /// <summary>The records, or null when <see cref="Failure"/> says why there are none.</summary>
    public Directive? Directive { get; init; }

    /// <summary>Format that was read (<see cref="IDocumentReader.Format"/>), or null when nothing was.</summary>
    public string? Format { get; init; }

    /// <summary>Why the document could not be read, or null; programs compare this, not <see cref="Reason"/>.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>What happened and what to do, as an English sentence; null when the document was read.</summary>
    public string? Reason { get; init; }

    /// <summary>Numbers, from 1, of pages whose words are missing because they need OCR; empty when all were read.</summary>
    public IReadOnlyList<int> PagesNeedingOcr { get; init; } = [];

    /// <summary>How pages were read by OCR and how sure the reading is; null where none was.</summary>
    public OcrReport? Ocr { get; init; }

    /// <summary>What was repaired, guessed or left out while reading, as English sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
