using System.CommandLine;
using System.Globalization;

namespace Directives.Cli.Commands;

/// <summary>Options whose value is a number within bounds, or an amount of bytes or time with a unit.</summary>
internal static class NumberOptions
{
    private static readonly (string Suffix, long Factor)[] ByteUnits = [("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("K", 1L << 10), ("M", 1L << 20), ("G", 1L << 30), ("", 1)];
    private static readonly (string Suffix, double Factor)[] TimeUnits = [("ms", 0.001), ("s", 1), ("min", 60), ("h", 3600), ("d", 86400), ("", 1)];

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Option<long?> Whole(string name, string description, long least, long most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most)
            {
                return value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {result.Tokens[0].Value} is no number from {least} to {most}."));
            return null;
        },
    };

    /// <summary>An amount of bytes, such as <c>500M</c> or <c>2GiB</c>; K, M and G are powers of 1,024.</summary>
    public static Option<long?> Bytes(string name, string description, long least = 1, long most = long.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "BYTES",
        CustomParser = result =>
        {
            if (TryParse(result.Tokens[0].Value, ByteUnits) is { } value && value >= least && value <= most)
            {
                return (long)value;
            }

            string range = most == long.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {result.Tokens[0].Value} is no amount of bytes {range}; write it as 1500000, 500M or 2GiB."));
            return null;
        },
    };

    /// <summary>A time from a millisecond to a year, such as <c>90</c> (seconds), <c>5min</c> or <c>12h</c>.</summary>
    public static Option<TimeSpan?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (ParseTime(result.Tokens[0].Value) is { } time)
            {
                return time;
            }

            result.AddError($"{name} {result.Tokens[0].Value} is no time; write it as 90 (seconds), 5min, 12h or 7d.");
            return null;
        },
    };

    /// <summary>Reads a time as <see cref="Time"/> takes it; null for anything else.</summary>
    public static TimeSpan? ParseTime(string text)
    {
        double most = TimeSpan.FromDays(366).TotalSeconds;
        return TryParse(text, Array.ConvertAll(TimeUnits, unit => (unit.Suffix, unit.Factor))) is { } seconds and >= 0.001 && seconds <= most
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }

    private static decimal? TryParse(string text, (string Suffix, long Factor)[] units) =>
        TryParse(text, Array.ConvertAll(units, unit => (unit.Suffix, (double)unit.Factor))) is { } value && Math.Abs(value) < long.MaxValue / 2 ? (decimal)value : null;

    private static double? TryParse(string text, (string Suffix, double Factor)[] units)
    {
        foreach ((string suffix, double factor) in units)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return number * factor;
            }
        }

        return null;
    }
}
