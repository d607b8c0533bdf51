namespace Directives.Pipeline.Batch;

/// <summary>Which files of an archive a run looks at. Files that are passed over leave no trace in the store. Immutable.</summary>
/// <remarks>
/// Patterns with a slash are compared with the path below the folder that was named for the run, others with the file's name alone:
/// <c>*.pdf</c>, <c>2024/**/*.docx</c>, <c>drafts</c>. <c>*</c> and <c>?</c> stay within a name, <c>**</c> stands for any folders.
/// Upper and lower case are the same. Entries of archives are not selected one by one: the archive is taken or left.
/// </remarks>
public sealed class FileSelection
{
    private readonly GlobPattern[] _include = [];
    private readonly GlobPattern[] _exclude = [];

    /// <summary>Patterns of which a file must match one; empty for all files.</summary>
    /// <exception cref="ArgumentException">A pattern is empty.</exception>
    public IReadOnlyList<string> Include
    {
        get => Array.ConvertAll(_include, pattern => pattern.Text);
        init => _include = [.. value.Select(GlobPattern.Parse)];
    }

    /// <summary>Patterns of which a file, and every folder above it, must match none.</summary>
    /// <exception cref="ArgumentException">A pattern is empty.</exception>
    public IReadOnlyList<string> Exclude
    {
        get => Array.ConvertAll(_exclude, pattern => pattern.Text);
        init => _exclude = [.. value.Select(GlobPattern.Parse)];
    }

    /// <summary>Files last written before this time are passed over; null for none.</summary>
    public DateTimeOffset? ModifiedSince { get; init; }

    /// <summary>Whether a file at <paramref name="path"/>, its folders parted by slashes, is looked at.</summary>
    internal bool Takes(string path, DateTimeOffset modified) =>
        (_include.Length == 0 || Array.Exists(_include, pattern => pattern.Matches(path)))
        && !Excludes(path)
        && (ModifiedSince is not { } since || modified >= since);

    /// <summary>Whether the file or folder at <paramref name="path"/> is left out with all that is in it.</summary>
    internal bool Excludes(string path) => Array.Exists(_exclude, pattern => pattern.Matches(path));
}
