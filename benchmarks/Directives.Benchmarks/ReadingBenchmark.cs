using BenchmarkDotNet.Attributes;
using Directives.Pipeline.Reading;

namespace Directives.Benchmarks;

/// <summary>What does it take to get from the bytes of a file to its text, by format? A PDF includes the start of poppler's process.</summary>
public class ReadingBenchmark
{
    private readonly DocumentOpener _opener = new(DocumentReaders.Default());
    private static readonly string[] Formats = [".txt", ".html", ".docx", ".pdf"];

    private DocumentInput _input = null!;
    private int _expected;

    [ParamsSource(nameof(Files))]
    public string File { get; set; } = "";

    /// <summary>The first document of each format.</summary>
    public static IEnumerable<string> Files =>
        Formats.Select(format => Directory.EnumerateFiles(Texts.Documents, "*" + format).Select(Path.GetFileName).Order(StringComparer.Ordinal).First()!);

    // Nobody waits for a task here: what runs in the benchmark's own process is not asked for one.
    [GlobalSetup]
    public void Load()
    {
        _input = new DocumentInput(File, System.IO.File.ReadAllBytes(Path.Combine(Texts.Documents, File)));
        _expected = _opener.ReadAsync(_input).GetAwaiter().GetResult().Source.Text.Length;
    }

    [Benchmark]
    public async Task<int> ReadAsync()
    {
        int length = (await _opener.ReadAsync(_input)).Source.Text.Length;
        return length == _expected && length > 0 ? length : throw new InvalidOperationException($"{length} characters where {_expected} were read before");
    }
}
