namespace Directives.Pipeline.Layout;

/// <summary>Decides where paragraphs start in the lines of the body.</summary>
/// <remarks>
/// The strongest sign is room: when the first word of a line would have fitted at the end of the line above, someone ended a paragraph
/// there. Below a full line the indentation, list markers, punctuation and spacing decide. Sizes are multiples of the type size.
/// </remarks>
internal static class ParagraphRules
{
    private const double Indent = 0.6;
    private const double Space = 0.25;
    private const double WideSpacing = 1.15;
    private const double VeryWideSpacing = 1.8;
    private const double WeaklyCentred = 6;
    private const double StronglyCentred = 34;
    private const double CentringTolerance = 9;

    /// <summary>Whether <paramref name="line"/> starts a paragraph.</summary>
    /// <param name="first">First line of the paragraph so far.</param>
    /// <param name="above">Line above, on this page or the page before.</param>
    /// <param name="line">The line to judge.</param>
    /// <param name="below">Line below on the same page, or null.</param>
    /// <param name="marginsAbove">Margins of the page of <paramref name="above"/>.</param>
    /// <param name="margins">Margins of the page of <paramref name="line"/>.</param>
    public static bool Starts(TextRow first, TextRow above, TextRow line, TextRow? below, BodyMargins marginsAbove, BodyMargins margins)
    {
        bool samePage = above.PageNumber == line.PageNumber;
        double pitch = samePage ? line.Bottom - above.Bottom : 0;
        if (line.Size > 1.3 * above.Size || above.Size > 1.3 * line.Size || IsTitle(above) || StandsRight(line, margins) || StandsRight(above, marginsAbove)
            || (samePage && margins.Pitch > 0 && pitch > VeryWideSpacing * margins.Pitch)
            || line.Text.StartsWith("Nơi nhận", StringComparison.Ordinal))
        {
            return true;
        }

        bool lower = char.IsLower(FirstLetter(line)) && !ListMarkers.StartsItem(line);
        bool ended = EndsSentence(above);
        bool room = HasRoom(above, line, marginsAbove);
        double centredAbove = Centring(above, marginsAbove);
        double centred = Centring(line, margins);
        if (centredAbove >= WeaklyCentred && centred >= WeaklyCentred && Math.Max(centred, centredAbove) >= StronglyCentred)
        {
            // A stop before a small letter inside a title is a speck of a scan.
            return (ended && !lower) || !(lower || !room || (above.IsCapitals && line.IsCapitals));
        }

        if (centredAbove >= StronglyCentred && room)
        {
            return true;
        }

        if (centredAbove >= WeaklyCentred && EndsTitle(first, above, line, centred, marginsAbove, margins))
        {
            return true;
        }

        bool wide = samePage && margins.Pitch > 0 && pitch > WideSpacing * margins.Pitch;
        if (room)
        {
            return !lower || ended || wide;
        }

        return StartsBelowFullLine(first, above, line, below, marginsAbove, margins, ended, wide, lower);
    }

    /// <summary>Whether two paragraphs are lines of one title: both centred.</summary>
    public static bool AreOneTitle(TextRow above, TextRow line, BodyMargins margins) =>
        above.PageNumber == line.PageNumber && Centring(above, margins) >= StronglyCentred && Centring(line, margins) >= WeaklyCentred;

    private static bool StartsBelowFullLine(
        TextRow first, TextRow above, TextRow line, TextRow? below, BodyMargins marginsAbove, BodyMargins margins, bool ended, bool wide, bool lower)
    {
        double size = line.Size;
        double indent = line.Left - margins.Left;
        double indentAbove = above.Left - marginsAbove.Left;
        bool marker = ListMarkers.StartsItem(line);
        if (marker && ended)
        {
            return true;
        }

        if (lower && !ended)
        {
            return false;
        }

        bool aboveIsFirst = ReferenceEquals(first, above);
        if (aboveIsFirst)
        {
            if (indent < indentAbove - (Indent * size))
            {
                // The usual first-line indent, unless a whole paragraph filled just one line.
                return ended && (marker || wide);
            }

            if (indent > indentAbove + (Indent * size))
            {
                bool hanging = first.Words.Count > 1 && Math.Abs(line.Left - first.Words[1].Left) < 0.5 * size;
                return !hanging && (marker || ended);
            }

            if (indent > Indent * size && below is not null && below.Left < line.Left - (Indent * size) && (marker || ended))
            {
                return true;
            }

            return marker ? ended || wide || indent > Indent * size : ended && wide;
        }

        if (indent > indentAbove + (Indent * size))
        {
            return true;
        }

        if (indent < indentAbove - (Indent * size))
        {
            return marker || ended;
        }

        return ended && wide;
    }

    /// <summary>Whether a line below a centred one is the body that follows a title, or another part of it in other letters.</summary>
    private static bool EndsTitle(TextRow first, TextRow above, TextRow line, double centred, BodyMargins marginsAbove, BodyMargins margins) =>
        centred >= WeaklyCentred
            ? above.IsCapitals && !line.IsCapitals
            : Centring(first, marginsAbove) >= WeaklyCentred && line.Left > margins.Left + (Indent * line.Size);

    /// <summary>Titles of documents stand alone, whatever capitals follow below.</summary>
    public static bool IsTitle(TextRow row) => row.Words.Count <= 3 && row.Text.TrimEnd(':') is
        "QUYẾT ĐỊNH" or "KẾ HOẠCH" or "CHỈ THỊ" or "CÔNG ĐIỆN" or "THÔNG BÁO" or "NGHỊ QUYẾT" or "CHƯƠNG TRÌNH" or "HƯỚNG DẪN"
        or "KẾT LUẬN" or "TỜ TRÌNH" or "BÁO CÁO" or "NGHỊ ĐỊNH" or "THÔNG TƯ" or "QUY CHẾ" or "QUY ĐỊNH" or "ĐỀ ÁN" or "PHỤ LỤC";

    private static bool StandsRight(TextRow row, BodyMargins margins) =>
        row.Left > margins.Left + (0.4 * (margins.Right - margins.Left)) && Centring(row, margins) < WeaklyCentred;

    private static bool HasRoom(TextRow above, TextRow line, BodyMargins margins)
    {
        double need = line.Words[0].Right - line.Words[0].Left + (Space * line.Size);
        return above.Right + need < margins.Right - (0.2 * line.Size);
    }

    /// <summary>The free room at either side of a centred line, or 0 for a line that is not centred.</summary>
    private static double Centring(TextRow row, BodyMargins margins)
    {
        double left = row.Left - margins.Left;
        double right = margins.Right - row.Right;
        return Math.Abs(left - right) <= CentringTolerance ? Math.Min(left, right) : 0;
    }

    private static bool EndsSentence(TextRow row) => row.Words[^1].Text[^1] is '.' or ';' or ':' or '!' or '?';

    private static char FirstLetter(TextRow row) => row.Words[0].Text.TrimStart('(', '“', '"', '‘') is { Length: > 0 } text ? text[0] : ' ';
}
