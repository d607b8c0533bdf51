using System.CommandLine;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>documents</c>: the documents of a register.</summary>
internal static class DocumentsCommand
{
    private const int DefaultLimit = 100;

    private static readonly string[] Examples =
    [
        "directives documents --store directives.db",
        "directives documents --issuer \"Cà Mau\" --sort date",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var filters = new FilterOptions(DefaultLimit);
        var command = new Command("documents", "Lists the documents; filters on duties keep those with at least one such duty.") { store };
        filters.AddTo(command);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            DutyFilter filter = filters.Filter(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(path);
            Page<DocumentSummary> documents = index.Documents(filter, filters.Sort(parsed), filters.Limit(parsed), 0, cancellationToken);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    JsonOutput.PrintList("documents", documents.Total, documents.Entries, DutyJson.Write, terminal);
                    break;
                case OutputFormat.Jsonl:
                    JsonOutput.PrintLines(documents.Entries, DutyJson.Write, terminal);
                    break;
                default:
                    if (documents.Entries.Count == 0)
                    {
                        Lists.NoteEmpty("documents", path, terminal);
                        break;
                    }

                    RegisterPrinter.PrintDocuments(documents.Entries, terminal);
                    Lists.NoteRest(documents.Entries.Count, documents.Total, "document", "documents", terminal);
                    break;
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }
}
