using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Batch;

/// <summary>A file that could not be read.</summary>
/// <param name="Path">The file, or <c>archive.zip!entry/name.docx</c>.</param>
/// <param name="Failure">Why; programs compare this.</param>
/// <param name="Reason">What happened and what to do, as an English sentence.</param>
public sealed record FileFailure(string Path, ReadFailure Failure, string Reason);
