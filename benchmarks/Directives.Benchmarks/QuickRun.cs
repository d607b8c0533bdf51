using System.Globalization;

namespace Directives.Benchmarks;

/// <summary>A measurement of a minute, for comparing two versions on a machine that has other work: processor time of this process, best of several rounds.</summary>
internal static class QuickRun
{
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);

    /// <summary>Measures the stages whose names are in <paramref name="wanted"/>, or all.</summary>
    public static void Run(TextWriter output, IReadOnlyCollection<string> wanted)
    {
        List<(string Name, Action<NamedText> Work)> stages = [.. Stages.All().Where(stage => wanted.Count == 0 || wanted.Contains(stage.Name))];

        // The compiler's second tier works beside the program, and its time counts: all of it first.
        Spend(FirstWarmUp, Texts.Corpus, text => stages.ForEach(stage => stage.Work(text)));
        foreach ((string name, IReadOnlyList<NamedText> texts) in new[] { ("corpus", Texts.Corpus), ("seeds", Texts.Seeds) })
        {
            if (texts.Count == 0)
            {
                continue;
            }

            long bytes = Texts.Bytes(texts);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {texts.Count} texts, {bytes / 1e3:F0} kB, {texts.Sum(Stages.Tokens)} tokens"));
            output.WriteLine($"{"stage",-14}{"MB/s",10}{"B/B",8}{"ns/token",10}");
            foreach ((string stage, Action<NamedText> work) in stages)
            {
                Measure(output, stage, texts, bytes, work);
            }
        }
    }

    private static void Measure(TextWriter output, string name, IReadOnlyList<NamedText> texts, long bytes, Action<NamedText> work)
    {
        Spend(WarmUp, texts, work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pass(texts, work);
        double allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)bytes;
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, Spend(Round, texts, work));
        }

        double perToken = best * 1e9 / texts.Sum(Stages.Tokens);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{bytes / best / 1e6,10:F1}{allocated,8:F2}{perToken,10:F1}"));
    }

    // Repeats the work for so much processor time; returns the seconds of one pass.
    private static double Spend(TimeSpan time, IReadOnlyList<NamedText> texts, Action<NamedText> work)
    {
        int passes = 0;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        TimeSpan spent;
        do
        {
            Pass(texts, work);
            passes++;
            spent = Environment.CpuUsage.TotalTime - start;
        }
        while (spent < time);
        return spent.TotalSeconds / passes;
    }

    private static void Pass(IReadOnlyList<NamedText> texts, Action<NamedText> work)
    {
        foreach (NamedText text in texts)
        {
            work(text);
        }
    }
}
