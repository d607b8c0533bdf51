using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>What became of one page that went to OCR.</summary>
public enum OcrOutcome
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>Nothing stands on it.</summary>
    Blank,

    /// <summary>What was read is no Vietnamese text: handwriting, a photograph, a drawing.</summary>
    Unreadable,

    /// <summary>It could not be read; <see cref="OcrPageResult.Failure"/> says why.</summary>
    Failed,
}

/// <summary>One page that went to OCR, for the report.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Page">What the engine found, also on pages that are not taken as read; null when it failed.</param>
/// <param name="Failure">Why it failed, or null.</param>
/// <param name="Reason">Why it was not taken, as an English sentence; empty when it was read.</param>
public sealed record OcrPageResult(int Number, OcrOutcome Outcome, OcrPage? Page, ReadFailure? Failure, string Reason);
