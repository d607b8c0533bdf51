using System.CommandLine;
using Directives.Rules;

namespace Directives.Cli.Commands;

/// <summary>The option <c>--rules</c>: words and deadlines of a user's own.</summary>
internal sealed class RuleOption
{
    private readonly Option<string?> _file = new("--rules")
    {
        Description = "Tab-separated file with words and deadlines of your own (docs/rules.md).",
        HelpName = "FILE",
    };

    /// <summary>Adds the option to a verb.</summary>
    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The rules of the file that was named, or null.</summary>
    /// <exception cref="CommandException">The file cannot be read, is malformed, or does not do what its examples say; each fault is told with its line.</exception>
    public RuleSet? Rules(ParseResult parsed) => DataFile.Load(
        parsed.GetValue(_file),
        "the file of rules",
        "docs/rules.md",
        (reader, name) => new RuleSetBuilder().Add(reader, name).Build(),
        e => (e as RuleFormatException)?.Errors.Select(error => error.ToString()));
}
