namespace Directives.Pipeline.Storage;

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    /// <summary>Read, and its records stored.</summary>
    Stored,

    /// <summary>Stored by an earlier run from the same bytes by the same extractor; not touched.</summary>
    Unchanged,

    /// <summary>The same bytes are stored under another path; this one was linked to them.</summary>
    Duplicate,

    /// <summary>Could not be read; <see cref="FileResult.Failure"/> and <see cref="FileResult.Reason"/> say why.</summary>
    Failed,

    /// <summary>Left out on purpose: not a document, or an archive whose entries have rows of their own.</summary>
    Skipped,
}
