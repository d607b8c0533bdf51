using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Storage;

/// <summary>What a store's ledger says of all files that were ever looked at.</summary>
public sealed record LedgerReport
{
    /// <summary>Files and archive entries by outcome; outcomes that do not occur are left out.</summary>
    public required IReadOnlyList<(FileOutcome Outcome, long Files)> Outcomes { get; init; }

    /// <summary>Stored files by the reader's format, most frequent first, with their pages where the format has them.</summary>
    public required IReadOnlyList<(string Format, long Files, long Pages)> Formats { get; init; }

    /// <summary>Failures by kind and reason, most frequent first; the first 1,000.</summary>
    public required IReadOnlyList<FailureGroup> Failures { get; init; }

    /// <summary>Versions of the extractor that made the documents, most frequent first.</summary>
    public required IReadOnlyList<(string Extractor, long Documents)> Extractors { get; init; }

    /// <summary>The files that took longest, longest first.</summary>
    public required IReadOnlyList<LedgerEntry> Slowest { get; init; }

    /// <summary>When a file was last processed; null for an empty ledger.</summary>
    public DateTimeOffset? LastProcessed { get; init; }

    /// <summary>Bytes of all files.</summary>
    public long Bytes { get; init; }

    /// <summary>Time spent on all files, in every stage.</summary>
    public StageDurations Durations { get; init; }
}

/// <summary>Files that failed for one reason.</summary>
/// <param name="Failure">Why; programs compare this.</param>
/// <param name="Stage">The stage in which they ended.</param>
/// <param name="Reason">What happened and what to do, as an English sentence.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Example">Path of the first of them.</param>
public sealed record FailureGroup(ReadFailure Failure, FileStage Stage, string Reason, long Files, string Example);

/// <summary>One file of a ledger with its times.</summary>
/// <param name="Path">The file, or <c>archive.zip!entry/name.docx</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Format">The reader's name for its format, or null when none read it.</param>
/// <param name="Size">Number of bytes.</param>
/// <param name="Pages">Its pages, or null where the format has none.</param>
/// <param name="Durations">Its time by stage.</param>
public sealed record LedgerEntry(string Path, FileOutcome Outcome, string? Format, long Size, int? Pages, StageDurations Durations);
