using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>How long a file took.</summary>
/// <param name="Path">The file, or <c>archive.zip!entry/name.docx</c>.</param>
/// <param name="Format">The reader's name for its format, or null when none read it.</param>
/// <param name="Pages">Its pages, or null where the format has none.</param>
/// <param name="Durations">Its time by stage.</param>
public sealed record FileTime(string Path, string? Format, int? Pages, StageDurations Durations);
