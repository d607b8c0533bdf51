namespace Directives.Agencies.Registry;

/// <summary>The words by which data files name kinds and levels: the member's name in lower case with hyphens.</summary>
internal static class AgencyWire
{
    /// <summary>Word for <paramref name="kind"/>: <c>mass-organisation</c>.</summary>
    public static string Name(AgencyKind kind) => Hyphenate(kind.ToString());

    /// <summary>Word for <paramref name="level"/>.</summary>
    public static string Name(AgencyLevel level) => Hyphenate(level.ToString());

    /// <summary>Reads a word made by <see cref="Name(AgencyKind)"/>.</summary>
    public static bool TryParse(string word, out AgencyKind kind) =>
        Enum.TryParse(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out kind) && Name(kind) == word;

    /// <summary>Reads a word made by <see cref="Name(AgencyLevel)"/>.</summary>
    public static bool TryParse(string word, out AgencyLevel level) => Enum.TryParse(word, ignoreCase: true, out level) && Name(level) == word;

    private static string Hyphenate(string member)
    {
        var word = new System.Text.StringBuilder(member.Length + 2);
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
