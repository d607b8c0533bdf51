using System.Globalization;
using Directives.Agencies.Registry;
using Directives.Lexicons;

namespace Directives.Benchmarks;

/// <summary>Processor time of the first things a new process does, in order; nothing is warm.</summary>
internal static class ColdStart
{
    public static void Run(TextWriter output)
    {
        TimeSpan begin = Environment.CpuUsage.TotalTime;
        TimeSpan last = begin;
        void Report(string name)
        {
            TimeSpan now = Environment.CpuUsage.TotalTime;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}{(now - last).TotalMilliseconds,7:F0} ms"));
            last = now;
        }

        Report("(runtime)");
        _ = Lexicon.Default;
        Report("lexicons");
        _ = AgencyRegistry.Default;
        Report("registry");
        var parser = new DirectiveParser();
        parser.Parse("KẾ HOẠCH\nSở Y tế chủ trì thực hiện.");
        Report("first short text");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"parser from nothing",-22}{(last - begin).TotalMilliseconds,7:F0} ms"));
    }
}
