using BenchmarkDotNet.Attributes;

namespace Directives.Benchmarks;

/// <summary>Does the time for a character stay the same on texts that a careless reader takes far too long for?</summary>
public class HostileBenchmark
{
    private readonly DirectiveParser _parser = new();
    private int _expected;

    [ParamsSource(nameof(Inputs))]
    public NamedText Input { get; set; } = null!;

    public static IEnumerable<NamedText> Inputs => Hostile.All;

    [GlobalSetup]
    public void Count() => _expected = _parser.Parse(Input.Text).Assignments.Count;

    [Benchmark]
    public Directive Whole()
    {
        Directive directive = _parser.Parse(Input.Text);
        return directive.Assignments.Count == _expected ? directive : throw new InvalidOperationException($"{directive.Assignments.Count} duties where {_expected} were found before");
    }
}
