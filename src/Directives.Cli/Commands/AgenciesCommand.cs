using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Cli.Printing;
using Directives.Json;
using Directives.Pipeline.Search;

namespace Directives.Cli.Commands;

/// <summary><c>agencies</c>: the bodies of a register and how many duties each has.</summary>
internal static class AgenciesCommand
{
    private const int DefaultLimit = 1000;

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal) => new ListVerb<AgencySummary>
    {
        Name = "agencies",
        Description = "Lists the bodies that own duties, with their numbers of duties and the first deadline.",
        Examples =
        [
            "directives agencies --store directives.db",
            "directives agencies --due-after 2025-10-01 --role lead --limit 10",
            "directives agencies --agency \"so noi vu\" --today 2025-07-01",
        ],
        Entries = ("agency", "agencies"),
        Filters = new FilterOptions(DefaultLimit, DutySort.Relevance, DutySort.Deadline),
        Read = Read,
        Write = static (json, agency, filter) => Write(json, agency, filter.Today),
        Print = static (agencies, screen, filter) => RegisterPrinter.PrintAgencies(agencies, screen, filter.Today),
    }.Create(terminal);

    private static Page<AgencySummary> Read(DirectiveIndex index, DutyFilter filter, DutySort sort, int limit, int offset, CancellationToken cancellationToken)
    {
        IReadOnlyList<AgencySummary> all = index.Agencies(filter, cancellationToken);
        IEnumerable<AgencySummary> sorted = sort == DutySort.Deadline ? all.OrderBy(agency => agency.EarliestDeadline ?? DateOnly.MaxValue) : all;
        return new Page<AgencySummary>([.. sorted.Skip(offset).Take(limit)], all.Count);
    }

    private static void Write(Utf8JsonWriter json, AgencySummary agency, SuccessionLookup? today)
    {
        json.WriteStartObject();
        json.WriteString("agency", agency.Name);
        json.WriteString("agency_id", agency.AgencyId);
        json.WriteStartArray("other_names");
        foreach (string name in agency.OtherNames)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        if (today is not null)
        {
            json.WriteStartArray("bodies");
            foreach (AgencySuccession body in agency.Bodies)
            {
                json.WriteStartObject();
                json.WriteString("agency_id", body.From.Id);
                json.WriteString("agency_name", body.From.Name);
                json.WritePropertyName("today");
                SuccessionJson.Write(json, body);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteNumber("leads", agency.LeadCount);
        json.WriteNumber("supports", agency.SupportCount);
        json.WriteNumber("documents", agency.DocumentCount);
        json.WriteString("first_due", agency.EarliestDeadline is { } due ? Wording.Of(due) : null);
        json.WriteEndObject();
    }
}
