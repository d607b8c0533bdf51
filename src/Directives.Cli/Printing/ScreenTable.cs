using Spectre.Console;

namespace Directives.Cli.Printing;

/// <summary>Draws tables on a screen; the only part that loads the drawing library.</summary>
internal static class ScreenTable
{
    // Blank columns between two cells.
    private const int Gap = 2;

    /// <summary>Draws <paramref name="table"/> in the width of the screen.</summary>
    public static void Print(TextTable table, Terminal terminal)
    {
        int width = Terminal.Width;
        IAnsiConsole console = Console(terminal, width);
        var drawn = new Table { Border = TableBorder.None, ShowHeaders = true, Expand = false };
        int[] widths = Widths(table, width);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            TextColumn column = table.Columns[i];
            drawn.AddColumn(new TableColumn(new Spectre.Console.Text(column.Title, new Style(decoration: Decoration.Bold)))
            {
                Width = widths[i],
                NoWrap = column.FixedWidth,
                Alignment = column.Right ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, i == table.Columns.Count - 1 ? 0 : Gap, 0),
            });
        }

        // A rule under each title and nothing else: long Vietnamese cells read best without a cage.
        drawn.AddRow(widths.Select(cells => new Spectre.Console.Text(new string('─', cells), new Style(decoration: Decoration.Dim))));
        for (int r = 0; r < table.Rows.Count; r++)
        {
            drawn.AddRow(table.Rows[r].Select((cell, i) => Cell(cell, table.Columns[i].Style)));
            if (table.Spaced && r < table.Rows.Count - 1)
            {
                drawn.AddEmptyRow();
            }
        }

        console.Write(drawn);
    }

    private static Spectre.Console.Text Cell(string cell, TextStyle style) => new(cell, style switch
    {
        TextStyle.Strong => new Style(decoration: Decoration.Bold),
        TextStyle.Faint => new Style(decoration: Decoration.Dim),
        TextStyle.Time => new Style(foreground: Color.Teal),
        _ => Style.Plain,
    });

    private static IAnsiConsole Console(Terminal terminal, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    // Fixed columns take what their longest cell needs; the others share what is left, none more than it needs.
    private static int[] Widths(TextTable table, int width)
    {
        int count = table.Columns.Count;
        var widths = new int[count];
        int left = width - (Gap * (count - 1));
        for (int i = 0; i < count; i++)
        {
            widths[i] = Math.Max(Longest(table.Columns[i].Title), table.Rows.Count == 0 ? 0 : table.Rows.Max(row => Longest(row[i])));
            if (table.Columns[i].FixedWidth)
            {
                left -= widths[i];
            }
        }

        List<int> open = [.. Enumerable.Range(0, count).Where(i => !table.Columns[i].FixedWidth)];
        while (open.Count > 0)
        {
            int shares = open.Sum(i => table.Columns[i].Share);
            int narrow = open.FindIndex(i => widths[i] <= left * table.Columns[i].Share / shares);
            if (narrow < 0)
            {
                foreach (int i in open)
                {
                    widths[i] = Math.Max(Longest(table.Columns[i].Title), left * table.Columns[i].Share / shares);
                }

                break;
            }

            left -= widths[open[narrow]];
            open.RemoveAt(narrow);
        }

        return widths;
    }

    private static int Longest(string cell)
    {
        int longest = 0;
        foreach (ReadOnlySpan<char> line in cell.AsSpan().EnumerateLines())
        {
            longest = Math.Max(longest, Spectre.Console.Rendering.Segment.CellCount([new Spectre.Console.Rendering.Segment(line.ToString())]));
        }

        return longest;
    }
}
