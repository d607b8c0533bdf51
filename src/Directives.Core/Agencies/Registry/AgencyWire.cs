using Directives.Lexicons;

namespace Directives.Agencies.Registry;

/// <summary>The words by which data files name kinds and levels: the member's name in lower case with hyphens.</summary>
internal static class AgencyWire
{
    private static readonly string[] Kinds = MemberNames.Of(typeof(AgencyKind));
    private static readonly string[] Levels = MemberNames.Of(typeof(AgencyLevel));

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
}
