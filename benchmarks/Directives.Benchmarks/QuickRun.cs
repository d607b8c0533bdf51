using System.Globalization;
using System.Text;

namespace Directives.Benchmarks;

/// <summary>A measurement of about two minutes, for comparing two versions on a machine that has other work: processor time of this process, best of several rounds.</summary>
internal static class QuickRun
{
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);

    /// <summary>Measures what is named in <paramref name="wanted"/>, or all, and gives the figures as Markdown tables.</summary>
    public static string Run(IReadOnlyCollection<string> wanted)
    {
        List<Measured> measured = [.. Stages.All.Concat(Baselines.All).Where(stage => wanted.Count == 0 || wanted.Contains(stage.Name))];
        var sets = new List<(string Name, IReadOnlyList<NamedText> Texts)> { ("corpus/documents", Texts.Corpus), ("seeds", Texts.Seeds) };
        sets.RemoveAll(set => set.Texts.Count == 0);

        // The compiler's second tier works beside the program, and its time counts: all of it first.
        Spend(FirstWarmUp, Texts.Corpus, text => measured.Sum(stage => stage.Work(text)));
        var table = new StringBuilder();
        foreach ((string name, IReadOnlyList<NamedText> texts) in sets)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {name}: {texts.Count} texts, {Texts.Bytes(texts) / 1e3:F0} kB, {texts.Sum(Stages.Tokens)} tokens | MB/s | bytes allocated for each byte | ns for each token |\n");
            table.Append("| --- | --- | --- | --- |\n");
            foreach (Measured stage in measured)
            {
                Measure(table, stage, texts);
            }

            table.Append('\n');
        }

        if (wanted.Count == 0)
        {
            MeasureSizes(table);
        }

        return table.ToString();
    }

    private static void MeasureSizes(StringBuilder table)
    {
        table.Append("| whole, one text of growing size | MB/s | bytes allocated for each byte | ns for each token |\n| --- | --- | --- | --- |\n");
        foreach (NamedText text in Sizes.All)
        {
            Measure(table, new Measured(text.Name, Stages.All[0].Work), [text]);
        }

        table.Append('\n');
    }

    private static void Measure(StringBuilder table, Measured stage, IReadOnlyList<NamedText> texts)
    {
        Spend(WarmUp, texts, stage.Work);
        int expected = Pass(texts, stage.Work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Pass(texts, stage.Work);
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (found != expected || found == 0)
        {
            throw new InvalidOperationException($"{stage.Name} found {expected} things, then {found}");
        }

        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, Spend(Round, texts, stage.Work));
        }

        long bytes = Texts.Bytes(texts);
        double perToken = best * 1e9 / texts.Sum(Stages.Tokens);
        table.Append(CultureInfo.InvariantCulture, $"| {stage.Name} | {bytes / best / 1e6:F1} | {allocated / bytes:F2} | {perToken:F1} |\n");
    }

    // Repeats the work for so much processor time; returns the seconds of one pass.
    private static double Spend(TimeSpan time, IReadOnlyList<NamedText> texts, Func<NamedText, int> work)
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

    private static int Pass(IReadOnlyList<NamedText> texts, Func<NamedText, int> work)
    {
        int found = 0;
        foreach (NamedText text in texts)
        {
            found += work(text);
        }

        return found;
    }
}
