namespace Directives.Pipeline.Batch;

/// <summary>What a run did. Every file that it came to is counted once.</summary>
public sealed record BatchSummary
{
    /// <summary>Files read and stored.</summary>
    public int Stored { get; init; }

    /// <summary>Files that an earlier run had stored from the same bytes.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files with the bytes of another one.</summary>
    public int Duplicates { get; init; }

    /// <summary>Files left out on purpose: archives, whose entries are counted, and files that are no documents by their name.</summary>
    public int Skipped { get; init; }

    /// <summary>Duties in the files that were stored.</summary>
    public int Duties { get; init; }

    /// <summary>Files that could not be read, in the order of the run.</summary>
    public IReadOnlyList<FileFailure> Failures { get; init; } = [];

    /// <summary>Doubts about files that were stored, in the order of the run.</summary>
    public IReadOnlyList<FileWarning> Warnings { get; init; } = [];

    /// <summary>Whether the run was stopped before its end; what is counted here is kept.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Files that hold a document, read now or before.</summary>
    public int Documents => Stored + Unchanged + Duplicates;

    /// <summary>Whether the paths hold nothing to read: no document, and no failure to read one.</summary>
    public bool IsEmpty => Documents == 0 && Failures.Count == 0;
}
