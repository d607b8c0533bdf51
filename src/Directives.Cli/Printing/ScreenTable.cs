using Directives.Text;
using Spectre.Console;

namespace Directives.Cli.Printing;

/// <summary>Draws tables on a screen; the only part, with the progress line, that loads the drawing library.</summary>
internal static class ScreenTable
{
    // Blank columns between two cells.
    private const int Gap = 2;

    private static readonly Style Title = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Match = new(foreground: Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Time = new(foreground: Color.Teal);

    /// <summary>Draws <paramref name="table"/> in the width of the screen.</summary>
    public static void Print(TextTable table, Terminal terminal)
    {
        int width = Terminal.Width;
        var drawn = new Table { Border = TableBorder.None, ShowHeaders = table.Titled, Expand = false };
        int[] widths = ColumnWidths.Share(table, width - (Gap * (table.Columns.Count - 1)));
        for (int i = 0; i < table.Columns.Count; i++)
        {
            TextColumn column = table.Columns[i];
            drawn.AddColumn(new TableColumn(new Spectre.Console.Text(column.Title, Title))
            {
                Width = widths[i],
                NoWrap = column.FixedWidth,
                Alignment = column.Right ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, i == table.Columns.Count - 1 ? 0 : Gap, 0),
            });
        }

        if (table.Titled)
        {
            // A rule under each title and nothing else: long Vietnamese cells read best without a cage.
            drawn.AddRow(widths.Select(cells => new Spectre.Console.Text(new string('─', cells), Faint)));
        }

        for (int r = 0; r < table.Rows.Count; r++)
        {
            drawn.AddRow(table.Rows[r].Select((cell, i) => Draw(cell, table.Columns[i].Style)));
            if (table.Spaced && r < table.Rows.Count - 1)
            {
                drawn.AddEmptyRow();
            }
        }

        ScreenConsole.For(terminal.Out, terminal.HasColour, width).Write(drawn);
    }

    private static Paragraph Draw(TextCell cell, TextStyle style)
    {
        Style plain = style switch
        {
            TextStyle.Strong => Title,
            TextStyle.Faint => Faint,
            TextStyle.Time => Time,
            _ => Style.Plain,
        };
        var drawn = new Paragraph();
        int at = 0;
        foreach (TextSpan highlight in cell.Highlights ?? [])
        {
            Append(cell.Words[at..highlight.Start], plain);
            Append(cell.Words[highlight.Start..highlight.End], Match);
            at = highlight.End;
        }

        Append(cell.Words[at..], plain);
        if (cell.Aside is not null)
        {
            drawn.Append((cell.Words.Length == 0 ? "" : "\n") + Visible(cell.Aside), Faint);
        }

        return drawn;

        void Append(string words, Style how)
        {
            if (words.Length > 0)
            {
                drawn.Append(Visible(words), how);
            }
        }
    }

    // Line ends part the lines of a cell; other control characters of a document must not reach the screen.
    private static string Visible(string words) =>
        new([.. words.Where(c => !Wording.TurnsDirection(c)).Select(c => c != '\n' && char.IsControl(c) ? ' ' : c)]);
}
