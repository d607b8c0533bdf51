namespace Directives.Pipeline.Batch;

/// <summary>What a run did. Every file that it came to is counted once.</summary>
public sealed record BatchSummary
{
    /// <summary>Most failures, and most warnings, that are named; all are counted, and the store holds all.</summary>
    public const int MostNamed = 10_000;

    /// <summary>Most files in <see cref="Slowest"/>.</summary>
    public const int MostSlowest = 10;

    /// <summary>Files read and stored.</summary>
    public int Stored { get; init; }

    /// <summary>Files that an earlier run had stored from the same bytes.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files with the bytes of another one.</summary>
    public int Duplicates { get; init; }

    /// <summary>Files left out on purpose: archives, whose entries are counted, and files that are no documents by their name.</summary>
    public int Skipped { get; init; }

    /// <summary>Files that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Files that the selection or the scope of the run left out; nothing is kept of them.</summary>
    public int PassedOver { get; init; }

    /// <summary>Of the unchanged files and duplicates, those whose records were made by another version of the extractor, or with other bodies, rules or repair; <see cref="BatchScope.Outdated"/> makes them anew.</summary>
    public int Outdated { get; init; }

    /// <summary>Duties in the files that were stored.</summary>
    public int Duties { get; init; }

    /// <summary>Pages of the files that were stored; a file of a format without pages counts as one.</summary>
    public int Pages { get; init; }

    /// <summary>Bytes of the files that were stored.</summary>
    public long Bytes { get; init; }

    /// <summary>Files that could not be read, in the order of the run; the first <see cref="MostNamed"/>.</summary>
    public IReadOnlyList<FileFailure> Failures { get; init; } = [];

    /// <summary>Doubts about files that were stored, in the order of the run; the first <see cref="MostNamed"/>.</summary>
    public IReadOnlyList<FileWarning> Warnings { get; init; } = [];

    /// <summary>Number of all doubts.</summary>
    public int WarningCount { get; init; }

    /// <summary>The files that took longest, longest first.</summary>
    public IReadOnlyList<FileTime> Slowest { get; init; } = [];

    /// <summary>Whether the run was stopped before its end; what is counted here is kept.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Largest resident memory of this process up to the end of the run, in bytes; outside programs are not in it.</summary>
    public long PeakMemoryBytes { get; init; }

    /// <summary>Files that hold a document, read now or before.</summary>
    public int Documents => Stored + Unchanged + Duplicates;

    /// <summary>Whether the paths hold nothing to read: no document, and no failure to read one.</summary>
    public bool IsEmpty => Documents == 0 && Failed == 0;
}
