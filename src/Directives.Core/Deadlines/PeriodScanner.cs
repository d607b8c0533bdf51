using Directives.Lexicons;
using Directives.Values;

namespace Directives.Deadlines;

/// <summary>Reads calendar periods: a day with its hour, a month, a quarter, part of a year, a year, and ranges of them.</summary>
internal static class PeriodScanner
{
    /// <summary>Reads the period that starts at token <paramref name="index"/>, with its range and what follows it: “2025 - 2030”, “Quý IV/2025 và các năm tiếp theo”.</summary>
    public static bool TryMatch(in Lookaround look, int index, out Period period)
    {
        if (!TryMatchPoint(look, index, out period))
        {
            return false;
        }

        ValueWords words = look.Words;
        int next = period.End;
        bool dash = look.IsMark(next, '-');
        if (!period.IsRange && (dash || look.Word(next) == words.To))
        {
            int second = next + 1;
            second += look.Word(second) == words.End ? 1 : 0;
            if (TryMatchPoint(look, second, out Period end) && IsLater(period, end, dash))
            {
                period = period with { End = end.End, Last = end.Last, Grain = end.Grain, IsRange = true };
            }
        }

        int open = MatchOpenEnd(look, period.End);
        if (open > period.End && period.Grain != PeriodGrain.Day)
        {
            period = period with { End = open, IsOpen = true };
        }

        return true;
    }

    /// <summary>Reads one point, without range.</summary>
    public static bool TryMatchPoint(in Lookaround look, int index, out Period period)
    {
        ValueWords words = look.Words;
        int at = SkipClock(look, index);
        int word = look.Word(at);
        if (at > index && word != words.Day && !look.IsNumber(at))
        {
            period = default;
            return false;
        }

        if (word == 0)
        {
            return look.IsNumber(at) && TryMatchNumber(look, at, out period) || Fail(out period);
        }

        if (word == words.Day)
        {
            return TryMatchDay(look, at, out period);
        }

        if (word == words.Month)
        {
            return TryMatchMonth(look, at, out period);
        }

        if (word == words.Quarter)
        {
            return TryMatchQuarter(look, at, out period);
        }

        if (word == words.Year)
        {
            return TryMatchYear(look, at + 1, out period);
        }

        if (word == words.The && look.Word(at + 1) == words.Day)
        {
            return TryMatchDays(look, at + 1, out period);
        }

        if ((word == words.The || word == words.Phase) && (look.Word(at + 1) == words.Year || look.Word(at + 1) == words.Stage))
        {
            return TryMatchYear(look, at + 2, out period);
        }

        return Fail(out period);
    }

    /// <summary>One past “16 giờ 00”, “17h”, “08 giờ 30 phút,”; <paramref name="index"/> itself where no time of day stands.</summary>
    private static int SkipClock(in Lookaround look, int index)
    {
        // vào lúc 08 giờ 00 ngày …
        ValueWords words = look.Words;
        int start = index;
        index += look.Word(index) == words.AtClock ? 1 : 0;
        if (!look.IsNumber(index) || look.Number(index) is < 0 or > 24 || (look.Word(index + 1) != words.Hour && look.Word(index + 1) != words.HourSign))
        {
            return start;
        }

        int i = index + 2;
        if (look.IsNumber(i) && look.Length(i) == 2 && look.Word(i + 1) != words.Month && !look.IsMark(i + 1, '/'))
        {
            i++;
        }

        i += look.Word(i) == words.Minute || look.IsMark(i, '\'') ? 1 : 0;
        i += look.IsMark(i, ',') ? 1 : 0;
        i += look.Word(i) == words.In || look.Word(i) == words.Of ? 1 : 0;
        return i;
    }

    private static bool TryMatchDay(in Lookaround look, int index, out Period period)
    {
        if (DateScanner.TryMatch(look.Text, index, out DateMatch date) && date.Day > 0)
        {
            var point = new CalendarPoint(date.Year, date.Month, date.Day);
            period = new Period(index + date.Length, point, point, PeriodGrain.Day);
            return true;
        }

        int day = look.Length(index + 1) <= 2 ? look.Number(index + 1) : 0;
        if (day is < 1 or > 31)
        {
            return Fail(out period);
        }

        if (TryMatchDashed(look, index + 1, day, out period))
        {
            return true;
        }

        var only = new CalendarPoint(0, 0, day);
        period = new Period(index + 2, only, only, PeriodGrain.Day);
        return true;
    }

    // các ngày 15, 16 và 17/11/2013: from the first to the last
    private static bool TryMatchDays(in Lookaround look, int index, out Period period)
    {
        int first = look.Length(index + 1) <= 2 ? look.Number(index + 1) : 0;
        int i = index + 2;
        while (look.IsMark(i, ',') && look.IsNumber(i + 1) && !look.IsMark(i + 2, '/'))
        {
            i += 2;
        }

        // The last is a figure or “ngày …”: another “các ngày …” behind it would be read within this one, and so on to the end of the text.
        bool joined = (look.Word(i) == look.Words.And || look.IsMark(i, ',') || look.IsMark(i, '-')) && (look.IsNumber(i + 1) || look.Word(i + 1) == look.Words.Day);
        if (first is < 1 or > 31 || !joined || !TryMatchPoint(look, i + 1, out Period last) || last.Grain != PeriodGrain.Day || last.IsDayOnly)
        {
            return Fail(out period);
        }

        period = last with { First = new CalendarPoint(0, 0, first), IsRange = true };
        return true;
    }

    // 30/9/2023 and 30 tháng 9 (năm 2023); 30/9 only where the caller's cue makes it a date; 6 tháng đầu năm 2025; 2026.
    private static bool TryMatchNumber(in Lookaround look, int index, out Period period)
    {
        ValueWords words = look.Words;
        if (look.Word(index + 1) == words.Month && look.Word(index + 3) == words.Year
            && (look.Word(index + 2) == words.Opening || look.Word(index + 2) == words.Close))
        {
            return TryMatchHalf(look, index, out period);
        }

        if (DateScanner.TryMatch(look.Text, index, out DateMatch date) && date.Day > 0)
        {
            var point = new CalendarPoint(date.Year, date.Month, date.Day);
            period = new Period(index + date.Length, point, point, PeriodGrain.Day);
            return true;
        }

        if (look.Year(index) > 0)
        {
            return TryMatchYear(look, index, out period);
        }

        int day = look.Length(index) <= 2 ? look.Number(index) : 0;
        if (TryMatchDashed(look, index, day, out period))
        {
            return true;
        }

        int month = look.IsMark(index + 1, '/') && look.IsGlued(index + 1) && look.IsGlued(index + 2) && look.Length(index + 2) <= 2 ? look.Number(index + 2) : 0;
        if (day is < 1 or > 31 || month is < 1 or > 12 || look.IsMark(index + 3, '/'))
        {
            return Fail(out period);
        }

        var shortDate = new CalendarPoint(0, month, day);
        period = new Period(index + 3, shortDate, shortDate, PeriodGrain.Day);
        return true;
    }

    // “15-3 đến 20-4-2009”: a day and month with a hyphen where a range goes on behind it.
    private static bool TryMatchDashed(in Lookaround look, int index, int day, out Period period)
    {
        int month = look.IsMark(index + 1, '-') && look.IsGlued(index + 1) && look.IsGlued(index + 2) && look.Length(index + 2) <= 2 ? look.Number(index + 2) : 0;
        if (day is < 1 or > 31 || month is < 1 or > 12 || look.Word(index + 3) != look.Words.To)
        {
            return Fail(out period);
        }

        var point = new CalendarPoint(0, month, day);
        period = new Period(index + 3, point, point, PeriodGrain.Day);
        return true;
    }

    private static bool TryMatchHalf(in Lookaround look, int index, out Period period)
    {
        int months = look.Number(index);
        if (months is < 1 or > 11)
        {
            return Fail(out period);
        }

        bool opening = look.Word(index + 2) == look.Words.Opening;
        int year = look.Year(index + 4);
        var first = new CalendarPoint(year, opening ? 1 : 13 - months, 0);
        period = new Period(index + (year > 0 ? 5 : 4), first, new CalendarPoint(year, opening ? months : 12, 0), PeriodGrain.Half);
        return true;
    }

    private static bool TryMatchMonth(in Lookaround look, int index, out Period period)
    {
        int first = MonthAt(look, index + 1);
        if (first == 0)
        {
            return Fail(out period);
        }

        int i = index + 2;
        int last = first;
        int firstYear = MatchYearTail(look, ref i);
        int year = firstYear;
        if (firstYear == 0 && IsSeries(look, i, out int second))
        {
            second += look.Word(second) == look.Words.Month ? 1 : 0;
            int month = MonthAt(look, second);
            if (month > first)
            {
                last = month;
                i = second + 1;
                year = MatchYearTail(look, ref i);
            }
        }

        period = new Period(i, new CalendarPoint(firstYear != 0 ? firstYear : year, first, 0), new CalendarPoint(year, last, 0), PeriodGrain.Month) { IsRange = last != first };
        return true;
    }

    private static bool TryMatchQuarter(in Lookaround look, int index, out Period period)
    {
        int first = QuarterAt(look, index + 1);
        if (first == 0)
        {
            return Fail(out period);
        }

        int i = index + 2;
        int last = first;
        int year = MatchYearTail(look, ref i);
        if (year == 0 && IsSeries(look, i, out int second))
        {
            second += look.Word(second) == look.Words.Quarter ? 1 : 0;
            int quarter = QuarterAt(look, second);
            if (quarter > first)
            {
                last = quarter;
                i = second + 1;
                year = MatchYearTail(look, ref i);
            }
        }

        period = new Period(i, new CalendarPoint(year, (first * 3) - 2, 0), new CalendarPoint(year, last * 3, 0), PeriodGrain.Quarter) { IsRange = last != first };
        return true;
    }

    private static bool TryMatchYear(in Lookaround look, int index, out Period period)
    {
        int first = look.Year(index);
        if (first == 0)
        {
            return Fail(out period);
        }

        int i = index + 1;
        int last = first;
        if (IsSeries(look, i, out int second))
        {
            second += look.Word(second) == look.Words.Year ? 1 : 0;
            int year = look.Year(second);
            bool dash = look.IsMark(i, '-');
            if (year > first && year - first <= 50 && (dash || year - first == 1))
            {
                last = year;
                i = second + 1;
            }
        }

        // 2025/NĐ-CP, 2025.000: figures of something else.
        if (look.IsGlued(i) && (look.IsMark(i, '/') || (look.IsMark(i, '.') && look.IsGlued(i + 1) && look.IsNumber(i + 1))))
        {
            return Fail(out period);
        }

        period = new Period(i, new CalendarPoint(first, 1, 0), new CalendarPoint(last, 12, 0), PeriodGrain.Year) { IsRange = last != first };
        return true;
    }

    // “và các năm tiếp theo”, “và những năm tiếp theo”, “trở đi”, “và năm tiếp theo”
    private static int MatchOpenEnd(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        if (look.Word(index) == words.Onward && look.Word(index + 1) == words.Go)
        {
            return index + 2;
        }

        int i = index + (look.Word(index) == words.And || look.IsMark(index, ',') ? 1 : 0);
        i += look.Word(i) == words.The || look.Word(i) == words.Those ? 1 : 0;
        return i > index && look.Word(i) == words.Year && ((look.Word(i + 1) == words.Next && look.Word(i + 2) == words.Following) || look.Word(i + 1) == words.After)
            ? i + (look.Word(i + 1) == words.Next ? 3 : 2)
            : index;
    }

    private static bool IsSeries(in Lookaround look, int index, out int next)
    {
        next = index + 1;
        return look.IsMark(index, '-') || look.IsMark(index, ',') || look.Word(index) == look.Words.And;
    }

    // A range joins two points of one grain, or a day without month to a date; “-” must not lead from a year to a date of something else.
    private static bool IsLater(in Period first, in Period second, bool dash) =>
        second.Grain == first.Grain && !second.IsDayOnly
        && (!dash || first.Grain != PeriodGrain.Day || second.StatesYear || !first.StatesYear)
        && (first.Last.Year == 0 || second.Last.Year == 0 || first.Last.Year <= second.Last.Year);

    private static int MonthAt(in Lookaround look, int index) =>
        look.Length(index) <= 2 && look.Number(index) is >= 1 and <= 12 and var month ? month : 0;

    private static int QuarterAt(in Lookaround look, int index) =>
        look.IsNumber(index) && look.Length(index) <= 2 ? (look.Number(index) is >= 1 and <= 4 and var quarter ? quarter : 0) : RomanQuarterAt(look, index);

    /// <summary>The number of a quarter in Roman numerals, 1 to 4; 0 for anything else.</summary>
    public static int RomanQuarterAt(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        int word = look.Word(index);
        return word == words.RomanOne ? 1
            : word == words.RomanTwo ? 2
            : word == words.RomanThree ? 3
            : word == words.RomanFour ? 4
            : 0;
    }

    private static int MatchYearTail(in Lookaround look, ref int index)
    {
        int at = look.Word(index) == look.Words.Year || look.IsMark(index, '/') || (look.IsMark(index, '-') && look.IsGlued(index)) ? index + 1 : index;
        int year = at > index ? look.Year(at) : 0;
        if (year > 0)
        {
            index = at + 1;
        }

        return year;
    }

    private static bool Fail(out Period period)
    {
        period = default;
        return false;
    }
}
