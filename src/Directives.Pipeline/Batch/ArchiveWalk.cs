using System.Collections.Frozen;

namespace Directives.Pipeline.Batch;

/// <summary>Lists the files under the given paths in an order that depends on nothing but their names.</summary>
internal static class ArchiveWalk
{
    // Data, code and notes that stand beside documents. Readers would take them for plain text: they judge by content, and these are text.
    private static readonly FrozenSet<string> OtherThanDocuments = new[]
    {
        ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".yml", ".yaml", ".toml", ".ini", ".log", ".sql", ".db", ".sqlite",
        ".py", ".cs", ".sh", ".ps1", ".bat", ".js", ".css",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists files, each once, by full path in ordinal order; folders are walked, links to folders and hidden entries are not followed.</summary>
    /// <param name="paths">Files and folders. A file that is named here is taken whatever its name.</param>
    /// <param name="except">Full paths of files to pass over in silence.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static IReadOnlyList<FoundFile> List(IEnumerable<string> paths, IEnumerable<string> except, CancellationToken cancellationToken)
    {
        var passedOver = except.ToHashSet(StringComparer.Ordinal);
        var found = new SortedDictionary<string, FoundFile>(StringComparer.Ordinal);
        var folders = new Stack<string>();
        foreach (string path in paths)
        {
            string full = Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                folders.Push(full);
            }
            else if (File.Exists(full))
            {
                found[full] = new FoundFile(full);
            }
            else
            {
                found[full] = new FoundFile(full) { Failure = "There is no such file or folder. Check the spelling of the path and that the drive is mounted.", IsMissing = true };
            }
        }

        while (folders.TryPop(out string? folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddFolder(folder, found, folders, passedOver);
        }

        return [.. found.Values];
    }

    private static void AddFolder(string folder, SortedDictionary<string, FoundFile> found, Stack<string> folders, HashSet<string> passedOver)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || passedOver.Contains(entry.FullName))
                {
                    continue;
                }

                if (entry is not DirectoryInfo)
                {
                    string? skipped = OtherThanDocuments.Contains(entry.Extension) ? $"Files named *{entry.Extension} are not documents; name the file itself to read it." : null;
                    found.TryAdd(entry.FullName, new FoundFile(entry.FullName) { SkipReason = skipped, IsEmpty = entry is FileInfo { Exists: true, Length: 0 } });
                }
                else if (entry.LinkTarget is null)
                {
                    folders.Push(entry.FullName);
                }
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or System.Security.SecurityException)
        {
            found.TryAdd(folder, new FoundFile(folder) { Failure = $"The folder cannot be listed: {e.Message}" });
        }
    }
}
