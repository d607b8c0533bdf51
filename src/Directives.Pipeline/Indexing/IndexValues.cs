using Directives.Pipeline.Storage;
using Directives.Search;

namespace Directives.Pipeline.Indexing;

/// <summary>Finds the values that documents share by words of theirs.</summary>
internal static class IndexValues
{
    /// <summary>Numbers of the values that hold the words of <paramref name="name"/> next to each other: with the typed marks, or, where none does, without.</summary>
    public static IReadOnlyList<int> Matching(StoreConnection connection, IndexValueKind kind, string name)
    {
        (string exact, string folded) = Keys(kind, name);
        List<int> found = string.Equals(exact, folded, StringComparison.Ordinal)
            ? []
            : connection.Rows("SELECT id FROM index_values WHERE kind = $1 AND instr(exact, $2) > 0", row => row.GetInt32(0), (long)kind, exact);
        return found.Count > 0 ? found : connection.Rows("SELECT id FROM index_values WHERE kind = $1 AND instr(folded, $2) > 0", row => row.GetInt32(0), (long)kind, folded);
    }

    /// <summary>What a value is found by: its words between spaces, with marks and without; of numbers, their parts.</summary>
    public static (string Exact, string Folded) Keys(IndexValueKind kind, string value)
    {
        if (kind != IndexValueKind.Number)
        {
            return (StoreNames.ExactKey(value), StoreNames.FoldedKey(value));
        }

        IReadOnlyList<SearchToken> parts = SearchAnalyzer.AnalyzeLiteral(value);
        return ($" {string.Join(' ', parts.Select(part => part.Exact))} ", $" {string.Join(' ', parts.Select(part => part.Folded))} ");
    }

    /// <summary>The units that are <paramref name="name"/> in either case, with or without marks.</summary>
    public static Dictionary<int, string> Units(StoreConnection connection, string name) => Texts(connection, IndexValueKind.Unit)
        .Where(unit => string.Equals(unit.Value, name, StringComparison.OrdinalIgnoreCase) || (SearchAnalyzer.Fold(name) is { Length: > 0 } folded && folded == SearchAnalyzer.Fold(unit.Value)))
        .ToDictionary();

    /// <summary>The texts of values.</summary>
    public static Dictionary<int, string> Texts(StoreConnection connection, IndexValueKind kind) =>
        connection.Rows("SELECT id, value FROM index_values WHERE kind = $1", row => (row.GetInt32(0), row.GetString(1)), (long)kind).ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
