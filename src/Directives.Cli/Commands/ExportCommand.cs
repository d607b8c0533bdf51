using System.CommandLine;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>export</c>: the register for a spreadsheet or another program.</summary>
internal static class ExportCommand
{
    private static readonly string[] Examples =
    [
        "directives export --store directives.db --format csv --out register.csv",
        "directives export --agency \"công an\" --format jsonl > police.jsonl",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Csv, OutputFormat.Jsonl);
        format.Description = "csv (UTF-8 with BOM, so that spreadsheets show Vietnamese) or jsonl (one duty a line).";
        var output = new Option<string?>("--out") { Description = "File to write; without it the register goes to standard output.", HelpName = "FILE" };
        var filters = new FilterOptions(1);
        var command = new Command("export", "Writes the duties of the register, one a row.") { store, format, output };
        filters.AddFiltersTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            DutyFilter filter = filters.Filter(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(parsed.GetRequiredValue(store));
            ExportFormat target = parsed.GetValue(format) == OutputFormat.Csv ? ExportFormat.Csv : ExportFormat.JsonLines;
            if (parsed.GetValue(output) is not { } path)
            {
                using Stream data = terminal.OpenData();
                index.Export(data, target, filter, cancellationToken);
                return Task.FromResult(ExitCode.Success);
            }

            int count = 0;
            try
            {
                OutputFile.Write(path, stream => count = index.Export(stream, target, filter, cancellationToken));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandException(ExitCode.NothingRead, $"{Wording.Safe(path)}: the register cannot be written: {e.Message} Free space or name another file with --out; nothing was changed.", e);
            }

            terminal.Complain($"{Wording.Count(count, "duty", "duties")} written to {Wording.Safe(path)}");
            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }
}
