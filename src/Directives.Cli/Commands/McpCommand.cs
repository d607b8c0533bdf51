using System.CommandLine;
using Directives.Cli.Mcp;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>mcp</c>: the register for assistants.</summary>
internal static class McpCommand
{
    private static readonly string[] Examples =
    [
        "directives mcp --store directives.db      (an assistant starts it so; it speaks on standard input and output)",
    ];

    /// <summary>The verb; <paramref name="terminal"/> is told only what goes wrong, since standard output belongs to the protocol.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        var command = new Command("mcp", "Answers assistants from the register over the Model Context Protocol, until its input ends.") { store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using DirectiveIndex index = DirectiveIndex.Open(parsed.GetRequiredValue(store));
            terminal.Flush();
            await RegisterServer.RunAsync(index, cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return new Verb(command, Examples);
    }
}
