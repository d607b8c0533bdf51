using System.Text;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Puts the paragraphs of a table cell on one line.</summary>
internal static class CellText
{
    /// <summary>Joins the blocks: with “; ” where two entries of a list meet that end and begin like ones (so that “Sở Y tế” above “Sở Tài chính” stay two bodies), else with a space.</summary>
    /// <param name="blocks">What stands in the cell.</param>
    /// <param name="isHeader">Whether the cell is in the header row, whose titles are broken anywhere.</param>
    public static string Join(IReadOnlyList<TextBlock> blocks, bool isHeader)
    {
        var text = new StringBuilder();
        foreach (TextBlock block in blocks)
        {
            string line = string.Join(block.IsTable ? "; " : " ", block.Lines.Select(l => block.IsTable ? WithoutBars(l) : l));
            if (text.Length > 0)
            {
                text.Append(!isHeader && AreEntries(text, line) ? "; " : " ");
            }

            text.Append(line);
        }

        // A bar inside a cell would be read as the border of one.
        return text.Replace('|', '¦').Replace('\t', ' ').Replace("    ", " ").ToString();
    }

    private static bool AreEntries(StringBuilder before, string next)
    {
        char last = before[^1];
        return (char.IsLetterOrDigit(last) || last is ')' or '%' or '”' or '"') && !EndsInCapitals(before) && (char.IsUpper(next[0]) || next[0] is '-' or '+' or '•' or '*');
    }

    // Titles in capitals are broken over paragraphs for looks.
    private static bool EndsInCapitals(StringBuilder text)
    {
        int letters = 0;
        for (int i = text.Length - 1; i >= 0 && text[i] != ';'; i--)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }

            letters += char.IsLetter(text[i]) ? 1 : 0;
        }

        return letters > 4;
    }

    private static string WithoutBars(string row) =>
        string.Join(" ", row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
