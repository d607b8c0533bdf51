using System.Text;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Cleans the text of one paragraph.</summary>
internal static class ParagraphText
{
    // So many spaces in a row were typed to set columns side by side or to leave room for a number or day.
    private const int SpacesOfColumns = 4;

    // After a typed marker a tab only indents.
    private const int LongestMarker = 6;

    /// <summary>The paragraph's lines, trimmed, invisible characters and empty lines removed; white space is collapsed to one space, to one tab where a tab parts columns, to four spaces where typed spaces leave a gap.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>(1);
        var line = new StringBuilder(text.Length);
        int spaces = 0;
        bool tab = false;
        foreach (char c in text)
        {
            switch (c)
            {
                case '\n':
                    (spaces, tab) = (0, false);
                    Finish(lines, line);
                    break;
                case '\t':
                    tab = true;
                    spaces++;
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case >= '\uF000' and <= '\uF0FF':
                    // Symbol fonts put their signs here; at the start of a line they are bullets, elsewhere ornaments.
                    line.Append(line.Length == 0 ? "-" : "");
                    spaces++;
                    break;
                case var _ when char.IsWhiteSpace(c) || char.IsControl(c):
                    spaces++;
                    break;
                default:
                    AppendSpaces(line, spaces, tab);
                    (spaces, tab) = (0, false);
                    line.Append(c == '\u2011' ? '-' : c);
                    break;
            }
        }

        Finish(lines, line);
        return lines;
    }

    private static void AppendSpaces(StringBuilder line, int spaces, bool tab)
    {
        if (spaces == 0 || line.Length == 0)
        {
            return;
        }

        line.Append(tab && line.Length > LongestMarker ? "\t" : !tab && spaces >= SpacesOfColumns ? "    " : " ");
    }

    private static void Finish(List<string> lines, StringBuilder line)
    {
        if (line.Length > 0)
        {
            lines.Add(line.ToString());
            line.Clear();
        }
    }
}
