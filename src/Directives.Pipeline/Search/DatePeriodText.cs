using System.Globalization;
using System.Text.RegularExpressions;

namespace Directives.Pipeline.Search;

/// <summary>Reads the days and periods that people type: <c>2023</c>, <c>2023-09</c>, <c>9/2023</c>, <c>2023-q3</c>, <c>2023-09-30</c>, <c>30/9/2023</c>.</summary>
internal static partial class DatePeriodText
{
    /// <summary>The forms in words, for messages.</summary>
    public const string Forms = "2023-09-30, 30/9/2023, 2023-09, 2023-q3 or 2023";

    private const int FirstYear = 1900, LastYear = 2199, MonthsInQuarter = 3;

    /// <summary>Gives the first and the last day of a period.</summary>
    public static bool TryParse(string text, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        Match match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        int year = Number(match, "y"), quarter = Number(match, "q"), month = Number(match, "m"), day = Number(match, "d");
        if (year is < FirstYear or > LastYear || quarter > 12 / MonthsInQuarter || (match.Groups["m"].Success && month is < 1 or > 12))
        {
            return false;
        }

        if (day > 0 || match.Groups["d"].Success)
        {
            if (day < 1 || day > DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            first = last = new DateOnly(year, month, day);
            return true;
        }

        int from = quarter > 0 ? ((quarter - 1) * MonthsInQuarter) + 1 : Math.Max(1, month);
        int months = quarter > 0 ? MonthsInQuarter : month > 0 ? 1 : 12;
        first = new DateOnly(year, from, 1);
        last = first.AddMonths(months).AddDays(-1);
        return true;
    }

    private static int Number(Match match, string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        "^(?:(?<y>[0-9]{4})(?:-[qQ](?<q>[1-4])|-(?<m>[0-9]{1,2})(?:-(?<d>[0-9]{1,2}))?)?|(?:(?<d>[0-9]{1,2})/)?(?<m>[0-9]{1,2})/(?<y>[0-9]{4})|[qQ](?<q>[1-4])[-/](?<y>[0-9]{4}))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
