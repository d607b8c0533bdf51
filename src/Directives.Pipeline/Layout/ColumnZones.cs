namespace Directives.Pipeline.Layout;

/// <summary>Finds the two-column parts of a page: letterheads, and the recipients' list beside the signature.</summary>
/// <remarks>
/// A zone is a run of rows that share a gutter: a strip of the page that none of their words enters. It starts where both columns
/// are seen at one height and goes on as long as rows that stand in one column only are aligned with it.
/// </remarks>
internal static class ColumnZones
{
    private const double NarrowestGutter = 2.5;
    private const double WidestRowGap = 8;
    private const double AlignmentTolerance = 15;
    private const double ListTolerance = 26;
    private const double ListPageTolerance = 8;
    private const int MostRowsOverPage = 12;

    // “TM. ỦY BAN NHÂN DÂN” may go on over the page; a longer line of capitals is the title of an annex.
    private const int MostWordsOfPosition = 6;

    private const int FewestWordsOfBody = 3;

    // More rows than any page of type holds: bounds the work on hostile pages.
    private const int MostRows = 150;

    /// <summary>The rows of a page, in order, as blocks of one and of two columns.</summary>
    public static List<PageBlock> Partition(List<TextRow> rows)
    {
        var blocks = new List<PageBlock>();
        var body = new List<TextRow>();
        int i = 0;
        while (i < rows.Count)
        {
            Zone? zone = Zone.TryStart(rows, i);
            if (zone is null || !zone.IsConvincing)
            {
                body.Add(rows[i++]);
                continue;
            }

            zone.TakeBefore(body);
            if (body.Count > 0)
            {
                blocks.Add(new BodyBlock(body));
                body = [];
            }

            blocks.Add(new ColumnBlock(zone.Left, zone.Right));
            i = zone.End;
        }

        if (body.Count > 0)
        {
            blocks.Add(new BodyBlock(body));
        }

        return blocks;
    }

    /// <summary>Takes the rows at the top of a page that go on with the recipients' list and signature which end the page before.</summary>
    public static void Continue(ColumnBlock block, List<TextRow> rows)
    {
        if (!block.LeftRows.Exists(r => r.Text.StartsWith("Nơi nhận", StringComparison.Ordinal)))
        {
            return;
        }

        TextRow list = block.LeftRows[^1];
        double gutter = (block.LeftRows.Max(r => r.Right) + block.RightRows.Min(r => r.Left)) / 2;
        double rightCentre = block.RightRows[^1].CenterX;
        int taken = 0;
        foreach (TextRow row in rows)
        {
            List<TextRow> parts = RowBuilder.Split(row);
            if (row.IsCapitals && row.Words.Count > MostWordsOfPosition)
            {
                rows.RemoveRange(0, taken);
                return;
            }

            foreach (TextRow part in parts)
            {
                bool goesOn = part.Right < gutter
                    ? Math.Abs(part.Left - list.Left) < ListPageTolerance && Math.Abs(part.Size - list.Size) < 0.12 * list.Size && !part.IsCapitals
                    : part.Left > gutter && Math.Abs(part.CenterX - rightCentre) < AlignmentTolerance;
                if (!goesOn || taken == MostRowsOverPage)
                {
                    rows.RemoveRange(0, taken);
                    return;
                }
            }

            foreach (TextRow part in parts)
            {
                (part.Right < gutter ? block.LeftRows : block.RightRows).Add(part);
            }

            taken++;
        }

        rows.Clear();
    }

    private sealed class Zone
    {
        private double _gutterLeft;
        private double _gutterRight;
        private bool _isList;

        public List<TextRow> Left { get; } = [];

        public List<TextRow> Right { get; } = [];

        public int End { get; private set; }

        /// <summary>One row with a wide gap may be a tabulated line of the body, unless it shows what letterheads hold.</summary>
        public bool IsConvincing =>
            Left.Count > 0 && Right.Count > 0 && (Left.Count + Right.Count > 2
                || Left[0].Text.StartsWith("Số", StringComparison.Ordinal)
                || Right[0].Text.StartsWith("CỘNG H", StringComparison.Ordinal)
                || Left[0].Text.StartsWith("Nơi nhận", StringComparison.Ordinal)
                || (IsBody(Left[0]) && IsBody(Right[0])));

        /// <summary>Whether it may be the name of one of two bodies that sign together: capitals, some words.</summary>
        private static bool IsBody(TextRow row) => row.IsCapitals && row.Words.Count >= FewestWordsOfBody;

        public static Zone? TryStart(List<TextRow> rows, int start)
        {
            TextRow first = rows[start];
            List<TextRow> parts = RowBuilder.Split(first);
            var zone = new Zone();
            if (parts.Count > 1)
            {
                int widest = 1;
                for (int i = 2; i < parts.Count; i++)
                {
                    if (parts[i].Left - parts[i - 1].Right > parts[widest].Left - parts[widest - 1].Right)
                    {
                        widest = i;
                    }
                }

                (zone._gutterLeft, zone._gutterRight) = (parts[widest - 1].Right, parts[widest].Left);
            }
            else if (start + 1 < rows.Count && StandBeside(first, rows[start + 1]))
            {
                (TextRow left, TextRow right) = first.Left < rows[start + 1].Left ? (first, rows[start + 1]) : (rows[start + 1], first);
                (zone._gutterLeft, zone._gutterRight) = (left.Right, right.Left);
            }
            else
            {
                return null;
            }

            zone.End = start;
            while (zone.End < rows.Count && zone.End - start < MostRows && zone.TryAdd(rows[zone.End], zone.End == start ? null : rows[zone.End - 1]))
            {
                zone.End++;
            }

            return zone;
        }

        /// <summary>Takes the rows just above that stand in the right column: a motto set higher than the issuer.</summary>
        public void TakeBefore(List<TextRow> body)
        {
            while (body.Count > 0)
            {
                TextRow row = body[^1];
                if (row.PageNumber != Right[0].PageNumber || row.Left < _gutterRight || Right[0].Top - row.Bottom > 1.5 * row.Size || !IsAligned(row, Right, AlignmentTolerance))
                {
                    return;
                }

                Right.Insert(0, row);
                body.RemoveAt(body.Count - 1);
            }
        }

        private static bool StandBeside(TextRow a, TextRow b) =>
            b.Top < a.Bottom - (0.1 * a.Size) && (a.Right + (0.9 * a.Size) < b.Left || b.Right + (0.9 * b.Size) < a.Left);

        private bool TryAdd(TextRow row, TextRow? above)
        {
            // Whom it is addressed to stands below the letterhead, even where “Kính gửi:” alone would fit into its left column.
            if (above is not null && (row.Top - above.Bottom > WidestRowGap * row.Size || row.Text.StartsWith("Kính gửi", StringComparison.Ordinal)))
            {
                return false;
            }

            int cut = Cut(row.Words);
            List<PositionedWord> left = row.Words.GetRange(0, cut);
            List<PositionedWord> right = row.Words.GetRange(cut, row.Words.Count - cut);
            double gutterLeft = left.Count == 0 ? _gutterLeft : Math.Max(_gutterLeft, left[^1].Right);
            double gutterRight = right.Count == 0 ? _gutterRight : Math.Min(_gutterRight, right[0].Left);

            // Justified lines of the body have wide spaces too, but the file goes on across them.
            bool both = left.Count > 0 && right.Count > 0;
            bool parted = both && (right[0].Order != left[^1].Order + 1 || RowBuilder.IsColumnGap(left[^1], right[0], row.Size) || IsPlaceAndDate(right));
            if (gutterRight - gutterLeft < NarrowestGutter || (both && !parted) || (!both && ParagraphRules.IsTitle(row)))
            {
                return false;
            }

            TextRow? leftRow = left.Count == 0 ? null : new TextRow(row.PageNumber, left);
            TextRow? rightRow = right.Count == 0 ? null : new TextRow(row.PageNumber, right);
            if ((rightRow is null && !GoesOnInList(leftRow!) && !Follows(leftRow!, Left, Right, _isList ? ListTolerance : AlignmentTolerance))
                || (leftRow is null && !Follows(rightRow!, Right, Left, AlignmentTolerance)))
            {
                return false;
            }

            (_gutterLeft, _gutterRight) = (gutterLeft, gutterRight);
            if (leftRow is not null)
            {
                Left.Add(leftRow);
                _isList |= leftRow.Text.StartsWith("Nơi nhận", StringComparison.Ordinal);
            }

            if (rightRow is not null)
            {
                Right.Add(rightRow);
            }

            return true;
        }

        /// <summary>Whether it is “Krông Năng, ngày 08 tháng 4 năm 2014” beside the number or the subject of a letter; nothing in a body opens a column with that.</summary>
        private static bool IsPlaceAndDate(List<PositionedWord> words)
        {
            int day = words.FindIndex(w => w.Text == "ngày");
            return day > 0 && char.IsUpper(words[0].Text[0]) && words[day - 1].Text[^1] == ',' && words.FindIndex(day, w => w.Text == "tháng") > day;
        }

        /// <summary>Number of words that stand in the left column: the cut leaves the gutter as wide as can be.</summary>
        private int Cut(List<PositionedWord> words)
        {
            int best = 0;
            double widest = double.MinValue;
            for (int cut = 0; cut <= words.Count; cut++)
            {
                double from = cut == 0 ? _gutterLeft : Math.Max(_gutterLeft, words[cut - 1].Right);
                double to = cut == words.Count ? _gutterRight : Math.Min(_gutterRight, words[cut].Left);
                if (to - from > widest)
                {
                    (best, widest) = (cut, to - from);
                }
            }

            return best;
        }

        /// <summary>Whether a row right below the recipients' list goes on with it, however far it is indented: the rest of an entry, or an entry under “Văn phòng:”.</summary>
        private bool GoesOnInList(TextRow row) =>
            _isList && row.Left > Left[0].Left - ListPageTolerance && row.Right < _gutterRight && row.Top - Left[^1].Bottom < row.Size;

        /// <summary>Whether a row that stands in one column only belongs to it: it is in line with the rows above it there, or beside the last row of the other column.</summary>
        private static bool Follows(TextRow row, List<TextRow> column, List<TextRow> other, double tolerance) =>
            column.Count == 0
            || (row.Top - column[^1].Bottom < WidestRowGap * row.Size && IsAligned(row, column, tolerance))
            || (other.Count > 0 && row.Top < other[^1].Bottom - (0.2 * row.Size));

        private static bool IsAligned(TextRow row, List<TextRow> column, double tolerance)
        {
            foreach (TextRow other in column)
            {
                if (Math.Abs(row.CenterX - other.CenterX) < tolerance || Math.Abs(row.Left - other.Left) < Math.Min(tolerance, 8) || (tolerance > AlignmentTolerance && Math.Abs(row.Left - other.Left) < tolerance))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
