using System.Text;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Decides what a table is for and settles it: columns of a letterhead one after the other, frames opened, tables of data as rows between bars.</summary>
internal static class TableLayout
{
    /// <summary>The blocks that the table contributes to the flow around it.</summary>
    public static IReadOnlyList<TextBlock> Settle(TableDraft table)
    {
        List<List<TableCell>> rows = table.Rows;
        rows.RemoveAll(row => row.TrueForAll(cell => cell.IsBlank));
        if (rows.Count == 0)
        {
            return [];
        }

        if (IsOneColumn(table) || IsFrame(table))
        {
            return [.. rows.SelectMany(row => row).Where(cell => !cell.IsBlank).SelectMany(cell => cell.Blocks)];
        }

        int letterhead = Letterhead.RowCount(table);
        if (letterhead == rows.Count)
        {
            return ByColumns(rows);
        }

        if (letterhead > 0)
        {
            List<List<TableCell>> rest = rows[letterhead..];
            return [.. ByColumns(rows[..letterhead]), DataRows(rest, table.Columns)];
        }

        return [DataRows(rows, table.Columns)];
    }

    /// <summary>The cells of each column from top to bottom, columns from left to right.</summary>
    private static List<TextBlock> ByColumns(List<List<TableCell>> rows)
    {
        var blocks = new List<TextBlock>();
        bool sameCount = rows.TrueForAll(row => row.Count(cell => !cell.IsBlank) == rows[0].Count(cell => !cell.IsBlank));
        var columns = new SortedDictionary<int, List<TextBlock>>();
        foreach (List<TableCell> row in rows)
        {
            int ordinal = 0;
            foreach (TableCell cell in row.Where(cell => !cell.IsBlank))
            {
                // Rows divided at different places still have a left and a right side when they have equally many cells.
                int key = sameCount ? ordinal++ : cell.Column;
                if (!columns.TryGetValue(key, out List<TextBlock>? column))
                {
                    columns[key] = column = [];
                }

                column.AddRange(cell.Blocks);
            }
        }

        foreach (List<TextBlock> column in columns.Values)
        {
            for (int i = 0; i < column.Count; i++)
            {
                blocks.Add(column[i] with { Tight = i > 0 && !column[i].IsTable && !column[i - 1].IsTable, Centered = false });
            }
        }

        return blocks;
    }

    private static TextBlock DataRows(List<List<TableCell>> rows, int columns)
    {
        var lines = new List<string>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            string[] cells = new string[columns];
            Array.Fill(cells, string.Empty);
            foreach (TableCell cell in rows[i])
            {
                if (!cell.IsBlank && cell.Column < columns)
                {
                    cells[cell.Column] = CellText.Join(cell.Blocks, isHeader: i == 0);
                }
            }

            var line = new StringBuilder("|");
            foreach (string cell in cells)
            {
                line.Append(' ').Append(cell).Append(cell.Length > 0 ? " |" : "|");
            }

            lines.Add(line.ToString());
        }

        return new TextBlock(lines, IsTable: true);
    }

    // A frame around a page or around other tables: invisible, or holding tables of rows where data cells would hold words.
    private static bool IsFrame(TableDraft table)
    {
        const int ManyParagraphs = 25;
        const int SomeParagraphs = 5;
        const int LongText = 1500;
        bool inner = false, longCell = false;
        foreach (TableCell cell in table.Rows.SelectMany(row => row).Where(cell => !cell.IsBlank))
        {
            inner |= cell.Blocks.Any(block => block.IsTable && block.Lines.Count > 1);
            longCell |= cell.Blocks.Count > ManyParagraphs
                || (cell.Blocks.Count > SomeParagraphs && cell.Blocks.Sum(block => block.Lines.Sum(line => line.Length)) > LongText);
        }

        return table.Bordered != true && (inner || (longCell && table.Rows.Count <= 4));
    }

    // One column in use, or cells staggered over several with never two in a row.
    private static bool IsOneColumn(TableDraft table)
    {
        int? column = null;
        bool one = true, staggered = !table.HasMergedRows;
        foreach (List<TableCell> row in table.Rows)
        {
            int filled = 0;
            foreach (TableCell cell in row)
            {
                staggered &= !cell.Continues;
                if (!cell.IsBlank)
                {
                    filled++;
                    column ??= cell.Column;
                    one &= column == cell.Column;
                }
            }

            staggered &= filled <= 1;
        }

        return one || staggered;
    }
}
