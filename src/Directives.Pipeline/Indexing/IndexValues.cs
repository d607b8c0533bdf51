using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Indexing;

/// <summary>Finds the values that documents share by words of theirs.</summary>
internal static class IndexValues
{
    /// <summary>Numbers of the values that hold the words of <paramref name="name"/> next to each other: with the typed marks, or, where none does, without.</summary>
    public static IReadOnlyList<int> Matching(StoreConnection connection, IndexValueKind kind, string name)
    {
        string exact = StoreNames.ExactKey(name), folded = StoreNames.FoldedKey(name);
        List<int> found = string.Equals(exact, folded, StringComparison.Ordinal)
            ? []
            : connection.Rows("SELECT id FROM index_values WHERE kind = $1 AND instr(exact, $2) > 0", row => row.GetInt32(0), (long)kind, exact);
        return found.Count > 0 ? found : connection.Rows("SELECT id FROM index_values WHERE kind = $1 AND instr(folded, $2) > 0", row => row.GetInt32(0), (long)kind, folded);
    }

    /// <summary>The texts of values.</summary>
    public static Dictionary<int, string> Texts(StoreConnection connection, IndexValueKind kind) =>
        connection.Rows("SELECT id, value FROM index_values WHERE kind = $1", row => (row.GetInt32(0), row.GetString(1)), (long)kind).ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
