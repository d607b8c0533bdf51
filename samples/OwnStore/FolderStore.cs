using System.Text.Json;
using Directives.Json;
using Directives.Pipeline.Storage;

namespace Directives.Samples;

/// <summary>Keeps each document's records as a JSON file named by the SHA-256 of its bytes, and what is known of each path in <c>files.json</c>.</summary>
internal sealed class FolderStore : IDirectiveStore
{
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly string _list;
    private readonly Dictionary<string, FileEntry> _files;

    public FolderStore(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = Path.GetFullPath(folder);
        _list = Path.Combine(_folder, "files.json");
        _files = File.Exists(_list) ? JsonSerializer.Deserialize<Dictionary<string, FileEntry>>(File.ReadAllBytes(_list))! : new(StringComparer.Ordinal);
    }

    public IReadOnlyList<string> OwnFiles => [_list, .. Directory.EnumerateFiles(_folder, "*.json")];

    /// <summary>Told of every document that was stored, for an index beside the store.</summary>
    public event Action<string, Directive>? Stored;

    public FileEntry? FindFile(string path)
    {
        lock (_lock)
        {
            return _files.GetValueOrDefault(path);
        }
    }

    public IReadOnlyList<FileEntry> FindEntries(string path)
    {
        lock (_lock)
        {
            return [.. _files.Values.Where(file => file.Path.StartsWith(path + "!", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal)];
        }
    }

    public string? FindExtractorVersion(string sha256)
    {
        lock (_lock)
        {
            return _files.Values.FirstOrDefault(file => file.Sha256 == sha256 && file.DocumentId is not null)?.ExtractorVersion;
        }
    }

    public void Write(IReadOnlyList<FileResult> results)
    {
        lock (_lock)
        {
            foreach (FileResult result in results.Where(result => result.Outcome != FileOutcome.Unchanged))
            {
                bool hasRecords = result.Outcome is FileOutcome.Stored or FileOutcome.Duplicate;
                if (result.Directive is { } directive)
                {
                    Replace(Path.Combine(_folder, result.Sha256 + ".json"), file => DirectiveJson.Write(file, directive, result.Path));
                    Stored?.Invoke(result.Path, directive);
                }

                _files[result.Path] = new FileEntry
                {
                    Path = result.Path,
                    Size = result.Size,
                    Sha256 = result.Sha256,
                    Outcome = result.Outcome,
                    Failure = result.Failure,
                    Reason = result.Reason,
                    Stage = result.Stage,
                    ExtractorVersion = result.ExtractorVersion,
                    DocumentId = hasRecords ? result.Sha256 : null,
                };
            }

            // The list comes last: a run that is killed before it does these documents again, and overwrites the same files.
            Replace(_list, file => JsonSerializer.Serialize(file, _files));
        }
    }

    public void Dispose()
    {
    }

    private static void Replace(string path, Action<Stream> write)
    {
        using (FileStream file = File.Create(path + ".new"))
        {
            write(file);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}
