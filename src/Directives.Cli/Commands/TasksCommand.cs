using Directives.Cli.Printing;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>tasks</c>: the duties of a register.</summary>
internal static class TasksCommand
{
    private const int DefaultLimit = 100;

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal) => new ListVerb<DutyRecord>
    {
        Name = "tasks",
        Description = "Lists the duties of the register.",
        Examples =
        [
            "directives tasks --store directives.db --agency \"Sở Y tế\" --role lead",
            "directives tasks --due-after 2025-10-01 --due-before 2025-12-31 --sort deadline",
            "directives tasks --agency \"Sở Nội vụ tỉnh Vĩnh Long\" --today",
            "directives tasks --type \"chỉ thị\" --target \">=90%\" --format jsonl",
        ],
        Entries = ("duty", "duties"),
        Filters = new FilterOptions(DefaultLimit),
        Read = static (index, filter, sort, limit, offset, cancellationToken) => index.Tasks(filter, sort, limit, offset, cancellationToken),
        Write = static (json, duty, filter) => DutyJson.Write(json, duty, filter.Today),
        Print = static (duties, screen, filter) => RegisterPrinter.PrintDuties(duties, screen, filter.Today),
    }.Create(terminal);
}
