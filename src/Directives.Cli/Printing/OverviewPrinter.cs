using Directives.Pipeline.Search;

namespace Directives.Cli.Printing;

/// <summary>Prints the register at a glance: who has most to do, what is due next, and how to ask further.</summary>
internal static class OverviewPrinter
{
    private const int MostAgencies = 20;
    private const int MostDeadlines = 8;

    // The index orders duties by their first deadline; those with a later one as well are put in their place among so many.
    private const int MostCandidates = 500;

    // A name that leaves room for the rest of a command line.
    private const int ShortName = 30;

    // Enough to show that all words are looked for.
    private const int ExampleWords = 3;

    /// <summary>Prints the register that <paramref name="index"/> reads.</summary>
    public static void Print(DirectiveIndex index, string store, DateOnly today, Terminal terminal)
    {
        StoreCounts counts = index.Count();
        string at = "--store " + Quote(store);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(
            $"{store} holds {Wording.Count(counts.Documents, "document")} with {Wording.Count(counts.Duties, "distinct duty", "distinct duties")} of {Wording.Count(counts.Agencies, "agency", "agencies")}.");
        if (counts.Duties == 0)
        {
            return;
        }

        IReadOnlyList<AgencySummary> agencies = index.Agencies();
        if (agencies.Count > 0)
        {
            terminal.Out.WriteLine();
            RegisterPrinter.PrintAgencies([.. agencies.Take(MostAgencies)], terminal);
            if (agencies.Count > MostAgencies)
            {
                terminal.Out.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"… and {agencies.Count - MostAgencies:#,0} more, with: {Program} agencies {at}"));
            }
        }

        Page<DutyRecord> due = index.Tasks(new DutyFilter { DueAfter = today }, DutySort.Deadline, MostCandidates);
        terminal.Out.WriteLine();
        if (due.Entries.Count > 0)
        {
            terminal.Out.WriteLine($"Due next, from {Wording.Of(today)} on ({(due.IsTotalLeast ? "at least " : "")}{Wording.Count(due.Total, "duty", "duties")} in all):");
            terminal.Out.WriteLine();
            RegisterPrinter.PrintDue([.. due.Entries.Select(duty => (NextDay(duty, today), duty)).OrderBy(pair => pair.Item1).Take(MostDeadlines)], terminal);
        }
        else
        {
            terminal.Out.WriteLine($"No duty is due on {Wording.Of(today)} or later.");
        }

        IReadOnlyList<DutyRecord> examples = due.Entries.Count > 0 ? due.Entries : index.Tasks(limit: 1).Entries;
        PrintQuestions(agencies, examples is [{ } example, ..] ? FirstWords(example.Task) : "", at, terminal);
    }

    // The day that is meant by “due next”: of a duty with several deadlines, the first that is not past.
    private static DateOnly? NextDay(DutyRecord duty, DateOnly today) =>
        duty.Deadlines.Select(deadline => deadline.End ?? deadline.Start).Where(day => day >= today).Min();

    // The launcher says how it was called, so that the lines can be copied.
    private static string Program =>
        Environment.GetEnvironmentVariable("DIRECTIVES_COMMAND") is { Length: > 0 } called ? Quote(called) : "directives";

    private static void PrintQuestions(IReadOnlyList<AgencySummary> agencies, string words, string at, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Ask further:");
        if (agencies.Count > 0)
        {
            terminal.Out.WriteLine($"  {Program} tasks --agency {Quote((agencies.FirstOrDefault(agency => agency.Name.Length <= ShortName) ?? agencies[0]).Name)} --role lead {at}");
        }

        if (words.Length > 0)
        {
            terminal.Out.WriteLine($"  {Program} search {Quote(words)} {at}");
        }

        terminal.Out.WriteLine($"  {Program} export --format csv --out register.csv {at}");
    }

    // Words of the register itself, so that the search finds something.
    private static string FirstWords(string task) =>
        string.Join(' ', task.Split(' ').TakeWhile(word => word.Length > 0 && word.All(char.IsLetter)).Take(ExampleWords));

    private static string Quote(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_') ? word : $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
