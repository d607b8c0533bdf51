using System.Text.Json;

namespace Directives.Corpus.Tests;

/// <summary>Finds the files of <c>corpus/</c> in the repository that the tests were built from.</summary>
internal static class CorpusFolder
{
    public static string Root { get; } = Repository.At("corpus");

    /// <summary>Folder of this test project's sources, where its approved files stand.</summary>
    public static string Tests => Repository.At("tests", "Directives.Corpus.Tests");

    public static string Documents => Path.Combine(Root, "documents");

    public static IEnumerable<string> GoldFiles => Directory.EnumerateFiles(Documents, "*.gold.json").Order(StringComparer.Ordinal);

    public static IEnumerable<string> CaseFiles => Directory.EnumerateFiles(Path.Combine(Root, "dimensions"), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);
}
