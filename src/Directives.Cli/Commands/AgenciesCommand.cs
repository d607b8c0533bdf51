using System.CommandLine;
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

    private static readonly string[] Examples =
    [
        "directives agencies --store directives.db",
        "directives agencies --due-after 2025-10-01 --role lead --limit 10",
        "directives agencies --agency \"so noi vu\" --today 2025-07-01",
    ];

    /// <summary>The verb, printing to <paramref name="terminal"/>.</summary>
    public static Verb Create(Terminal terminal)
    {
        Option<string> store = CommonOptions.Store();
        Option<OutputFormat> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var filters = new FilterOptions(DefaultLimit);
        var command = new Command("agencies", "Lists the bodies that own duties, with their numbers of duties and the first deadline.") { store };
        filters.AddTo(command);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            DutyFilter filter = filters.Filter(parsed);
            using DirectiveIndex index = DirectiveIndex.Open(path);
            IReadOnlyList<AgencySummary> all = index.Agencies(filter, cancellationToken);
            IReadOnlyList<AgencySummary> shown = [.. Sorted(all, filters.Sort(parsed)).Take(filters.Limit(parsed))];
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    JsonOutput.PrintList("agencies", all.Count, shown, (json, agency) => Write(json, agency, filter.Today), terminal);
                    break;
                case OutputFormat.Jsonl:
                    JsonOutput.PrintLines(shown, (json, agency) => Write(json, agency, filter.Today), terminal);
                    break;
                default:
                    if (shown.Count == 0)
                    {
                        Lists.NoteEmpty("agencies", path, terminal);
                        break;
                    }

                    RegisterPrinter.PrintAgencies(shown, terminal, filter.Today);
                    Lists.NoteRest(shown.Count, all.Count, "agency", "agencies", terminal);
                    break;
            }

            return Task.FromResult(ExitCode.Success);
        });
        return new Verb(command, Examples);
    }

    private static IEnumerable<AgencySummary> Sorted(IReadOnlyList<AgencySummary> agencies, DutySort sort) =>
        sort == DutySort.Deadline ? agencies.OrderBy(agency => agency.EarliestDeadline ?? DateOnly.MaxValue) : agencies;

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
