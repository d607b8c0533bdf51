using System.Collections.Frozen;

namespace Directives.Search;

/// <summary>The abbreviations of administrative writing and the words they stand for, from <c>Data/search/abbreviations.tsv</c>.</summary>
internal static class Abbreviations
{
    private const string Resource = "search/abbreviations.tsv";

    private static readonly FrozenDictionary<string, (string Exact, string Folded)[]> Table = Load();

    /// <summary>The words that each abbreviation stands for.</summary>
    public static IEnumerable<IReadOnlyList<(string Exact, string Folded)>> Names => Table.Values;

    /// <summary>The words that <paramref name="token"/> stands for, or null. Accepts it with its marks or with none (UBMTTQ, bcd).</summary>
    public static IReadOnlyList<(string Exact, string Folded)>? Find(string token) => Table.GetValueOrDefault(token);

    private static FrozenDictionary<string, (string Exact, string Folded)[]> Load()
    {
        using Stream stream = typeof(Abbreviations).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource {Resource} is missing from the assembly");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, (string Exact, string Folded)[]>(StringComparer.Ordinal);
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (lineNumber == 1 || line.Length == 0)
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != 2)
            {
                throw new InvalidDataException($"{Resource}, line {lineNumber}: expected 2 columns, found {cells.Length}");
            }

            Add(table, cells[0], cells[1], lineNumber);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, (string Exact, string Folded)[]> table, string form, string words, int lineNumber)
    {
        (string Exact, string Folded)[] folded = [.. words.Split(' ').Select(word => SyllableFolder.Fold(word))];
        (string exact, string plain) = SyllableFolder.Fold(form);
        if (!table.TryAdd(exact, folded))
        {
            throw new InvalidDataException($"{Resource}, line {lineNumber}: {form} is listed twice");
        }

        table.TryAdd(plain, folded);
    }
}
