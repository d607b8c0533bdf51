namespace Directives.Pipeline.Layout;

/// <summary>Puts the words of a page into rows by their baselines and parts rows at wide gaps.</summary>
internal static class RowBuilder
{
    // Baselines of one line differ by hundredths of a point in born-digital files and by some points in scans and filled-in numbers.
    private const double BaselineTolerance = 0.3;

    // Justified lines reach gaps of 1.0 line heights, the two columns of a letterhead start at 2.7 (measured on 14 typeset directives).
    private const double ColumnGap = 1.5;

    // Where the file itself jumps between two neighbours, less is enough: wide names of provinces come as near as 0.6 to the motto.
    private const double ColumnGapAtJump = 0.45;

    /// <summary>Rows from top to bottom.</summary>
    public static List<TextRow> Build(int pageNumber, IEnumerable<PositionedWord> words)
    {
        var sorted = words.ToList();
        sorted.Sort((a, b) => a.Bottom != b.Bottom ? a.Bottom.CompareTo(b.Bottom) : a.Left.CompareTo(b.Left));
        var groups = new List<List<PositionedWord>>();
        double baseline = double.MinValue;
        double size = 0;
        foreach (PositionedWord word in sorted)
        {
            if (groups.Count == 0 || word.Bottom - baseline > BaselineTolerance * Math.Min(size, word.Height))
            {
                groups.Add([]);
                baseline = word.Bottom;
                size = word.Height;
            }

            groups[^1].Add(word);
        }

        var rows = groups.ConvertAll(g => new TextRow(pageNumber, g));
        return AbsorbRaised(pageNumber, rows);
    }

    /// <summary>The parts of a row between wide gaps, from left to right.</summary>
    public static List<TextRow> Split(TextRow row)
    {
        var parts = new List<TextRow>(1);
        int start = 0;
        for (int i = 1; i <= row.Words.Count; i++)
        {
            if (i == row.Words.Count || IsColumnGap(row.Words[i - 1], row.Words[i], row.Size))
            {
                parts.Add(start == 0 && i == row.Words.Count ? row : new TextRow(row.PageNumber, row.Words.GetRange(start, i - start)));
                start = i;
            }
        }

        return parts;
    }

    /// <summary>Whether two neighbours on a line are so far apart, or so unrelated in the file, that they stand in two columns.</summary>
    public static bool IsColumnGap(PositionedWord left, PositionedWord right, double size)
    {
        double gap = right.Left - left.Right;
        return gap > ColumnGap * size
            || (gap > ColumnGapAtJump * size && right.Order != left.Order + 1 && !IsFilledIn(left) && !IsFilledIn(right));
    }

    /// <summary>Numbers and days are stamped into letterheads afterwards: they jump in the file but belong where they stand.</summary>
    private static bool IsFilledIn(PositionedWord word) => word.Text.Length <= 6 && char.IsAsciiDigit(word.Text[0]);

    /// <summary>Takes superscripts (footnote marks, m²) into the row that they stand in.</summary>
    private static List<TextRow> AbsorbRaised(int pageNumber, List<TextRow> rows)
    {
        var result = new List<TextRow>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            TextRow row = rows[i];
            if (i + 1 < rows.Count && row.Size < 0.75 * rows[i + 1].Size && row.Words.TrueForAll(w => StandsIn(w, rows[i + 1])))
            {
                rows[i + 1] = new TextRow(pageNumber, [.. rows[i + 1].Words, .. row.Words]);
                continue;
            }

            result.Add(row);
        }

        return result;
    }

    private static bool StandsIn(PositionedWord word, TextRow row)
    {
        if (word.CenterY < row.Top || word.CenterY > row.Bottom || word.Text.Length > 3)
        {
            return false;
        }

        foreach (PositionedWord other in row.Words)
        {
            if (Math.Abs(word.Left - other.Right) < 0.4 * row.Size || Math.Abs(other.Left - word.Right) < 0.4 * row.Size)
            {
                return true;
            }
        }

        return false;
    }
}
