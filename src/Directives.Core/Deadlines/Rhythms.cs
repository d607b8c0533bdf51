namespace Directives.Deadlines;

/// <summary>Units of time, and their ISO 8601 durations.</summary>
internal enum TimeUnit : byte
{
    None,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>ISO 8601 durations; the common rhythms are kept ready so that a recurring duty allocates nothing.</summary>
internal static class Rhythms
{
    public static readonly string[] Daily = ["P1D"];
    public static readonly string[] Weekly = ["P1W"];
    public static readonly string[] Monthly = ["P1M"];
    public static readonly string[] Quarterly = ["P3M"];
    public static readonly string[] HalfYearly = ["P6M"];
    public static readonly string[] Yearly = ["P1Y"];

    /// <summary>The rhythm of one unit.</summary>
    public static string[] Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => Daily,
        TimeUnit.Week => Weekly,
        TimeUnit.Month => Monthly,
        TimeUnit.Quarter => Quarterly,
        _ => Yearly,
    };

    /// <summary>The rhythm of several units; <paramref name="count"/> at least 1.</summary>
    public static string[] Of(int count, TimeUnit unit) =>
        count == 1 && unit != TimeUnit.Hour ? Of(unit)
        : unit == TimeUnit.Month && count == 6 ? HalfYearly
        : unit == TimeUnit.Month && count == 3 ? Quarterly
        : [Duration(count, unit)];

    /// <summary>The rhythm of something done <paramref name="times"/> in a unit: twice a year is every six months.</summary>
    public static string[] OfFrequency(int times, int count, TimeUnit unit)
    {
        int months = unit switch
        {
            TimeUnit.Month => count,
            TimeUnit.Quarter => count * 3,
            TimeUnit.Year => count * 12,
            _ => 0,
        };
        return times <= 1 || months == 0 || months % times != 0 ? Of(count, unit)
            : months / times == 12 ? Yearly
            : Of(months / times, TimeUnit.Month);
    }

    /// <summary>ISO 8601 form.</summary>
    public static string Duration(int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PT{count}H"),
        TimeUnit.Day => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{count}D"),
        TimeUnit.Week => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{count}W"),
        TimeUnit.Month => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{count}M"),
        TimeUnit.Quarter => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{count * 3}M"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{count}Y"),
    };
}
