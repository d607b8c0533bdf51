using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;

namespace Directives.Benchmarks;

/// <summary>A measurement of a few minutes, for comparing two versions also on a machine that has other work: processor time of the fastest of many passes.</summary>
internal static class QuickRun
{
    private const string Columns = "MB/s | bytes allocated for each byte | ns for each token | ns for each character |\n| --- | --- | --- | --- | --- |\n";
    private const int LeastPasses = 3;

    // The compiler's second tier begins a tenth of a second after the first has nothing left to do.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(900);

    /// <summary>Measures everything and writes it into <c>benchmarks/README.md</c>, and the speed of the whole into <c>README.md</c>.</summary>
    public static void Write()
    {
        string tables = Run([]);
        FigureTable.Write(Path.Combine("benchmarks", "README.md"), tables);
        var whole = new StringBuilder("| text to records | MB/s | bytes allocated for each byte |\n| --- | --- | --- |\n");
        string table = "";
        foreach (string line in tables.Split('\n'))
        {
            string[] cells = line.Split(" | ");
            if (line.Contains("MB/s", StringComparison.Ordinal))
            {
                table = cells[0];
            }
            else if (cells[0] == "| whole")
            {
                whole.Append(CultureInfo.InvariantCulture, $"{table} | {cells[1]} | {cells[2]} |\n");
            }
            else if (cells.Length > 2 && table.Contains("growing", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            {
                whole.Append(CultureInfo.InvariantCulture, $"| one directive repeated to {cells[0][2..].Replace("kh- ", "", StringComparison.Ordinal)} | {cells[1]} | {cells[2]} |\n");
            }
        }

        FigureTable.Write("README.md", whole.ToString());
    }

    /// <summary>Measures what is named in <paramref name="wanted"/>, or all, and gives the figures as Markdown tables.</summary>
    public static string Run(IReadOnlyCollection<string> wanted)
    {
        List<Measured> measured = [.. Stages.All.Concat(Baselines.All).Where(stage => wanted.Count == 0 || wanted.Contains(stage.Name))];
        WarmUp(measured, [.. Texts.Corpus, .. Texts.Recognised]);
        var table = new StringBuilder();
        Measure(table, "corpus/documents", measured, Texts.Corpus);
        Measure(table, "seeds", measured, Texts.Seeds);
        if (wanted.Count == 0)
        {
            Measured whole = Stages.All[0];
            Measure(table, "texts that OCR broke", [whole], Texts.Recognised);
            MeasureEach(table, "whole, one text of growing size", whole, Sizes.All);
            MeasureEach(table, "whole, hostile texts", whole, Hostile.All);
        }

        return table.ToString();
    }

    // Until nothing was compiled for a while.
    private static void WarmUp(List<Measured> measured, IReadOnlyList<NamedText> texts)
    {
        long start = Stopwatch.GetTimestamp(), last = start, compiled = -1;
        while (Stopwatch.GetElapsedTime(last) < Quiet && Stopwatch.GetElapsedTime(start) < MostWarmUp)
        {
            measured.ForEach(stage => Pass(texts, stage.Work));
            if (JitInfo.GetCompiledMethodCount() != compiled)
            {
                compiled = JitInfo.GetCompiledMethodCount();
                last = Stopwatch.GetTimestamp();
            }
        }
    }

    private static void Measure(StringBuilder table, string name, List<Measured> measured, IReadOnlyList<NamedText> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        table.Append(CultureInfo.InvariantCulture, $"| {name}: {texts.Count} texts, {Texts.Bytes(texts) / 1e3:F0} kB, {texts.Sum(Stages.Tokens)} tokens | {Columns}");
        measured.ForEach(stage => Measure(table, stage, texts));
        table.Append('\n');
    }

    private static void MeasureEach(StringBuilder table, string name, Measured whole, IReadOnlyList<NamedText> texts)
    {
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {Columns}");
        foreach (NamedText text in texts)
        {
            Measure(table, new Measured(text.Name, whole.Work), [text]);
        }

        table.Append('\n');
    }

    private static void Measure(StringBuilder table, Measured stage, IReadOnlyList<NamedText> texts)
    {
        int expected = Pass(texts, stage.Work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Pass(texts, stage.Work);
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (found != expected || found == 0)
        {
            throw new InvalidOperationException($"{stage.Name} found {expected} things, then {found}");
        }

        double best = Fastest(texts, stage.Work);
        long bytes = Texts.Bytes(texts);
        double perToken = best * 1e9 / texts.Sum(Stages.Tokens), perCharacter = best * 1e9 / texts.Sum(text => (long)text.Text.Length);
        table.Append(CultureInfo.InvariantCulture, $"| {stage.Name} | {bytes / best / 1e6:F1} | {allocated / bytes:F2} | {perToken:F1} | {perCharacter:F2} |\n");
    }

    // Processor time of the fastest pass in seconds: one that no compiler worked beside, and whose caches were left alone.
    private static double Fastest(IReadOnlyList<NamedText> texts, Func<NamedText, int> work)
    {
        double best = double.MaxValue;
        long start = Stopwatch.GetTimestamp();
        for (int passes = 0; passes < LeastPasses || Stopwatch.GetElapsedTime(start) < Time; passes++)
        {
            TimeSpan begin = Environment.CpuUsage.TotalTime;
            Pass(texts, work);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begin).TotalSeconds);
        }

        return best;
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
