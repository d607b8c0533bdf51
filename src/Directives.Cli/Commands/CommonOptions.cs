using System.CommandLine;
using System.CommandLine.Parsing;
using Directives.Cli.Printing;
using Directives.Pipeline.Ocr;
using Directives.Repair;

namespace Directives.Cli.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--format</c> with the formats that a verb has; the first is the default.</summary>
    public static Option<OutputFormat> Format(params OutputFormat[] allowed)
    {
        string names = string.Join(", ", allowed.Select(Name));
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How to print: " + names + ". A table becomes tab-separated lines when it goes to a pipe or a file.",
            HelpName = string.Join('|', allowed.Select(Name)),
            DefaultValueFactory = _ => allowed[0],
            CustomParser = result =>
            {
                string value = result.Tokens[0].Value;
                foreach (OutputFormat format in allowed)
                {
                    if (string.Equals(Name(format), value, StringComparison.OrdinalIgnoreCase))
                    {
                        return format;
                    }
                }

                result.AddError($"--format {value} is not known here; use one of: {names}.");
                return allowed[0];
            },
        };
        return option;
    }

    /// <summary><c>--store</c>, the file that holds the register.</summary>
    public static Option<string> Store() => new("--store")
    {
        Description = "The SQLite file that holds the register.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "directives.db",
    };

    /// <summary><c>--ocr</c>, which pages are read by OCR.</summary>
    public static Option<OcrMode> Ocr() =>
        Choice("--ocr", "Pages read by OCR: auto (scans and pages whose text layer is not believable), always, or never.", OcrMode.Auto, OcrMode.Always, OcrMode.Never);

    /// <summary><c>--repair</c>, which texts are checked for slips of OCR.</summary>
    public static Option<RepairMode> Repair() =>
        Choice("--repair", "Texts whose slips of OCR are repaired: auto (what OCR read, and texts that look so), always, or never.", RepairMode.Auto, RepairMode.Always, RepairMode.Never);

    /// <summary>An option that takes one of <paramref name="values"/> by its name; the first when left out.</summary>
    public static Option<T> Choice<T>(string name, string description, params T[] values)
        where T : struct, Enum
    {
        string[] names = Array.ConvertAll(values, value => value.ToString().ToLowerInvariant());
        return new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => values[0],
            CustomParser = result =>
            {
                string given = result.Tokens[0].Value;
                int place = Array.FindIndex(names, known => known.Equals(given, StringComparison.OrdinalIgnoreCase));
                if (place >= 0)
                {
                    return values[place];
                }

                result.AddError($"{name} {given} is not known; use {string.Join(", ", names[..^1])} or {names[^1]}.");
                return default;
            },
        };
    }

    /// <summary>Parses a date of an option, <c>2025-12-31</c> or <c>31/12/2025</c>.</summary>
    public static DateOnly? ParseDate(ArgumentResult result)
    {
        string value = result.Tokens[0].Value;
        if (TryParseDate(value, out DateOnly date))
        {
            return date;
        }

        result.AddError($"“{value}” is no date; write it as 2025-12-31 or 31/12/2025.");
        return null;
    }

    /// <summary>Parses a date written as <c>2025-12-31</c> or <c>31/12/2025</c>.</summary>
    public static bool TryParseDate(string value, out DateOnly date) => DateOnly.TryParseExact(
        value, ["yyyy-MM-dd", "d/M/yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out date);

    private static string Name(OutputFormat format) => format.ToString().ToLowerInvariant();
}
