using System.Globalization;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Repair;

namespace Directives.Benchmarks.Repair;

/// <summary>How many wrong words of OCR output repair sets right, and how many right ones it spoils.</summary>
internal static class RepairBenchmark
{
    private const int Rounds = 5;

    /// <summary>Prints a line for each folder of <c>NAME.read.txt</c> with <c>NAME.truth.txt</c>.</summary>
    public static void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        bool list = arguments.Contains("--list");
        string[] folders = [.. arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        output.WriteLine("| texts | words read right | of these spoiled | one in | wrong by 1–2 characters | set right | share | changed otherwise | µs a token |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (string folder in folders)
        {
            Line(output, folder, "words", char.IsLetterOrDigit, list);
            Line(output, folder, "between blanks", c => !char.IsWhiteSpace(c), list: false);
        }
    }

    private static void Line(TextWriter output, string folder, string kind, Func<char, bool> isWordPart, bool list)
    {
        var score = new RepairScore();
        double seconds = 0;
        int tokens = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.read.txt").Order(StringComparer.Ordinal))
        {
            string read = File.ReadAllText(path).ReplaceLineEndings("\n"), printed = File.ReadAllText(path.Replace(".read.txt", ".truth.txt", StringComparison.Ordinal));
            using var text = TokenizedText.Create(read, Lexicon.Default);
            List<TextEdit> edits = [];
            double best = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                TimeSpan before = Environment.CpuUsage.TotalTime;
                edits = TextRepairer.Find(text);
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }

            seconds += best;
            tokens += text.Count;
            score.Add(printed, read, [.. edits.Select(edit => new TextRepair(Text.TextSpan.FromBounds(edit.Start, edit.End), read[edit.Start..edit.End], edit.Reading, edit.Reason, edit.Odds))], isWordPart);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {Path.GetFileName(folder)}, {kind} | {score.Right} | {score.Spoiled} | {(score.Spoiled == 0 ? "–" : score.Right / score.Spoiled)} | {score.Wrong} | {score.Mended} | {(double)score.Mended / Math.Max(1, score.Wrong):P0} | {score.Changed} | {seconds * 1e6 / tokens:F1} |"));
        if (list)
        {
            foreach (string line in score.Misses.Concat(score.Hits).Order(StringComparer.Ordinal))
            {
                output.WriteLine(line);
            }
        }
    }
}
