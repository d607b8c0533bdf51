using System.CommandLine;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>show</c>: one document or duty whole.</summary>
internal static class ShowCommand
{
    private static readonly string[] Examples = ["directives show a12 --store directives.db", "directives show a12 --today", "directives show d3 --text"];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of a duty (a12) or a document (d3), as the lists print it." };
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        var text = new Option<bool>("--text") { Description = "Of a document: its text instead of its duties." };
        var command = new Command("show", "Prints one duty with the text around it, or one document with its duties.") { id, store, text, format };
        var bodies = new BodyOptions();
        bodies.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            string wanted = parsed.GetRequiredValue(id);
            SuccessionLookup? today = bodies.Today(parsed, bodies.Bodies(parsed));
            using DirectiveIndex index = DirectiveIndex.Open(path);
            ShownRecord record = index.Show(wanted, cancellationToken)
                ?? throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(path)} holds no record “{Wording.Safe(wanted)}”. Ids of duties look like a12, of documents like d3; “directives tasks --store {path}” lists them.");
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                JsonOutput.PrintIndented(today is null ? record.Json : SuccessionPrinter.AddTo(record.Json, IssueDate(record), today), terminal);
            }
            else if (record is ShownDocument document && parsed.GetValue(text))
            {
                terminal.Out.WriteLine(document.Text);
            }
            else
            {
                RecordPrinter.Print(record, terminal, today);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }

    private static DateOnly? IssueDate(ShownRecord record) => record switch
    {
        ShownDuty duty => duty.Duty.Document.IssueDate,
        ShownDocument document => document.Document.IssueDate,
        _ => null,
    };
}
