using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Storage;

/// <summary>A store in a temporary folder of its own, removed with it.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("directives-store-");

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "test.db");

    public static StoreOptions Impatient { get; } = new() { BusyTimeout = TimeSpan.FromMilliseconds(20) };

    public SqliteDirectiveStore Open(StoreOptions? options = null) => SqliteDirectiveStore.Open(Path, options);

    public DirectiveIndex Index() => DirectiveIndex.Open(Path);

    public DirectiveIndex With(params FileResult[] results)
    {
        using SqliteDirectiveStore store = Open();
        store.Write(results);
        return Index();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
