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
    public static Option<OcrMode> Ocr() => new("--ocr")
    {
        Description = "Pages read by OCR: auto (scans and pages whose text layer is not believable), always, or never.",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => OcrMode.Auto,
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (Enum.TryParse(value, ignoreCase: true, out OcrMode mode) && Enum.IsDefined(mode) && char.IsAsciiLetter(value[0]))
            {
                return mode;
            }

            result.AddError($"--ocr {value} is not known; use auto, always or never.");
            return default;
        },
    };

    /// <summary><c>--repair</c>, which texts are checked for slips of OCR.</summary>
    public static Option<RepairMode> Repair() => new("--repair")
    {
        Description = "Texts whose slips of OCR are repaired: auto (what OCR read, and texts that look so), always, or never.",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => RepairMode.Auto,
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (Enum.TryParse(value, ignoreCase: true, out RepairMode mode) && Enum.IsDefined(mode) && char.IsAsciiLetter(value[0]))
            {
                return mode;
            }

            result.AddError($"--repair {value} is not known; use auto, always or never.");
            return default;
        },
    };

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
