using System.Collections.Frozen;

namespace Directives.Search;

/// <summary>Finds the names that abbreviations stand for (<c>ủy ban nhân dân</c>) among the words of a text, however they were written. The index holds each as one word more, because as phrases of very common words they are dear to look up. Stateless and thread-safe.</summary>
internal static class AbbreviatedNames
{
    // What stands in no word: names so marked are never met by those who look for words or beginnings of words.
    private const char Mark = ' ';

    private static readonly FrozenDictionary<string, string[][]> ByFirstWord = Abbreviations.Names
        .Where(name => name.Count > 1)
        .Select(name => name.Select(word => word.Folded).ToArray())
        .DistinctBy(words => string.Join(' ', words), StringComparer.Ordinal)
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(names => names.Key, names => names.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Adds the names that begin with the word at <paramref name="first"/>, with marks or without, as words of the index; the longest first.</summary>
    public static void AddAt(IReadOnlyList<SearchToken> words, int first, List<(SearchToken Word, int Length)> names)
    {
        foreach (string[] name in ByFirstWord.GetValueOrDefault(words[first].Folded, []))
        {
            if (IsAt(words, first, name))
            {
                names.Add((Join(words, first, name.Length), name.Length));
            }
        }
    }

    private static bool IsAt(IReadOnlyList<SearchToken> words, int first, string[] name)
    {
        if (words.Count - first < name.Length)
        {
            return false;
        }

        for (int i = 1; i < name.Length; i++)
        {
            if (!string.Equals(words[first + i].Folded, name[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static SearchToken Join(IReadOnlyList<SearchToken> words, int first, int count)
    {
        string exact = "", folded = "";
        for (int i = first; i < first + count; i++)
        {
            exact += Mark + words[i].Exact;
            folded += Mark + words[i].Folded;
        }

        return words[first] with { Exact = exact, Folded = folded, IsPart = false };
    }
}
