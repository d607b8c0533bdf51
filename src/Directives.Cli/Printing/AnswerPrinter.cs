using Directives.Pipeline.Search;
using Directives.Search;

namespace Directives.Cli.Printing;

/// <summary>Prints answers to questions: the bodies first, then the duties that say so.</summary>
internal static class AnswerPrinter
{
    // Duties shown as the source of each body.
    private const int SourcesOfBody = 2;

    /// <summary>Prints an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="limit">Most bodies, or duties, to print.</param>
    /// <param name="terminal">Where to.</param>
    public static void Print(QuestionAnswer answer, int limit, Terminal terminal)
    {
        if (answer.Unanswered is { } why)
        {
            terminal.Complain(why.TrimEnd('.') + ".");
            return;
        }

        if (answer.Duties is [{ Correction: { } correction }, ..])
        {
            terminal.Complain($"nothing matches “{correction.Typed}”; read as “{correction.ReadAs}”.");
        }

        IReadOnlyList<SearchHit> duties = [.. answer.Duties.Take(limit)];
        if (answer.Question?.Kind == QuestionKind.Who)
        {
            AgencyEvidence[] bodies = [.. answer.Agencies.Take(limit)];
            TextTable table = new TextTable()
                .Column("Agency", share: 3, style: TextStyle.Strong)
                .Column("Leads", right: true, fixedWidth: true)
                .Column("Duties", right: true, fixedWidth: true)
                .Column("Evidence", right: true, fixedWidth: true)
                .Column("In", share: 2, style: TextStyle.Faint);
            HashSet<string> shared = BodyNames.Shared(bodies.Select(body => body.Agency));
            foreach (AgencyEvidence body in bodies)
            {
                table.Row(
                    BodyNames.Distinct(body.Agency, body.AgencyId, shared),
                    Wording.Number(body.Leads),
                    Wording.Number(body.Duties.Count),
                    Wording.Percent(body.Evidence),
                    string.Join(", ", body.Duties.Take(SourcesOfBody).Select(hit => hit.Duty.Id)) + (body.Duties.Count > SourcesOfBody ? " …" : ""));
            }

            table.Print(terminal);
            terminal.Out.WriteLine();
            duties = [.. bodies.SelectMany(body => body.Duties.Take(SourcesOfBody)).DistinctBy(hit => hit.Duty.Id).OrderByDescending(hit => hit.Score)];
        }

        RegisterPrinter.PrintHits(duties, terminal);
    }
}
