using System.Text;

namespace Directives.Agencies.Registry;

/// <summary>The words by which data files name kinds and levels: the member's name in lower case with hyphens.</summary>
internal static class AgencyWire
{
    // The values of both enumerations count from 0 without gaps, so that a word's index is its value.
    private static readonly string[] Kinds = Array.ConvertAll(Enum.GetNames<AgencyKind>(), Hyphenate);
    private static readonly string[] Levels = Array.ConvertAll(Enum.GetNames<AgencyLevel>(), Hyphenate);

    /// <summary>Every word for a kind.</summary>
    public static IReadOnlyList<string> KindWords => Kinds;

    /// <summary>Every word for a level.</summary>
    public static IReadOnlyList<string> LevelWords => Levels;

    /// <summary>Reads the word for a kind: <c>mass-organisation</c>.</summary>
    public static bool TryParse(string word, out AgencyKind kind)
    {
        int index = Array.IndexOf(Kinds, word);
        kind = (AgencyKind)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Reads the word for a level.</summary>
    public static bool TryParse(string word, out AgencyLevel level)
    {
        int index = Array.IndexOf(Levels, word);
        level = (AgencyLevel)Math.Max(index, 0);
        return index >= 0;
    }

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
