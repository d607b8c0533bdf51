using System.IO.Compression;
using System.Text;
using Directives.Pipeline.Batch;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Tests.Batch;

/// <summary>A folder of input files with a store beside it, both removed in the end.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    public const string Sentence = "Sở Giáo dục và Đào tạo chủ trì tổ chức tuyên truyền cho học sinh các trường học trên địa bàn tỉnh.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("directives-batch-");

    public ArchiveFolder() => Directory.CreateDirectory(Input);

    public string Input => Path.Combine(_folder.FullName, "input");

    public string StorePath => Path.Combine(_folder.FullName, "test.db");

    public string In(string name) => Path.Combine(Input, name);

    /// <summary>Writes a text that is a document of its own: no two calls with different words give the same bytes.</summary>
    public string AddText(string name, string words = "")
    {
        string path = In(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"KẾ HOẠCH\nVề công tác năm học {words}\n\n1. {Sentence}\n");
        return path;
    }

    public void AddBytes(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(In(name), bytes);

    public void AddZip(string name, params (string Name, string Words)[] entries)
    {
        using var archive = new ZipArchive(File.Create(In(name)), ZipArchiveMode.Create);
        foreach ((string entry, string words) in entries)
        {
            using Stream stream = archive.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes($"KẾ HOẠCH\nVề công tác năm học {words}\n\n1. {Sentence}\n"));
        }
    }

    public async Task<BatchSummary> RunAsync(BatchOptions? options = null, IReadOnlyList<IDocumentReader>? readers = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var store = SqliteDirectiveStore.Open(StorePath);
        return await Pipeline(store, options, readers).RunAsync([Input], progress, cancellationToken);
    }

    public static DirectivePipeline Pipeline(IDirectiveStore store, BatchOptions? options = null, IReadOnlyList<IDocumentReader>? readers = null) =>
        new(store, new DocumentOpener(readers ?? DocumentReaders.Default()), new DirectiveParser(), options ?? new BatchOptions { Extractor = "test" });

    /// <summary>Outcome of each file of the ledger by its path below the input folder.</summary>
    public SortedDictionary<string, FileEntry> Ledger(params string[] names)
    {
        using var store = SqliteDirectiveStore.Open(StorePath);
        var rows = new SortedDictionary<string, FileEntry>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (store.FindFile(In(name)) is { } row)
            {
                rows.Add(name, row);
            }
        }

        return rows;
    }

    public DirectiveIndex Index() => DirectiveIndex.Open(StorePath);

    public void Dispose() => _folder.Delete(recursive: true);
}
