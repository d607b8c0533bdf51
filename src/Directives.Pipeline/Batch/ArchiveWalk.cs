using System.Collections.Frozen;

namespace Directives.Pipeline.Batch;

/// <summary>Lists the files under the given paths in an order that depends on nothing but their names, in memory that depends on the largest folder and not on their number.</summary>
internal sealed class ArchiveWalk
{
    private const string Missing = "There is no such file or folder. Check the spelling of the path and that the drive is mounted.";

    // Data, code and notes that stand beside documents. Readers would take them for plain text: they judge by content, and these are text.
    private static readonly FrozenSet<string> OtherThanDocuments = new[]
    {
        ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".yml", ".yaml", ".toml", ".ini", ".log", ".sql", ".db", ".sqlite",
        ".py", ".cs", ".sh", ".ps1", ".bat", ".js", ".css",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string[] _roots;
    private readonly HashSet<string> _passedOver;
    private readonly FileSelection _selection;

    /// <summary>Prepares a walk.</summary>
    /// <param name="paths">Files and folders. A file that is named here is taken whatever its name.</param>
    /// <param name="except">Full paths of files to pass over in silence.</param>
    /// <param name="selection">Which of the files are looked at.</param>
    public ArchiveWalk(IEnumerable<string> paths, IEnumerable<string> except, FileSelection selection)
    {
        _passedOver = except.ToHashSet(StringComparer.Ordinal);
        _selection = selection;
        var roots = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            roots.Add(Key(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), Directory.Exists(path)));
        }

        // A folder inside another named one is walked with it; a file inside one is found with it, unless the walk would leave it out.
        _roots = [.. roots.Where(root => !roots.Any(other => other != root && EndsFolder(other) && root.StartsWith(other, StringComparison.Ordinal) && IsReached(other, root)))];
    }

    /// <summary>Lists files, each once, by full path in ordinal order; folders are walked, links to folders and hidden entries are not followed.</summary>
    public IEnumerable<FoundFile> Files(CancellationToken cancellationToken)
    {
        var open = new Stack<Queue<Entry>>();
        foreach (string root in _roots)
        {
            if (!EndsFolder(root))
            {
                yield return Selected(NamedFile(root), Path.GetFileName(root));
                continue;
            }

            open.Push(List(root));
            while (open.TryPeek(out Queue<Entry>? entries))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!entries.TryDequeue(out Entry entry))
                {
                    open.Pop();
                }
                else if (entry.Found is { } file)
                {
                    yield return Selected(file, Below(root, file.Path));
                }
                else if (!_selection.Excludes(Below(root, entry.Key)))
                {
                    open.Push(List(entry.Key));
                }
            }
        }
    }

    private Queue<Entry> List(string folder)
    {
        var entries = new List<Entry>();
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                // A file that stands for itself is not found a second time.
                if (entry.Name.StartsWith('.') || _passedOver.Contains(entry.FullName) || Array.BinarySearch(_roots, entry.FullName, StringComparer.Ordinal) >= 0)
                {
                    continue;
                }

                if (entry is FileInfo file)
                {
                    entries.Add(new Entry(entry.FullName, Found(file)));
                }
                else if (entry.LinkTarget is null)
                {
                    entries.Add(new Entry(Key(entry.FullName, isFolder: true), null));
                }
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or System.Security.SecurityException)
        {
            string path = Path.TrimEndingDirectorySeparator(folder);
            entries.Add(new Entry(path, new FoundFile(path) { Failure = $"The folder cannot be listed: {e.Message}" }));
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new Queue<Entry>(entries);
    }

    private static FoundFile Found(FileInfo file)
    {
        string? skipped = OtherThanDocuments.Contains(file.Extension)
            ? $"Files named *{file.Extension} are not documents; name the file itself to read it."
            : null;
        // A link to nothing, and a file that went away since, fail when they are opened.
        bool isThere = file.Exists;
        return new FoundFile(file.FullName) { SkipReason = skipped, Length = isThere ? file.Length : 1, Modified = isThere ? file.LastWriteTimeUtc : DateTimeOffset.MaxValue };
    }

    private static FoundFile NamedFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new FoundFile(path) { Length = Math.Max(1, file.Length), Modified = file.LastWriteTimeUtc }
            : new FoundFile(path) { Failure = Missing, IsMissing = true };
    }

    private FoundFile Selected(FoundFile file, string below) =>
        file.Failure is not null || _selection.Takes(below, file.Modified) ? file : file with { IsPassedOver = true };

    private static string Below(string root, string path)
    {
        string below = path[root.Length..];
        return Path.DirectorySeparatorChar == '/' ? below : below.Replace(Path.DirectorySeparatorChar, '/');
    }

    // A walk shows neither what is not there or hidden, nor what a link leads to, nor what is no document by its name: such a file stands for itself.
    private static bool IsReached(string folder, string root)
    {
        if (!Path.Exists(root) || (!EndsFolder(root) && OtherThanDocuments.Contains(Path.GetExtension(root))))
        {
            return false;
        }

        for (string? path = Path.TrimEndingDirectorySeparator(root); path is not null && path.Length > folder.Length; path = Path.GetDirectoryName(path))
        {
            if (Path.GetFileName(path).StartsWith('.') || (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is not null))
            {
                return false;
            }
        }

        return true;
    }

    // Folders are compared with the separator behind their names, so that their files come where their full paths do.
    private static string Key(string path, bool isFolder) => isFolder && !EndsFolder(path) ? path + Path.DirectorySeparatorChar : path;

    private static bool EndsFolder(string key) => Path.EndsInDirectorySeparator(key);

    // A file, or, where there is none, a folder.
    private readonly record struct Entry(string Key, FoundFile? Found);
}
