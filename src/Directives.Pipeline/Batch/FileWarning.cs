namespace Directives.Pipeline.Batch;

/// <summary>Something in a stored file that was repaired, guessed or left out.</summary>
/// <param name="Path">The file, or <c>archive.zip!entry/name.docx</c>.</param>
/// <param name="Message">What, as an English sentence.</param>
public sealed record FileWarning(string Path, string Message);
