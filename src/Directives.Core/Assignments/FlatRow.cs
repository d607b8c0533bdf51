using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Puts the cells of a row that stood on lines of their own under their columns: blank cells leave no line, long ones several.</summary>
internal static class FlatRow
{
    /// <summary>One cell for each column, empty where nothing fits; a group row keeps its two cells.</summary>
    public static List<(int Start, int End)> Align(TokenizedText text, OwnerScanner scanner, List<(int Start, int End)> cells, TableColumn[] columns)
    {
        if (cells.Count == columns.Length || cells.Count <= 2)
        {
            return cells;
        }

        var aligned = new List<(int Start, int End)>(columns.Length);
        int cell = 0;
        for (int column = 0; column < columns.Length; column++)
        {
            int left = cells.Count - cell;
            (int Start, int End) taken = (0, 0);
            if (cell < cells.Count && (columns[column] is TableColumn.Ordinal or TableColumn.Task || Fits(text, scanner, cells[cell], columns[column]) || left >= columns.Length - column))
            {
                taken = cells[cell++];
                while (columns[column] == TableColumn.Task && cell < cells.Count && cells.Count - cell > columns.Length - column - 1 && !IsNames(scanner, cells[cell]))
                {
                    taken = (taken.Start, cells[cell++].End);
                }
            }

            aligned.Add(taken);
        }

        return aligned;
    }

    private static bool Fits(TokenizedText text, OwnerScanner scanner, (int Start, int End) cell, TableColumn column) => column switch
    {
        TableColumn.Lead or TableColumn.Support => IsNames(scanner, cell),
        TableColumn.Time => !IsNames(scanner, cell) && HasNumber(text, cell),
        _ => !IsNames(scanner, cell) && !HasNumber(text, cell),
    };

    private static bool IsNames(OwnerScanner scanner, (int Start, int End) cell) =>
        scanner.MatchNames(cell.Start, cell.End, OwnerRole.Lead, OwnerRule.Column, []) == cell.End;

    private static bool HasNumber(TokenizedText text, (int Start, int End) cell)
    {
        for (int i = cell.Start; i < cell.End; i++)
        {
            if (text[i].IsNumber)
            {
                return true;
            }
        }

        return false;
    }
}
