namespace Directives.Deadlines;

/// <summary>A calendar period as written, parts left out as 0.</summary>
/// <param name="End">One past its last token.</param>
/// <param name="First">Where it begins.</param>
/// <param name="Last">Where it ends, the same unit of time included.</param>
/// <param name="Grain">The unit of its last part.</param>
internal readonly record struct Period(int End, CalendarPoint First, CalendarPoint Last, PeriodGrain Grain)
{
    /// <summary>Whether it goes on without end: “và các năm tiếp theo”, “trở đi”.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it runs from one point to another, “2025 - 2030”.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether the year is written out.</summary>
    public bool StatesYear => Last.Year != 0;

    /// <summary>Whether only the day of a month is written: “ngày 15”.</summary>
    public bool IsDayOnly => Last.Month == 0;

    /// <summary>Whether no calendar has one of its dates.</summary>
    public bool IsImpossible => First.IsImpossible || Last.IsImpossible;

    /// <summary>The first and last day, a year left out taken from <paramref name="issueDate"/>.</summary>
    /// <returns>False where no year is known, only a day is written, or the end lies before the start.</returns>
    public bool TryResolve(DateOnly? issueDate, out DateOnly first, out DateOnly last, out bool inferred)
    {
        int lastYear = Last.Year != 0 ? Last.Year : issueDate?.Year ?? 0;
        int firstYear = First.Year != 0 ? First.Year : lastYear;
        inferred = Last.Year == 0;
        first = last = default;
        return !IsDayOnly && First.TryGetFirst(firstYear, Last.Month, out first) && Last.TryGetLast(lastYear, out last) && first <= last;
    }
}

/// <summary>A day or a month, parts left out as 0.</summary>
internal readonly record struct CalendarPoint(int Year, int Month, int Day)
{
    public bool IsImpossible => Month > 12 || (Month > 0 && Day > DateTime.DaysInMonth(Year is 0 ? 2024 : Year, Month));

    public bool TryGetFirst(int year, int defaultMonth, out DateOnly date) => TryGet(year, Month == 0 ? defaultMonth : Month, Day == 0 ? 1 : Day, out date);

    public bool TryGetLast(int year, out DateOnly date) =>
        TryGet(year, Month, Day != 0 ? Day : year > 0 && Month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, Month) : 0, out date);

    private static bool TryGet(int year, int month, int day, out DateOnly date)
    {
        bool valid = year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }
}

/// <summary>Unit of time in which a period is written.</summary>
internal enum PeriodGrain : byte
{
    Day,
    Month,
    Quarter,
    Half,
    Year,
}
