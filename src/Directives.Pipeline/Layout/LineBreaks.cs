namespace Directives.Pipeline.Layout;

/// <summary>Decides whether two neighbouring words belong together without a space.</summary>
internal static class LineBreaks
{
    /// <summary>Whether the word that ends a line and the word that starts the next are parts of one: <c>793/QĐ-</c> and <c>TTg</c>, <c>2021-</c> and <c>2025</c>.</summary>
    /// <remarks>Vietnamese text is not hyphenated, so a hyphen at a line's end is one that was typed.</remarks>
    public static bool IsBrokenWord(string last, string first)
    {
        if (last.Length > 1 && last[^1] is '-' or '/')
        {
            return char.IsLetterOrDigit(last[^2]) && char.IsLetterOrDigit(first[0]);
        }

        if (first.Length > 1 && char.IsLetter(first[1]) && first[0] == '-')
        {
            return last.Contains('/', StringComparison.Ordinal) && char.IsLetter(last[^1]);
        }

        return IsFilledInNumber(last, first);
    }

    /// <summary>Whether a number that was stamped into its line stands before the symbol that it belongs to: <c>196</c> and <c>/KH-UBND</c>.</summary>
    public static bool IsFilledInNumber(string last, string first) =>
        first.Length > 2 && first[0] == '/' && char.IsLetter(first[1]) && char.IsAsciiDigit(last[^1]);
}
