using BenchmarkDotNet.Attributes;

namespace Directives.Benchmarks;

/// <summary>Where does the time of an extraction go, and what do far simpler searches take on the same text?</summary>
public class StageBenchmark
{
    private readonly NamedText _text = Texts.Sized("kh-", 100);
    private Measured _measured = null!;
    private int _expected;

    [ParamsSource(nameof(Names))]
    public string Stage { get; set; } = "";

    public static IEnumerable<string> Names => Stages.All.Concat(Baselines.All).Select(stage => stage.Name);

    [GlobalSetup]
    public void Prepare()
    {
        _measured = Stages.All.Concat(Baselines.All).First(stage => stage.Name == Stage);
        _expected = _measured.Work(_text);
    }

    [Benchmark]
    public int Work()
    {
        int found = _measured.Work(_text);
        return found == _expected && found > 0 ? found : throw new InvalidOperationException($"{Stage} found {_expected} things, then {found}");
    }
}
