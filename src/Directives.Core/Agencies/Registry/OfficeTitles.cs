using Directives.Lexicons;

namespace Directives.Agencies.Registry;

/// <summary>Titles of office-holders, who stand for their bodies: “Giám đốc Sở Y tế”, “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH”. Read from the phrase lexicon when first needed.</summary>
/// <remarks>Compared with their accents: “Trường” is no “Trưởng”.</remarks>
internal static class OfficeTitles
{
    /// <summary>Longest title, in words.</summary>
    public const int MaxWords = 3;

    private static readonly Lazy<HashSet<string>> Keys = new(Read);

    /// <summary>Whether the first <paramref name="words"/> words are a title and more words follow.</summary>
    public static bool IsTitle(in NameKey key, int words) =>
        words < key.Words && Keys.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key.Marked(0, words));

    private static HashSet<string> Read()
    {
        // “Chánh Văn phòng” holds the name of the body itself.
        var keys = new HashSet<string>(StringComparer.Ordinal) { NameKey.Of("Chánh").Marked };
        LexiconTable table = LexiconTable.ReadEmbedded("phrases.tsv");
        int kind = table.Column("kind"), form = table.Column("form");
        for (int i = 0; i < table.Count; i++)
        {
            if (table.Cell(i, kind) is "office")
            {
                keys.Add(NameKey.Of(table.Cell(i, form)).Marked);
            }
        }

        return keys;
    }
}
