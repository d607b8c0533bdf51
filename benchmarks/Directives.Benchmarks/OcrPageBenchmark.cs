using BenchmarkDotNet.Attributes;
using Directives.Pipeline.Ocr;

namespace Directives.Benchmarks;

/// <summary>What does a scanned page take, from the bytes of its image to its words, with a worker that is running already?</summary>
public class OcrPageBenchmark : IDisposable
{
    private readonly TesseractEngine _engine = new();
    private PageImage _page = null!;
    private int _expected;

    // Nobody waits for a task here: what runs in the benchmark's own process is not asked for one.
    [GlobalSetup]
    public void Load()
    {
        string file = Directory.EnumerateFiles(Path.Combine(Texts.Repository, "corpus", "scans"), "*.png").Order(StringComparer.Ordinal).First();
        _page = new PageImage(File.ReadAllBytes(file));
        _expected = _engine.ReadAsync(_page).GetAwaiter().GetResult().Words.Count;
    }

    [Benchmark]
    public async Task<int> ReadAsync()
    {
        int words = (await _engine.ReadAsync(_page)).Words.Count;
        return words == _expected && words > 0 ? words : throw new InvalidOperationException($"{words} words where {_expected} were read before");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }
}
