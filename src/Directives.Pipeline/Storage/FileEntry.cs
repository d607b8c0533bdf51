using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Storage;

/// <summary>The row that a store keeps of a file.</summary>
/// <param name="Path">The file's path, or <c>archive.zip!entry/name.docx</c>.</param>
/// <param name="Size">Number of bytes when it was last looked at.</param>
/// <param name="Sha256">SHA-256 of those bytes in lower-case hexadecimal; null when they could not be read.</param>
/// <param name="Outcome">What became of it; never <see cref="FileOutcome.Unchanged"/>, which is of one run.</param>
/// <param name="Failure">Why it failed, or null.</param>
/// <param name="Reason">Why it failed or was skipped, or null.</param>
/// <param name="Stage">The last stage that was begun.</param>
/// <param name="ExtractorVersion">Version of the code that decided.</param>
/// <param name="DocumentId">Id of the document made from it, such as <c>d12</c>, or null.</param>
public sealed record FileEntry(
    string Path,
    long Size,
    string? Sha256,
    FileOutcome Outcome,
    ReadFailure? Failure,
    string? Reason,
    FileStage Stage,
    string ExtractorVersion,
    string? DocumentId);
