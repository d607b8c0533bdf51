using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Repair;

namespace Directives.Benchmarks;

/// <summary>The texts that are measured: the directives of <c>corpus/documents</c>, and those of a folder <c>shared/seeds</c> beside the repository where there is one, without those that OCR broke.</summary>
internal static class Texts
{
    private static readonly string Root = FindRoot();

    /// <summary>The directives of the corpus, in the order of their names.</summary>
    public static IReadOnlyList<NamedText> Corpus { get; } = Read(Path.Combine(Root, "corpus", "documents"));

    /// <summary>The directives beside the repository, or in the folder that the environment variable <c>DIRECTIVES_SEEDS</c> names; empty where there are none.</summary>
    public static IReadOnlyList<NamedText> Seeds { get; } = Read(SeedFolder);

    /// <summary>The texts beside the repository where they are, else those of the corpus.</summary>
    public static IReadOnlyList<NamedText> Main => Seeds.Count > 0 ? Seeds : Corpus;

    /// <summary>The folder <c>corpus/documents</c>.</summary>
    public static string Documents => Path.Combine(Root, "corpus", "documents");

    /// <summary>The folder of <c>Directives.sln</c>.</summary>
    public static string Repository => Root;

    /// <summary>The texts that OCR broke, so that they are repaired before they are taken apart: those of <c>corpus/ocr</c> and beside the repository that look so.</summary>
    public static IReadOnlyList<NamedText> Recognised { get; } = [.. OcrOutput().Concat(Load(SeedFolder, "*.txt")).Where(text => IsRecognised(text.Text))];

    /// <summary>UTF-8 bytes of the texts.</summary>
    public static long Bytes(IEnumerable<NamedText> texts) => texts.Sum(text => (long)text.Bytes);

    /// <summary>The corpus text of a name that starts with <paramref name="prefix"/>, cut or repeated to about <paramref name="kilobytes"/> UTF-8 kB, at a line's end.</summary>
    public static NamedText Sized(string prefix, int kilobytes)
    {
        string text = Corpus.First(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal)).Text;
        var sized = new StringBuilder(kilobytes * 1000);
        int length = 0;
        while (true)
        {
            foreach (string line in text.Split('\n'))
            {
                sized.Append(line).Append('\n');
                length += Encoding.UTF8.GetByteCount(line) + 1;
                if (length >= kilobytes * 1000)
                {
                    return new NamedText($"{prefix} {kilobytes} kB", sized.ToString());
                }
            }
        }
    }

    private static string SeedFolder => Environment.GetEnvironmentVariable("DIRECTIVES_SEEDS") ?? Path.Combine(Root, "..", "shared", "seeds");

    private static List<NamedText> Read(string folder) => [.. Load(folder, "*.txt").Where(text => !IsRecognised(text.Text))];

    private static IEnumerable<NamedText> Load(string folder, string pattern) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new NamedText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    private static IEnumerable<NamedText> OcrOutput() =>
        Directory.EnumerateFiles(Path.Combine(Root, "corpus", "ocr"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Select(line => JsonElement.Parse(line)).Select(page => new NamedText(page.GetProperty("name").GetString()!, page.GetProperty("read").GetString()!));

    // What repair of OCR costs is measured by itself; clean texts pay for the look that tells them apart, which the parser repeats.
    private static bool IsRecognised(string text)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        return RepairGate.LooksRecognised(tokens);
    }

    // BenchmarkDotNet runs copies of this program from folders of its own; the source file's place is known at build time.
    private static string FindRoot([CallerFilePath] string file = "")
    {
        for (DirectoryInfo? folder = new(Path.GetDirectoryName(file)!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directives.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Directives.sln above {file}: run the benchmarks from the repository they were built in");
    }
}
