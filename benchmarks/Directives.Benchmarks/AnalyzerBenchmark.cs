using BenchmarkDotNet.Attributes;
using Directives.Search;

namespace Directives.Benchmarks;

/// <summary>What does it take to cut and fold a text for the index?</summary>
public class AnalyzerBenchmark
{
    private int _expected;

    [ParamsSource(nameof(Inputs))]
    public NamedText Input { get; set; } = null!;

    public static IEnumerable<NamedText> Inputs => Sizes.All.Take(3);

    [GlobalSetup]
    public void Count() => _expected = SearchAnalyzer.Analyze(Input.Text).Count;

    [Benchmark]
    public int Analyze()
    {
        int found = SearchAnalyzer.Analyze(Input.Text).Count;
        return found == _expected && found > 0 ? found : throw new InvalidOperationException($"{found} words where {_expected} were found before");
    }
}
