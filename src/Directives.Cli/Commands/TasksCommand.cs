using System.CommandLine;
using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>tasks</c>: the duties of a register.</summary>
internal static class TasksCommand
{
    private const int DefaultLimit = 100;

    private static readonly string[] Examples =
    [
        "directives tasks --store directives.db --agency \"Sở Y tế\" --role lead",
        "directives tasks --due-after 2025-10-01 --due-before 2025-12-31 --sort deadline",
        "directives tasks --agency \"Sở Nội vụ tỉnh Vĩnh Long\" --today",
        "directives tasks --type \"chỉ thị\" --format jsonl",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var filters = new FilterOptions(DefaultLimit);
        var command = new Command("tasks", "Lists the duties of the register.") { store };
        filters.AddTo(command);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            DutyFilter filter = filters.Filter(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(path);
            Page<DutyRecord> duties = index.Tasks(filter, filters.Sort(parsed), filters.Limit(parsed), 0, cancellationToken);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    JsonOutput.PrintList("duties", duties.Total, duties.Entries, (json, duty) => DutyJson.Write(json, duty, filter.Today), terminal);
                    break;
                case OutputFormat.Jsonl:
                    JsonOutput.PrintLines(duties.Entries, (json, duty) => DutyJson.Write(json, duty, filter.Today), terminal);
                    break;
                default:
                    if (duties.Entries.Count == 0)
                    {
                        Lists.NoteEmpty("duties", path, terminal);
                        break;
                    }

                    RegisterPrinter.PrintDuties(duties.Entries, terminal, filter.Today);
                    Lists.NoteRest(duties.Entries.Count, duties.Total, "duty", "duties", terminal);
                    break;
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }
}
