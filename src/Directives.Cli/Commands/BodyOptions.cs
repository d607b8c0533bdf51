using System.CommandLine;
using System.CommandLine.Parsing;
using Directives.Agencies.Registry;

namespace Directives.Cli.Commands;

/// <summary>The options that say which bodies there are and on what day: <c>--registry</c> and <c>--today</c>.</summary>
internal sealed class BodyOptions
{
    private readonly Option<string?> _registry = Registry();

    private readonly Option<DateOnly?> _today = new("--today")
    {
        Description = "Adds who answers for each body today, or on DATE, with the rule and its source.",
        HelpName = "DATE",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = ParseDay,
    };

    /// <summary>Adds both options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_registry);
        command.Options.Add(_today);
    }

    /// <summary>The bodies of the file that was named, or null for the built-in ones alone.</summary>
    /// <exception cref="CommandException">The file cannot be read or is malformed.</exception>
    public AgencyRegistry? Bodies(ParseResult parsed) => RegistryFile.Load(parsed.GetValue(_registry));

    /// <summary>Who answers on the day that was asked about, or null where none was.</summary>
    public SuccessionLookup? Today(ParseResult parsed, AgencyRegistry? registry) => parsed.GetResult(_today) is null
        ? null
        : new SuccessionLookup(parsed.GetValue(_today) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), registry);

    /// <summary><c>--registry</c> alone, for verbs that only read documents.</summary>
    public static Option<string?> Registry() => new("--registry")
    {
        Description = "Tab-separated file with bodies and other names of your own (docs/agencies.md).",
        HelpName = "FILE",
    };

    // The value may be left out, so that the next word on the line is easily taken for it.
    private static DateOnly? ParseDay(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return null;
        }

        if (CommonOptions.TryParseDate(result.Tokens[0].Value, out DateOnly date))
        {
            return date;
        }

        result.AddError($"--today takes a date or nothing, and “{result.Tokens[0].Value}” is no date; write it as 2025-12-31 or 31/12/2025, or put --today at the end of the line");
        return null;
    }
}
