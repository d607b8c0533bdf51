using System.Globalization;
using Directives.Assignments;
using Directives.Header;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Search;

namespace Directives.Benchmarks.Search;

/// <summary>Times queries on a register of generated duties, and the making of it, by processor time of this process, so that other work on the machine does not count.</summary>
internal static class SearchBenchmark
{
    private const int DocumentsAtOnce = 100, QueriesOfAForm = 200;

    /// <summary>Makes the register at <paramref name="path"/>, or the rest of it, and writes the figures as Markdown tables.</summary>
    public static void Run(TextWriter output, int duties, string path)
    {
        int known = 0;
        if (File.Exists(path))
        {
            using DirectiveIndex index = DirectiveIndex.Open(path);
            known = index.Count().Documents * GeneratedRegister.DutiesPerDocument;
        }

        if (known < duties)
        {
            Make(output, known, duties, path);
        }

        long bytes = new FileInfo(path).Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"store {bytes / 1e6:F0} MB"));
        Cold(output, path);
        Warm(output, path);
    }

    private static void Make(TextWriter output, int known, int duties, string path)
    {
        var register = new GeneratedRegister(7 + known);
        long characters = 0;
        double written = 0, longest = 0;
        using (SqliteDirectiveStore store = SqliteDirectiveStore.Open(path))
        {
            int documents = duties / GeneratedRegister.DutiesPerDocument;
            for (int made = known / GeneratedRegister.DutiesPerDocument; made < documents; made += DocumentsAtOnce)
            {
                FileResult[] results = [.. Enumerable.Range(made, Math.Min(DocumentsAtOnce, documents - made)).Select(register.Document)];
                characters += results.Sum(result => result.Directive!.Source.Text.Length);
                TimeSpan before = Environment.CpuUsage.TotalTime;
                store.Write(results);
                double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                written += seconds;
                longest = Math.Max(longest, seconds);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{duties - known} duties, {characters / 1e6:F0} million characters, written in {written:F0} s of processor time: {(duties - known) / GeneratedRegister.DutiesPerDocument / written:F0} documents/s, longest transaction {longest:F1} s"));
        }
    }

    private static void Cold(TextWriter output, string path)
    {
        output.WriteLine("\n| first query of a process | ms |\n| --- | --- |");
        foreach (string query in (string[])["tuyên truyền", "tuyen truyen hoc sinh"])
        {
            using DirectiveIndex index = DirectiveIndex.Open(path);
            TimeSpan start = Environment.CpuUsage.TotalTime;
            index.Search(query, new DutyFilter { Agency = "Sở Y tế" });
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {query}, filtered by agency | {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:F1} |"));
        }
    }

    private static void Warm(TextWriter output, string path)
    {
        var register = new GeneratedRegister(11);
        var filter = new DutyFilter { Type = DocumentType.Plan, Role = OwnerRole.Lead, DueAfter = new DateOnly(2018, 1, 1) };
        (string Name, Func<string> Query, DutyFilter? Filter)[] forms =
        [
            ("one word", () => register.Phrase(1), null),
            ("two words", () => register.Phrase(2), null),
            ("three words", () => register.Phrase(3), null),
            ("one word, filtered", () => register.Phrase(1), filter),
            ("two words, filtered", () => register.Phrase(2), filter),
            ("three words, filtered", () => register.Phrase(3), filter),
            ("two words without marks, filtered", () => SearchAnalyzer.Fold(register.Phrase(2)), filter),
            ("three words without marks, filtered", () => SearchAnalyzer.Fold(register.Phrase(3)), filter),
            ("phrase of three, filtered", () => $"\"{register.Phrase(3)}\"", filter),
            ("eight words", () => register.Phrase(8), null),
            ("either of two pairs", () => $"{register.Phrase(2)} OR {register.Phrase(2)}", null),
        ];
        output.WriteLine("\n| warm | p50 ms | p99 ms | worst ms | worst query |\n| --- | --- | --- | --- | --- |");
        using DirectiveIndex index = DirectiveIndex.Open(path);
        foreach ((string name, Func<string> query, DutyFilter? chosen) in forms)
        {
            Measure(output, name, [.. Enumerable.Range(0, QueriesOfAForm).Select(_ => query())], text => index.Search(text, chosen));
        }

        string[] worst =
        [
            "và các của", "va cac cua", "\"va cac\"", "\"thuc hien\" \"to chuc\" \"nhan dan\"", "t* n* c*".Replace("*", "r*", StringComparison.Ordinal), "th* ng* tr*", "-của các OR và OR thực OR hiện OR công OR tác",
            string.Join(' ', Enumerable.Repeat("tuyen truyen thuc hien cong tac to chuc", 4)), string.Join(" OR ", Enumerable.Range(0, 30).Select(_ => "hien")), "UBND QĐ KH", "46 qd ubnd",
        ];
        foreach (string query in worst)
        {
            Measure(output, "constructed", [query, query, query], text => index.Search(text, null));
        }
    }

    private static void Measure(TextWriter output, string name, string[] queries, Func<string, Page<SearchHit>> search)
    {
        double[] times = new double[queries.Length];
        foreach (string query in queries.Take(20))
        {
            search(query);
        }

        for (int i = 0; i < queries.Length; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            search(queries[i]);
            times[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        string worst = queries[Array.IndexOf(times, times.Max())];
        Array.Sort(times);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {times[times.Length / 2]:F1} | {times[Math.Min(times.Length - 1, times.Length * 99 / 100)]:F1} | {times[^1]:F1} | {worst[..Math.Min(60, worst.Length)]} |"));
    }
}
