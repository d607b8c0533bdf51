using Spectre.Console.Rendering;

namespace Directives.Cli.Printing;

/// <summary>Shares the width of a screen out among the columns of a table.</summary>
internal static class ColumnWidths
{
    // Days and most document numbers are as long; what is longer may be broken.
    private const int LongestWord = 10;

    /// <summary>
    /// A width for each column of <paramref name="table"/>, in <paramref name="room"/> columns of the screen. Fixed columns take what their longest
    /// cell needs, as long as the others have room for a word; those share what is left, none more than it needs.
    /// </summary>
    public static int[] Share(TextTable table, int room)
    {
        int count = table.Columns.Count;
        int[] needed = [.. Enumerable.Range(0, count).Select(i => Needed(table, i, Longest))];
        int[] least = [.. Enumerable.Range(0, count).Select(i => table.Columns[i].FixedWidth ? needed[i] : Math.Min(needed[i], Needed(table, i, LongestPart)))];
        while (least.Sum() > room && Array.FindIndex(least, width => width == least.Max()) is var widest && least[widest] > LongestWord)
        {
            least[widest] = LongestWord;
        }

        // Columns that have what they need, or no more than the least, are settled until the others can share alike.
        int[] widths = [.. least];
        List<int> open = [.. Enumerable.Range(0, count).Where(i => least[i] < needed[i])];
        int left = room - Enumerable.Range(0, count).Except(open).Sum(i => least[i]);
        while (open.Count > 0)
        {
            int shares = open.Sum(i => table.Columns[i].Share);
            int settled = open.FindIndex(i => left * table.Columns[i].Share / shares is var share && (share >= needed[i] || share <= least[i]));
            if (settled < 0)
            {
                open.ForEach(i => widths[i] = left * table.Columns[i].Share / shares);
                break;
            }

            int column = open[settled];
            widths[column] = Math.Clamp(left * table.Columns[column].Share / shares, least[column], needed[column]);
            left -= widths[column];
            open.RemoveAt(settled);
        }

        return widths;
    }

    private static int Needed(TextTable table, int column, Func<string, int> measure)
    {
        int needed = table.Titled ? measure(table.Columns[column].Title) : 0;
        foreach (TextCell[] row in table.Rows)
        {
            needed = Math.Max(needed, Math.Max(measure(row[column].Words), measure(row[column].Aside ?? "")));
        }

        return needed;
    }

    private static int Longest(string cell)
    {
        int longest = 0;
        foreach (ReadOnlySpan<char> line in cell.AsSpan().EnumerateLines())
        {
            longest = Math.Max(longest, Segment.CellCount([new Segment(line.ToString())]));
        }

        return longest;
    }

    private static int LongestPart(string cell) => Math.Min(LongestWord, cell.Split([' ', '\n']).Max(Longest));
}
