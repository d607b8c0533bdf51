using System.Globalization;
using System.Text.Json;
using Directives.Pipeline.Search;

namespace Directives.Cli.Printing;

/// <summary>Prints what matching duties have in common.</summary>
internal static class FacetPrinter
{
    // More months than this are too many to look at: the latest are shown. JSON has all.
    private const int MostMonths = 24;

    /// <summary>Prints the counts as one table.</summary>
    public static void Print(DutyFacets facets, Terminal terminal)
    {
        TextTable table = new TextTable()
            .Column("By", fixedWidth: true, style: TextStyle.Faint)
            .Column("Value", share: 1, style: TextStyle.Strong)
            .Column("Duties", right: true, fixedWidth: true);
        foreach ((string name, string title, IReadOnlyList<FacetCount> counts) in Kinds(facets))
        {
            HashSet<string> shared = BodyNames.Shared(counts.Select(count => count.Value));
            bool isFirst = true;
            foreach (FacetCount count in name == "due_months" ? counts.TakeLast(MostMonths) : counts)
            {
                table.Row(isFirst || !terminal.IsInteractive ? title : "", BodyNames.Distinct(count.Value, count.AgencyId, shared), count.Count.ToString(terminal.IsInteractive ? "#,0" : "0", CultureInfo.InvariantCulture));
                isFirst = false;
            }
        }

        terminal.Out.WriteLine();
        table.Print(terminal);
    }

    /// <summary>Writes the counts as the member <c>facets</c>.</summary>
    public static void Write(Utf8JsonWriter json, DutyFacets facets)
    {
        json.WriteStartObject("facets");
        json.WriteNumber("total", facets.Total);
        foreach ((string name, _, IReadOnlyList<FacetCount> counts) in Kinds(facets))
        {
            json.WriteStartArray(name);
            foreach (FacetCount count in counts)
            {
                json.WriteStartObject();
                json.WriteString("value", count.Value);
                if (name == "agencies")
                {
                    json.WriteString("agency_id", count.AgencyId);
                }

                json.WriteNumber("count", count.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static (string Name, string Title, IReadOnlyList<FacetCount> Counts)[] Kinds(DutyFacets facets) =>
    [
        ("agencies", "agency", facets.Agencies),
        ("roles", "role", facets.Roles),
        ("types", "type", facets.Types),
        ("issuers", "issuer", facets.Issuers),
        ("years", "year", facets.Years),
        ("due_months", "due", facets.DueMonths),
    ];
}
