using System.Text;

namespace Directives.Lexicons;

/// <summary>The words by which data files name the members of an enumeration: in lower case with hyphens.</summary>
internal static class MemberNames
{
    /// <summary>The words for the members of an enumeration whose values count from 0 without gaps, so that a word's index is its value.</summary>
    public static string[] Of(Type enumeration)
    {
        string[] names = Enum.GetNames(enumeration);
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Hyphenate(names[i]);
        }

        return names;
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
