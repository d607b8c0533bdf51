using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>How far a run has come.</summary>
public sealed record BatchProgress
{
    /// <summary>Files and archive entries whose outcome is committed.</summary>
    public required int FilesDone { get; init; }

    /// <summary>Files and archive entries known so far; it grows when an archive is opened, and until <see cref="IsTotalKnown"/>.</summary>
    public required int FilesTotal { get; init; }

    /// <summary>Whether all folders have been listed.</summary>
    public bool IsTotalKnown { get; init; }

    /// <summary>Failures so far.</summary>
    public int Failures { get; init; }

    /// <summary>Pages of the files stored so far; a file of a format without pages counts as one.</summary>
    public int Pages { get; init; }

    /// <summary>Time since the run began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Files whose outcome was committed, a second, over the last minute.</summary>
    public double FilesPerSecond { get; init; }

    /// <summary>Pages stored a second, over the last minute.</summary>
    public double PagesPerSecond { get; init; }

    /// <summary>Time that the rest takes if it goes on as in the last minute; null while that is unknown.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>The first file that is not done, or null at the end.</summary>
    public string? CurrentPath { get; init; }

    /// <summary>The documents that have been in work for longest, from <see cref="SlowAfter"/> on, longest first; at most five.</summary>
    public IReadOnlyList<FileInWork> SlowFiles { get; init; } = [];

    /// <summary>How long a document is in work before it is named as slow: 5 seconds.</summary>
    public static TimeSpan SlowAfter { get; } = TimeSpan.FromSeconds(5);
}

/// <summary>A document that is being read.</summary>
/// <param name="Path">The file, or <c>archive.zip!entry/name.docx</c>.</param>
/// <param name="Stage">The stage it is in.</param>
/// <param name="Elapsed">For how long it has been in work.</param>
public readonly record struct FileInWork(string Path, FileStage Stage, TimeSpan Elapsed);
