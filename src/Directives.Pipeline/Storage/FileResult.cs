using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Storage;

/// <summary>What became of one file, with its records when it was read: the unit that is written to a store.</summary>
public sealed record FileResult
{
    /// <summary>The file's path, or <c>archive.zip!entry/name.docx</c>; the key of its row.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required FileOutcome Outcome { get; init; }

    /// <summary>The last stage that was begun; <see cref="FileStage.Store"/> for all that is stored.</summary>
    public FileStage Stage { get; init; } = FileStage.Store;

    /// <summary>Number of bytes; 0 when it could not be opened.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal; null when they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The reader's name for the format, or null when none read it.</summary>
    public string? Format { get; init; }

    /// <summary>Number of pages; null where the format has none, or when it was not read.</summary>
    public int? Pages { get; init; }

    /// <summary>The records; set exactly when <see cref="Outcome"/> is <see cref="FileOutcome.Stored"/>.</summary>
    public Directive? Directive { get; init; }

    /// <summary>The records as a store keeps them, where they were made into it beside other work; null where the store has to do it.</summary>
    internal byte[]? PackedRecord { get; init; }

    /// <summary>Why it failed; set exactly when <see cref="Outcome"/> is <see cref="FileOutcome.Failed"/>.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>Why it failed or was skipped, as an English sentence; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>What was repaired or left out while reading.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Version of the code that made the records; another version makes them anew.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset ProcessedAt { get; init; }

    /// <summary>Time spent on it by stage; to that of <see cref="FileStage.Store"/> the store adds its own.</summary>
    public StageDurations Durations { get; init; }
}
