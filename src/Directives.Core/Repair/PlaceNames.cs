using Directives.Lexicons;

namespace Directives.Repair;

/// <summary>The names of provinces, districts and communes, as runs of words: what stands there as one of them is read right, however rare its words are. Immutable and thread-safe.</summary>
internal static class PlaceNames
{
    /// <summary>Most words of a name that are looked for.</summary>
    public const int MostWords = 4;

    private static readonly Lazy<HashSet<string>> Names = new(Load);

    // For each spelling whether a name begins with it; one more for all words that are not listed.
    private static readonly Lazy<bool[]> Begin = new(() =>
    {
        SyllablePairs pairs = SyllablePairs.Default;
        var begin = new bool[pairs.Spellings.Length + 1];
        begin[^1] = true;
        foreach (string name in Names.Value)
        {
            begin[pairs.FindSpelling(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal))) is var first and >= 0 ? first : pairs.Spellings.Length] = true;
        }

        return begin;
    });

    /// <summary>Whether a name may begin with a word of a text.</summary>
    public static bool MayBeginWith(int word) => Begin.Value[Math.Min(word, Begin.Value.Length - 1)];

    /// <summary>Whether <paramref name="words"/>, two or more parted by single blanks, in any case, name a place.</summary>
    public static bool Contains(ReadOnlySpan<char> words) => Names.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    private static HashSet<string> Load()
    {
        var names = new HashSet<string>(5000, StringComparer.OrdinalIgnoreCase);
        foreach (string file in (ReadOnlySpan<string>)["provinces.tsv", "districts.tsv", "communes.tsv"])
        {
            LexiconTable table = LexiconTable.ReadEmbedded(file);
            int name = table.Column("name");
            for (int i = 0; i < table.Count; i++)
            {
                if (table.Cell(i, name).Contains(' '))
                {
                    names.Add(table.Text(i, name));
                }
            }
        }

        return names;
    }
}
