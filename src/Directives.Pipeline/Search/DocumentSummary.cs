using Directives.Header;

namespace Directives.Pipeline.Search;

/// <summary>What tells one document of a store from another.</summary>
public sealed record DocumentSummary
{
    /// <summary>Short id, such as <c>d12</c>; it stays when the document is processed again.</summary>
    public required string Id { get; init; }

    /// <summary>Paths of the files that hold it, in the order in which they were processed; more than one for duplicates.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>SHA-256 of its bytes in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The reader's name for the format, or null.</summary>
    public string? Format { get; init; }

    /// <summary>The issuing body as written, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>The body above it, or null.</summary>
    public string? ParentBody { get; init; }

    /// <summary>Number and symbol, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Date of issue, or null.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Place of issue, or null.</summary>
    public string? IssuePlace { get; init; }

    /// <summary>Kind of document, or null.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>What it is about, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Name of the signer, or null.</summary>
    public string? Signer { get; init; }

    /// <summary>Number of pages, or null when the format has none.</summary>
    public int? PageCount { get; init; }

    /// <summary>Number of duties.</summary>
    public int DutyCount { get; init; }

    /// <summary>Version of the extractor that made its records.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>When it was processed last, in UTC to the second.</summary>
    public DateTimeOffset ProcessedAt { get; init; }
}
