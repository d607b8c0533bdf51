using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Storage;

/// <summary>The row that a store keeps of a file.</summary>
public sealed record FileEntry
{
    /// <summary>The file's path, or <c>archive.zip!entry/name.docx</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Number of bytes when it was last looked at.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of those bytes in lower-case hexadecimal; null when they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What became of it; never <see cref="FileOutcome.Unchanged"/>, which is of one run.</summary>
    public required FileOutcome Outcome { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>Why it failed or was skipped, as an English sentence; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>The last stage that was begun.</summary>
    public FileStage Stage { get; init; } = FileStage.Store;

    /// <summary>Version of the code that decided.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>Id of the document made from it, such as <c>d12</c>, or null.</summary>
    public string? DocumentId { get; init; }
}
