using System.Globalization;

namespace Directives.Rules;

/// <summary>A day of every year, written <c>09-02</c>, or of one, written <c>2025-01-29</c>.</summary>
/// <param name="Year">The year, or 0 for every year.</param>
/// <param name="Month">From 1.</param>
/// <param name="Day">From 1.</param>
internal readonly record struct RuleDay(int Year, int Month, int Day)
{
    public static bool TryParse(string text, out RuleDay day)
    {
        // A leap year stands for every year, so that 29 February is one of its days.
        bool yearly = text.Length == 5;
        bool valid = DateOnly.TryParseExact(yearly ? "2024-" + text : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
        day = new RuleDay(yearly ? 0 : date.Year, date.Month, date.Day);
        return valid;
    }

    public bool TryResolve(int statedYear, DateOnly? issueDate, out DateOnly date)
    {
        if (Year != 0)
        {
            date = new DateOnly(Year, Month, Day);
            return statedYear != 0 ? statedYear == Year : date >= issueDate;
        }

        int year = statedYear != 0 ? statedYear : issueDate?.Year ?? 0;
        if (TryMake(year, out date) && (statedYear != 0 || date >= issueDate))
        {
            return true;
        }

        return statedYear == 0 && year != 0 && TryMake(year + 1, out date);
    }

    private bool TryMake(int year, out DateOnly date)
    {
        bool valid = year is > 0 and < 9999 && Day <= DateTime.DaysInMonth(year, Month);
        date = valid ? new DateOnly(year, Month, Day) : default;
        return valid;
    }
}
