namespace Directives.Pipeline.Evaluation;

/// <summary>How the records of one document compare with gold. Immutable.</summary>
internal sealed class DocumentScore
{
    /// <summary>The gold document's name.</summary>
    public required string Name { get; init; }

    /// <summary>Counts by kind.</summary>
    public required ScoreTable Scores { get; init; }

    /// <summary>Every gold record and every superfluous record with its fate, by kind, in text order; words (<see cref="RecordKind.Duties"/>, <see cref="RecordKind.Ownership"/>) are counted only.</summary>
    public required IReadOnlyList<ScoredItem> Items { get; init; }

    /// <summary>Confidence of each assignment of the record, and whether gold has it; to see whether doubt points at errors.</summary>
    public IReadOnlyList<(double Confidence, bool Right)> Confidences { get; init; } = [];

    /// <summary>Why the document could not be read, or null. Its gold records are then all missed.</summary>
    public string? Failure { get; init; }
}
