using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Deadlines;

/// <summary>A date as written, in parts.</summary>
/// <param name="Length">Number of tokens.</param>
/// <param name="Day">Day of the month; 0 when only a month is named.</param>
/// <param name="Month">Month from 1 to 12.</param>
/// <param name="Year">Year, or 0 when it is left out.</param>
internal readonly record struct DateMatch(int Length, int Day, int Month, int Year)
{
    /// <summary>Whether a calendar has this date; a day without year is judged by a leap year.</summary>
    public bool IsPossible =>
        Month is >= 1 and <= 12 && Year is 0 or (>= 1900 and <= 2200)
        && (Day == 0 || Day <= DateTime.DaysInMonth(Year == 0 ? 2024 : Year, Month));

    /// <summary>The date, the year taken from <paramref name="defaultYear"/> where it is left out.</summary>
    /// <returns>False for a month without day, for an impossible date, and where no year is known.</returns>
    public bool TryGetDate(int defaultYear, out DateOnly date)
    {
        int year = Year == 0 ? defaultYear : Year;
        bool valid = Day > 0 && IsPossible && year > 0 && Day <= DateTime.DaysInMonth(year, Month);
        date = valid ? new DateOnly(year, Month, Day) : default;
        return valid;
    }
}

/// <summary>Reads dates as they are written in directives: <c>ngày 04 tháng 10 năm 2023</c>, <c>04/10/2023</c>, <c>4-10-2023</c>, <c>04.10.2023</c>, <c>ngày 20/7</c>, <c>tháng 7/2023</c>, <c>tháng 7 năm 2023</c>.</summary>
internal static class DateScanner
{
    /// <summary>Reads the date that starts at token <paramref name="index"/>; the word “ngày” or “tháng” in front belongs to it.</summary>
    /// <returns>False when no date starts there. An impossible date (31/9) is matched: ask <see cref="DateMatch.IsPossible"/>.</returns>
    public static bool TryMatch(TokenizedText text, int index, out DateMatch match)
    {
        GrammarWords words = text.Lexicon.Words;
        match = default;
        if (index >= text.Count)
        {
            return false;
        }

        int i = index;
        if (text[i].Word == words.Day)
        {
            i++;
        }
        else if (text[i].Word == words.Month)
        {
            return TryMatchMonth(text, index, out match);
        }
        else if (!text[i].IsNumber)
        {
            return false;
        }

        if (!TryNumber(text, i, 2, out int day) || day is 0 or > 31)
        {
            return false;
        }

        bool worded = i > index;
        i++;
        if (i < text.Count && text[i].Word == words.Month && TryNumber(text, i + 1, 2, out int month))
        {
            int end = MatchYear(text, i + 2, out int year);
            match = new DateMatch(end - index, day, month, year);
            return month is >= 1 and <= 12;
        }

        return TryMatchFigures(text, index, i, day, worded, out match);
    }

    /// <summary>Value of the number token at <paramref name="index"/>, at most <paramref name="digits"/> digits long.</summary>
    public static bool TryNumber(TokenizedText text, int index, int digits, out int value)
    {
        value = 0;
        if (index >= text.Count || !text[index].IsNumber || text[index].Length > digits)
        {
            return false;
        }

        foreach (char digit in text.Slice(index, index + 1))
        {
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    // 04/10/2023, 4-10-2023, 04.10.2023; with “ngày” in front also 20/7. Parts must touch: “15/20 xã” and “1 - 2 ngày” are no dates.
    private static bool TryMatchFigures(TokenizedText text, int index, int separator, int day, bool worded, out DateMatch match)
    {
        match = default;
        if (separator + 1 >= text.Count || text[separator].Kind != TokenKind.Mark || text[separator].Word is not ('/' or '-' or '.')
            || (IsApart(text, separator + 1, worded) && !IsSpacedDate(text, separator)) || !TryNumber(text, separator + 1, 2, out int month) || month is 0 or > 12)
        {
            return false;
        }

        int mark = text[separator].Word;
        if (separator + 3 < text.Count && text[separator + 2].IsMark((char)mark) && (!IsApart(text, separator + 3, worded) || IsSpacedDate(text, separator))
            && TryNumber(text, separator + 3, 4, out int year) && text[separator + 3].Length == 4)
        {
            match = new DateMatch(separator + 4 - index, day, month, year);
            return true;
        }

        if (!worded || mark != '/')
        {
            return false;
        }

        int end = MatchYear(text, separator + 2, out year);
        if (year == 0 && end + 1 < text.Count && text[end].IsMark('/') && !text[end + 1].SpaceBefore && text[end + 1].Length == 2 && TryNumber(text, end + 1, 2, out year))
        {
            // 15/6/24
            year += 2000;
            end += 2;
        }

        match = new DateMatch(end - index, day, month, year);
        return true;
    }

    // “25 / 01 / 2025”: three parts with a year of four digits are a date, set apart or not.
    private static bool IsSpacedDate(TokenizedText text, int separator) =>
        separator + 3 < text.Count && text[separator].IsMark('/') && text[separator + 2].IsMark('/') && text[separator + 1].IsNumber && text[separator + 3].IsNumber && text[separator + 3].Length == 4;

    // “ngày” in front allows for spaces and line breaks: ngày 10/⏎5/2016, ngày 04/ 10/ 2023.
    private static bool IsApart(TokenizedText text, int index, bool worded) =>
        text[index].SpaceBefore && !worded;

    // tháng 7/2023, tháng 7 năm 2023, tháng 7
    private static bool TryMatchMonth(TokenizedText text, int index, out DateMatch match)
    {
        match = default;
        if (!TryNumber(text, index + 1, 2, out int month) || month is 0 or > 12)
        {
            return false;
        }

        if (index + 3 < text.Count && text[index + 2].IsMark('/') && TryNumber(text, index + 3, 4, out int year) && text[index + 3].Length == 4)
        {
            match = new DateMatch(4, 0, month, year);
            return true;
        }

        int end = MatchYear(text, index + 2, out year);
        match = new DateMatch(end - index, 0, month, year);
        return true;
    }

    // “năm 2023” or “/2023”; returns the index after it, or the given one.
    private static int MatchYear(TokenizedText text, int index, out int year)
    {
        year = 0;
        bool stated = index + 1 < text.Count && (text[index].Word == text.Lexicon.Words.Year || text[index].IsMark('/')) && text[index + 1].Length == 4;
        return stated && TryNumber(text, index + 1, 4, out year) ? index + 2 : index;
    }
}
