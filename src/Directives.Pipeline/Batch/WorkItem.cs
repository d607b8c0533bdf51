using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>A file on its way through the pipeline; the results come out in the order in which the items went in.</summary>
/// <param name="Path">The file or archive entry.</param>
/// <param name="Result">Its result, when it is there.</param>
/// <param name="SameAs">SHA-256 of a file earlier in the run with the same bytes, on whose outcome this one depends; null otherwise.</param>
/// <param name="IsRecorded">Whether the store is to keep a row.</param>
internal sealed record WorkItem(string Path, Task<FileResult> Result, string? SameAs = null, bool IsRecorded = true);
