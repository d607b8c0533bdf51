namespace Directives.Pipeline.Layout;

/// <summary>One line of a table cell.</summary>
/// <param name="Row">Its words.</param>
/// <param name="StartsEntry">Whether it starts another entry of a list, such as a second agency below the first, that no punctuation parts from the line above.</param>
internal readonly record struct CellLine(TextRow Row, bool StartsEntry)
{
    private const double Space = 0.25;

    // Usual padding of cells in office programs is 0.19 cm at each side.
    private const double PaddingOfBothSides = 12;

    /// <summary>The lines of a cell that is <paramref name="width"/> points wide, from top to bottom.</summary>
    public static List<CellLine> Mark(List<TextRow> rows, double width, bool isHeader)
    {
        double room = Math.Max(width - PaddingOfBothSides, rows.Max(r => r.Right - r.Left));
        var lines = new List<CellLine>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            lines.Add(new CellLine(rows[i], i > 0 && !isHeader && AreEntries(rows[i - 1], rows[i], room)));
        }

        return lines;
    }

    private static bool AreEntries(TextRow above, TextRow below, double room)
    {
        PositionedWord first = below.Words[0];
        char last = above.Words[^1].Text[^1];
        bool hadRoom = above.Right - above.Left + first.Right - first.Left + (Space * below.Size) < room - (0.2 * below.Size);

        // Titles in capitals are broken for looks, anywhere.
        return hadRoom
            && (char.IsLetterOrDigit(last) || last is ')' or '%' or '”' or '"')
            && (char.IsUpper(first.Text[0]) || ListMarkers.StartsItem(below))
            && !above.IsCapitals;
    }
}
