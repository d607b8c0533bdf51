using System.Text;

namespace Directives.Agencies.Registry;

/// <summary>The words by which data files name kinds and levels: the member's name in lower case with hyphens.</summary>
internal static class AgencyWire
{
    private static readonly Dictionary<string, AgencyKind> Kinds = Enum.GetValues<AgencyKind>().ToDictionary(kind => Hyphenate(kind.ToString()), StringComparer.Ordinal);
    private static readonly Dictionary<string, AgencyLevel> Levels = Enum.GetValues<AgencyLevel>().ToDictionary(level => Hyphenate(level.ToString()), StringComparer.Ordinal);

    /// <summary>Every word for a kind.</summary>
    public static IEnumerable<string> KindWords => Kinds.Keys;

    /// <summary>Every word for a level.</summary>
    public static IEnumerable<string> LevelWords => Levels.Keys;

    /// <summary>Reads the word for a kind: <c>mass-organisation</c>.</summary>
    public static bool TryParse(string word, out AgencyKind kind) => Kinds.TryGetValue(word, out kind);

    /// <summary>Reads the word for a level.</summary>
    public static bool TryParse(string word, out AgencyLevel level) => Levels.TryGetValue(word, out level);

    private static string Hyphenate(string member)
    {
        var word = new StringBuilder(member.Length + 2);
        foreach (char c in member)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
