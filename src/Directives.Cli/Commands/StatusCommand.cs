using System.CommandLine;
using Directives.Cli.Printing;
using Directives.Pipeline.Storage;

namespace Directives.Cli.Commands;

/// <summary><c>status</c>: what became of every file that was ever processed into a register.</summary>
internal static class StatusCommand
{
    private static readonly string[] Examples =
    [
        "directives status --store directives.db",
        "directives status --store directives.db --failures --format jsonl",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var failures = new Option<bool>("--failures") { Description = "Every file that failed, with its reason." };
        Option<long?> slowest = NumberOptions.Whole("--slowest", "How many of the slowest files to name. Default 10.", 0, 1000);
        var command = new Command("status", "Says what became of every file: counts by outcome, failures by reason with their remedies, slowest files. A run may go on meanwhile.")
        {
            store, failures, slowest, format,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            using StoreLedger ledger = StoreLedger.Open(path);
            if (parsed.GetValue(failures))
            {
                StatusPrinter.PrintFailures(ledger.Failures(cancellationToken), parsed.GetValue(format), terminal);
            }
            else
            {
                LedgerReport report = ledger.Report((int)(parsed.GetValue(slowest) ?? 10), cancellationToken);
                StatusPrinter.Print(report, path, parsed.GetValue(format), terminal);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }
}
