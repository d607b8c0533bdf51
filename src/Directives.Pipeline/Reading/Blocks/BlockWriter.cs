using System.Text;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Writes blocks as the text of a document.</summary>
internal static class BlockWriter
{
    /// <summary>One line a paragraph line or table row, a blank line between blocks except within a title or a column of a letterhead.</summary>
    public static string Write(IReadOnlyList<TextBlock> blocks)
    {
        var text = new StringBuilder();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                bool title = blocks[i].Centered && blocks[i - 1].Centered && !blocks[i].IsTable && !blocks[i - 1].IsTable;
                text.Append(title || blocks[i].Tight ? "\n" : "\n\n");
            }

            text.AppendJoin('\n', blocks[i].Lines);
        }

        return text.Append(text.Length > 0 ? "\n" : "").ToString();
    }
}
