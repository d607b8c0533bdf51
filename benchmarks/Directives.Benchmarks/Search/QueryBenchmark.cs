using BenchmarkDotNet.Attributes;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;

namespace Directives.Benchmarks.Search;

/// <summary>What does a query take on a small register, by its form? Large registers are measured by <see cref="SearchBenchmark"/>.</summary>
public class QueryBenchmark
{
    private const int Documents = 300;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"directives-benchmark-{Guid.NewGuid():N}.db");
    private DirectiveIndex _index = null!;
    private int _expected;

    [Params("thực hiện", "thuc hien ke hoach", "\"tổ chức thực hiện\"", "tuyên truyền OR giám sát")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        using (SqliteDirectiveStore store = SqliteDirectiveStore.Open(_path))
        {
            var register = new GeneratedRegister(7);
            store.Write([.. Enumerable.Range(0, Documents).Select(register.Document)]);
        }

        _index = DirectiveIndex.Open(_path);
        _expected = _index.Search(Query).Entries.Count;
    }

    [Benchmark]
    public int Search()
    {
        int hits = _index.Search(Query).Entries.Count;
        return hits == _expected && hits > 0 ? hits : throw new InvalidOperationException($"{hits} duties where {_expected} were found before");
    }

    [GlobalCleanup]
    public void Remove()
    {
        _index.Dispose();
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(_path)!, Path.GetFileName(_path) + "*"))
        {
            File.Delete(file);
        }
    }
}
