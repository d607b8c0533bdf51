using System.CommandLine;
using System.CommandLine.Parsing;
using Directives.Pipeline.Batch;

namespace Directives.Cli.Commands;

/// <summary>The options of <c>process</c> that say which files it looks at.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _include = Patterns("--include", "Only files whose name, or path below PATH, matches: '*.pdf', '2024/**'. May be given several times.");
    private readonly Option<string[]> _exclude = Patterns("--exclude", "Leave out files and folders that match. May be given several times.");

    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Only files last written on or after a day (2025-12-31, local time), or within a time (12h, 7d).",
        HelpName = "DATE|TIME",
        CustomParser = result => ParseSince(result),
    };

    private readonly Option<bool> _retry = new("--retry-failed") { Description = "Only files that failed before, whatever the reason." };
    private readonly Option<bool> _reprocess = new("--reprocess") { Description = "Only files whose records were made by another version, or with other bodies, rules or repair." };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _retry, _reprocess, _since, _include, _exclude })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Which files are looked at.</summary>
    public FileSelection Selection(ParseResult parsed) => new()
    {
        Include = parsed.GetValue(_include) ?? [],
        Exclude = parsed.GetValue(_exclude) ?? [],
        ModifiedSince = parsed.GetValue(_since),
    };

    /// <summary>Which state of theirs in the register calls for work.</summary>
    public BatchScope Scope(ParseResult parsed) =>
        (parsed.GetValue(_retry) ? BatchScope.Failed : 0) | (parsed.GetValue(_reprocess) ? BatchScope.Outdated : 0);

    private static Option<string[]> Patterns(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "GLOB",
        CustomParser = result =>
        {
            string[] patterns = [.. result.Tokens.Select(token => token.Value)];
            if (Array.Exists(patterns, pattern => pattern.Trim('/').Length == 0))
            {
                result.AddError($"{name} is given an empty pattern; write it as '*.pdf' or 'folder/**'.");
            }

            return patterns;
        },
    };

    private static DateTimeOffset? ParseSince(ArgumentResult result)
    {
        string value = result.Tokens[0].Value;
        if (CommonOptions.TryParseDate(value, out DateOnly date))
        {
            var midnight = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
            return new DateTimeOffset(midnight, TimeZoneInfo.Local.GetUtcOffset(midnight));
        }

        if (NumberOptions.ParseTime(value) is { } time)
        {
            return TimeProvider.System.GetUtcNow() - time;
        }

        result.AddError($"--since {value} is neither a date nor a time; write it as 2025-12-31, 12h or 7d.");
        return null;
    }
}
