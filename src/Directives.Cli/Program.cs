using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Directives.Cli.Commands;
using Directives.Cli.Printing;
using Directives.Pipeline.Storage;

namespace Directives.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var terminal = Terminal.Open();
        using var interruption = new Interruption();
        try
        {
            int code = RunGuarded(args, terminal, interruption.Token);
            terminal.Flush();
            return code;
        }
        catch (CommandException e)
        {
            return Report(e, terminal);
        }
    }

    private static int Report(CommandException failure, Terminal terminal)
    {
        try
        {
            terminal.Complain(failure.Message);
            return failure.ExitCode;
        }
        catch (CommandException e)
        {
            // The data that stands above the message could not be written: said first, and only once.
            terminal.Complain(e.Message);
            terminal.Complain(failure.Message);
            return e.ExitCode;
        }
    }

    // Messages stand under the data written before, so that each may find the output full: a CommandException from anywhere here.
    private static int RunGuarded(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return Run(args, terminal, cancellationToken);
        }
        catch (StoreException e)
        {
            // Everything committed before is safe; what could be read or written of the rest, the verbs say themselves.
            terminal.Complain(e.Message.TrimEnd('.') + ".");
            return ExitCode.NothingRead;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Complain("interrupted.");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The one place that turns any fault of the program into its exit code.
        catch (Exception e) when (e is not CommandException)
#pragma warning restore CA1031
        {
            bool traced = Environment.GetEnvironmentVariable("DIRECTIVES_TRACE") is { Length: > 0 };
            terminal.Complain(traced
                ? $"internal error: {e}"
                : $"internal error: {e.GetType().Name}: {e.Message} Set DIRECTIVES_TRACE=1 and run again to see where, and report it with that output.");
            return ExitCode.InternalError;
        }
    }

    private static int Run(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        RootCommand root = CommandTree.Create(terminal);
        ParseResult parsed = root.Parse(args);
        if (args.Length == 0)
        {
            parsed = root.Parse(["--help"]);
            parsed.Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
            return ExitCode.Usage;
        }

        // Help is given however wrong the rest of the line is.
        if (parsed.Action is ParseErrorAction)
        {
            ReportUsage(parsed, terminal);
            return ExitCode.Usage;
        }

        // Help and the version have actions of their own.
        if (parsed.Action == parsed.CommandResult.Command.Action && UnknownOption(parsed) is { } unknown)
        {
            terminal.Complain($"there is no option {unknown}; behind -- it would be a file or a word. See: {PathOf(parsed)} --help");
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        };
        return parsed.InvokeAsync(invocation, cancellationToken).GetAwaiter().GetResult();
    }

    private static void ReportUsage(ParseResult parsed, Terminal terminal)
    {
        bool isRoot = parsed.CommandResult.Parent is null;
        string message = isRoot && parsed.UnmatchedTokens.Count > 0
            ? $"there is no verb “{parsed.UnmatchedTokens[0]}”; the verbs are: {string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(verb => verb.Name))}"
            : string.Join("; ", parsed.Errors.Select(error => error.Message.TrimEnd('.')));
        terminal.Complain($"{message}. See: {PathOf(parsed)} --help");
    }

    // Verbs that take any number of files or words take a mistyped option for one more, and would do their work without it.
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    private static string PathOf(ParseResult parsed)
    {
        var path = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent)
        {
            path.Push(command.Command.Name);
        }

        return string.Join(' ', path);
    }
}
