namespace Directives.Packages.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, from the repository's root.</param>
/// <param name="Line">Line number, from 1, of its first line.</param>
/// <param name="Language">The word behind the fence; empty where there is none.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Expected">What it prints: the block of language <c>text</c> right behind it; null where there is none. A line <c>…</c> stands for any lines.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, string Text, string? Expected)
{
    public override string ToString() => $"{Page}:{Line}";

    /// <summary>Whether <paramref name="output"/> is what the page says.</summary>
    public bool Prints(string output)
    {
        if (Expected is null)
        {
            return true;
        }

        string[] expected = Lines(Expected), actual = Lines(output);
        int at = 0;
        bool isOpen = false;
        foreach (string line in expected)
        {
            if (line == "…")
            {
                isOpen = true;
                continue;
            }

            int found = isOpen ? Array.IndexOf(actual, line, at) : at < actual.Length && actual[at] == line ? at : -1;
            if (found < 0)
            {
                return false;
            }

            at = found + 1;
            isOpen = false;
        }

        return isOpen || at == actual.Length;
    }

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd())];
}
