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

    // Of each form, twice over all forms, before anything is measured: else the first measured would pay for the compiling of all.
    private const int WarmingQueries = 40;

    private static readonly string[] Worst =
    [
        "và các của", "va cac cua", "\"va cac\"", "\"thuc hien\" \"to chuc\" \"nhan dan\"", "tr* nr* cr*", "th* ng* tr*", "-của các OR và OR thực OR hiện OR công OR tác",
        string.Join(' ', Enumerable.Repeat("tuyen truyen thuc hien cong tac to chuc", 4)), string.Join(" OR ", Enumerable.Range(0, 30).Select(_ => "hien")), "UBND QĐ KH", "46 qd ubnd",
    ];

    /// <summary>Makes the register at <paramref name="path"/>, or the rest of it, and writes the figures as Markdown tables: of all forms of query, or of those whose names hold one of <paramref name="forms"/>.</summary>
    public static void Run(TextWriter output, int duties, string path, IReadOnlyList<string> forms)
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
        Warm(output, path, forms);
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

    private static void Warm(TextWriter output, string path, IReadOnlyList<string> chosen)
    {
        using DirectiveIndex index = DirectiveIndex.Open(path);
        Form[] forms = [.. Forms(index).Where(form => chosen.Count == 0 || chosen.Any(part => form.Name.Contains(part, StringComparison.Ordinal)))];
        var warming = new GeneratedRegister(13);
        foreach (Form form in forms.Concat(forms))
        {
            for (int i = 0; i < WarmingQueries; i++)
            {
                form.Run(form.Query(warming));
            }
        }

        output.WriteLine("\n| warm | p50 ms | p99 ms | worst ms | worst query |\n| --- | --- | --- | --- | --- |");
        var register = new GeneratedRegister(11);
        foreach (Form form in forms)
        {
            Measure(output, form.Name, [.. Enumerable.Range(0, QueriesOfAForm).Select(_ => form.Query(register))], form.Run);
        }

        foreach (string query in chosen.Count == 0 || chosen.Contains("constructed") ? Worst : [])
        {
            index.Search(query);
            Measure(output, "constructed", [query, query, query], text => index.Search(text));
        }
    }

    private static Form[] Forms(DirectiveIndex index)
    {
        var filter = new DutyFilter { Type = DocumentType.Plan, Role = OwnerRole.Lead, DueAfter = new DateOnly(2018, 1, 1) };
        return
        [
            new("one word", register => register.Phrase(1), text => index.Search(text)),
            new("two words", register => register.Phrase(2), text => index.Search(text)),
            new("three words", register => register.Phrase(3), text => index.Search(text)),
            new("one word, filtered", register => register.Phrase(1), text => index.Search(text, filter)),
            new("two words, filtered", register => register.Phrase(2), text => index.Search(text, filter)),
            new("three words, filtered", register => register.Phrase(3), text => index.Search(text, filter)),
            new("two words without marks, filtered", register => SearchAnalyzer.Fold(register.Phrase(2)), text => index.Search(text, filter)),
            new("three words without marks, filtered", register => SearchAnalyzer.Fold(register.Phrase(3)), text => index.Search(text, filter)),
            new("phrase of three words, filtered", register => $"\"{register.Phrase(3)}\"", text => index.Search(text, filter)),
            new("abbreviation and a word, filtered", register => $"{register.Abbreviation()} {register.Phrase(1)}", text => index.Search(text, filter)),
            new("eight words", register => register.Phrase(8), text => index.Search(text)),
            new("either of two pairs", register => $"{register.Phrase(2)} OR {register.Phrase(2)}", text => index.Search(text)),
            new("facets of one word, filtered", register => register.Phrase(1), text => index.Facets(text, filter)),
            new("facets of two words, filtered", register => register.Phrase(2), text => index.Facets(text, filter)),
            new("facets of two words without marks", register => SearchAnalyzer.Fold(register.Phrase(2)), text => index.Facets(text)),
            new("facets of a filter alone", _ => "", text => index.Facets(text, filter)),
            new("facets of all duties", _ => "", text => index.Facets(text)),
        ];
    }

    private static void Measure(TextWriter output, string name, string[] queries, Action<string> run)
    {
        double[] times = new double[queries.Length];
        for (int i = 0; i < queries.Length; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            run(queries[i]);
            times[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        string worst = queries[Array.IndexOf(times, times.Max())];
        Array.Sort(times);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {times[times.Length / 2]:F1} | {times[Math.Min(times.Length - 1, times.Length * 99 / 100)]:F1} | {times[^1]:F1} | {worst[..Math.Min(60, worst.Length)]} |"));
        output.Flush();
    }

    private sealed record Form(string Name, Func<GeneratedRegister, string> Query, Action<string> Run);
}
