using System.Globalization;
using System.Runtime;
using Directives.Agencies.Registry;
using Directives.Lexicons;

namespace Directives.Benchmarks;

/// <summary>Processor time of the first things a new process does, in order; nothing is warm. What was compiled on the way is counted: code compiled ahead (ReadyToRun) leaves little of it.</summary>
internal static class ColdStart
{
    public static void Run(TextWriter output)
    {
        // Nothing is written before all is measured: the first line costs as much as a lexicon.
        Step begin = Now("");
        _ = Lexicon.Default;
        Step lexicons = Now("lexicons");
        _ = AgencyRegistry.Default;
        Step registry = Now("registry");
        var parser = new DirectiveParser();
        Step built = Now("rest of the parser");
        parser.Parse("KẾ HOẠCH\nSở Y tế chủ trì thực hiện.");
        Step first = Now("first short text");
        Report(output, begin, lexicons);
        Report(output, lexicons, registry);
        Report(output, registry, built);
        Report(output, begin, built with { Name = "parser from nothing" });
        Report(output, built, first);
    }

    private static Step Now(string name) => new(name, Environment.CpuUsage.TotalTime, JitInfo.GetCompiledMethodCount());

    private static void Report(TextWriter output, Step from, Step to) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{to.Name,-22}{(to.Time - from.Time).TotalMilliseconds,7:F0} ms, {to.Compiled - from.Compiled} methods compiled"));

    private readonly record struct Step(string Name, TimeSpan Time, long Compiled);
}
