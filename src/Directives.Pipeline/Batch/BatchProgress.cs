namespace Directives.Pipeline.Batch;

/// <summary>How far a run has come.</summary>
/// <param name="FilesDone">Files and archive entries whose outcome is known.</param>
/// <param name="FilesTotal">Files and archive entries known so far; it grows when an archive is opened.</param>
/// <param name="Failures">Failures so far.</param>
/// <param name="CurrentPath">The first file that is not done, or null at the end.</param>
public readonly record struct BatchProgress(int FilesDone, int FilesTotal, int Failures, string? CurrentPath);
