using System.Globalization;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Repair;
using Directives.Text;

namespace Directives.Benchmarks.Repair;

/// <summary>How many wrong words of OCR output repair sets right, and how many right ones it spoils.</summary>
internal static class RepairBenchmark
{
    private const int Rounds = 5;
    private static readonly TextRepairer Repairer = new();
    private static readonly RepairBuffers Buffers = new();

    /// <summary>Prints two lines for each file of samples: by words, and by what stands between blanks, marks included.</summary>
    /// <param name="output">Receives the table.</param>
    /// <param name="arguments">Files of samples; without any, those of <c>corpus/ocr</c>, and the text of <c>../shared/seeds</c> that was read by OCR long ago. <c>--list</c> adds every word concerned.</param>
    public static void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        bool list = arguments.Contains("--list");
        string[] files = [.. arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        TimeSpan before = Environment.CpuUsage.TotalTime;
        _ = SlipIndex.Default;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Counts and index loaded, for the first time in this process, in {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0} ms of processor time."));
        output.WriteLine();
        output.WriteLine("| texts | words read right | of these spoiled | one in | wrong by 1–2 characters | set right | share | changed otherwise | µs for each token |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        string corpus = Path.Combine(Texts.Repository, "corpus", "ocr");
        foreach (string file in files.Length > 0 ? files : [.. Directory.GetFiles(corpus, "*.jsonl").Order(StringComparer.Ordinal)])
        {
            Lines(output, Path.GetFileNameWithoutExtension(file), OcrSample.In(file), list);
        }

        string old = Path.Combine(Texts.Repository, "..", "shared", "seeds", "ca-mau-2023.txt");
        if (files.Length == 0 && File.Exists(old))
        {
            Lines(output, "ca-mau-2023", [OcrSample.WithSlips(old, Path.Combine(corpus, "ca-mau-2023.slips.tsv"))], list);
        }
    }

    private static void Lines(TextWriter output, string name, IReadOnlyList<OcrSample> samples, bool list)
    {
        Line(output, name + ", words", samples, char.IsLetterOrDigit, list);
        Line(output, name + ", between blanks", samples, c => !char.IsWhiteSpace(c), list: false);
    }

    private static void Line(TextWriter output, string name, IReadOnlyList<OcrSample> samples, Func<char, bool> isWordPart, bool list)
    {
        var score = new RepairScore();
        double seconds = 0;
        int tokens = 0;
        foreach (OcrSample sample in samples)
        {
            using var text = TokenizedText.Create(sample.Read, Lexicon.Default);
            List<TextEdit> edits = [];
            double best = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                TimeSpan before = Environment.CpuUsage.TotalTime;
                edits = Repairer.Find(text, Buffers);
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }

            seconds += best;
            tokens += text.Count;
            score.Add(sample.Printed, sample.Read, [.. edits.Select(edit => new TextRepair(text.Received(edit.Start, edit.End), "", edit.Reading, edit.Reason, edit.Odds))], isWordPart);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {score.Right} | {score.Spoiled} | {(score.Spoiled == 0 ? "–" : score.Right / score.Spoiled)} | {score.Wrong} | {score.Mended} | {(double)score.Mended / Math.Max(1, score.Wrong):P0} | {score.Changed} | {seconds * 1e6 / tokens:F1} |"));
        if (list)
        {
            foreach (string line in score.Misses.Concat(score.Hits).Order(StringComparer.Ordinal))
            {
                output.WriteLine(line);
            }
        }
    }
}
