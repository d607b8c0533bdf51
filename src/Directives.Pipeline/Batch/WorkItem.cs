using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>A file on its way through the pipeline; the results come out in the order in which the items went in.</summary>
/// <param name="Path">The file or archive entry.</param>
/// <param name="Result">Its result, when it is there.</param>
internal sealed record WorkItem(string Path, Task<FileResult> Result)
{
    /// <summary>Key of a file earlier in the run with the same bytes, on whose outcome this one depends; null otherwise.</summary>
    public UInt128? SameAs { get; init; }

    /// <summary>Whether the store is to keep a row.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Whether its records come from another version of the extractor and were left as they are.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>The reading behind it; null where nothing is read.</summary>
    public DocumentJob? Job { get; init; }
}
