using System.Text;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Writes blocks as the text of a document.</summary>
internal static class BlockWriter
{
    /// <summary>One line a paragraph line or table row, a blank line between blocks except within a title or a column of a letterhead.</summary>
    public static string Write(IReadOnlyList<TextBlock> found)
    {
        IReadOnlyList<TextBlock> blocks = TabbedColumns.Settle(found);
        var text = new StringBuilder();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                text.Append(blocks[i].Tight || IsOneTitle(blocks[i - 1], blocks[i]) ? "\n" : "\n\n");
            }

            text.AppendJoin('\n', blocks[i].Lines);
        }

        return text.Append(text.Length > 0 ? "\n" : "").ToString();
    }

    // Lines of a title follow each other; capitals below small letters begin another one: the issuer's name between subject and preamble.
    private static bool IsOneTitle(TextBlock above, TextBlock below) =>
        above.Centered && below.Centered && !above.IsTable && !below.IsTable && (HasSmallLetters(below) || !HasSmallLetters(above));

    private static bool HasSmallLetters(TextBlock block) => block.Lines.Any(line => line.Any(char.IsLower));
}
