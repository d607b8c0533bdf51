using Directives.Lexicons;

namespace Directives.Repair;

/// <summary>The names of provinces, districts and communes, as runs of words: what stands there as one of them is read right, however rare its words are. Immutable and thread-safe.</summary>
internal static class PlaceNames
{
    /// <summary>Most words of a name that are looked for.</summary>
    public const int MostWords = 4;

    private static readonly Lazy<HashSet<string>> Names = new(() =>
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
    });

    /// <summary>Whether <paramref name="words"/>, two or more parted by single blanks, in any case, name a place.</summary>
    public static bool Contains(ReadOnlySpan<char> words) => Names.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);
}
