using System.Text;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Cleans the text of one paragraph.</summary>
internal static class ParagraphText
{
    /// <summary>The paragraph's lines, trimmed, white space collapsed to single spaces, invisible characters and empty lines removed.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>(1);
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '\n':
                    Finish(lines, line);
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case >= '\uF000' and <= '\uF0FF':
                    // Symbol fonts put their signs here; at the start of a line they are bullets, elsewhere ornaments.
                    line.Append(line.Length == 0 ? "- " : " ");
                    break;
                case '\u2011':
                    line.Append('-');
                    break;
                default:
                    Append(line, c);
                    break;
            }
        }

        Finish(lines, line);
        return lines;
    }

    private static void Append(StringBuilder line, char c)
    {
        bool space = char.IsWhiteSpace(c) || char.IsControl(c);
        if (!space)
        {
            line.Append(c);
        }
        else if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    private static void Finish(List<string> lines, StringBuilder line)
    {
        while (line.Length > 0 && line[^1] == ' ')
        {
            line.Length--;
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
            line.Clear();
        }
    }
}
