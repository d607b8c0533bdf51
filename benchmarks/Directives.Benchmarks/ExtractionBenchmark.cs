using BenchmarkDotNet.Attributes;

namespace Directives.Benchmarks;

/// <summary>How fast is the whole extraction, by kind of document and by size?</summary>
public class ExtractionBenchmark
{
    private readonly DirectiveParser _parser = new();
    private int _expected;

    [ParamsSource(nameof(Inputs))]
    public NamedText Input { get; set; } = null!;

    public static IEnumerable<NamedText> Inputs => Sizes.All.Concat(Sizes.OfKinds).DistinctBy(text => text.Name);

    [GlobalSetup]
    public void Count() => _expected = _parser.Parse(Input.Text).Assignments.Count;

    [Benchmark]
    public Directive Whole()
    {
        Directive directive = _parser.Parse(Input.Text);
        return directive.Assignments.Count == _expected ? directive : throw new InvalidOperationException($"{directive.Assignments.Count} duties where {_expected} were found before");
    }
}
