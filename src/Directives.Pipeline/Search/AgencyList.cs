using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Counts duties by the body that owns them.</summary>
internal static class AgencyList
{
    /// <summary>Reads the bodies whose duties pass <paramref name="filter"/>.</summary>
    public static IReadOnlyList<AgencySummary> Read(StoreConnection connection, DutyFilter filter)
    {
        var conditions = new DutyConditions(connection, filter);
        string named = conditions.AgencyIds is { } wantedIds ? $" AND o.agency_id IN (SELECT value FROM json_each({conditions.Value(wantedIds)}))" : "";
        string role = filter.Role is { } wanted ? $" AND o.role = {conditions.Value(Json.WireNames.Of(wanted))}" : "";
        (string with, string join, string group) = filter.Today is { } date
            ? ($"WITH bodies (identity, body) AS MATERIALIZED (SELECT key, value FROM json_each({conditions.Value(BodiesOn(connection, date))}))",
                "LEFT JOIN bodies b ON b.identity = g.identity", "coalesce(b.body, g.identity)")
            : ("", "", "g.identity");
        string sql =
            $"""
            {with} SELECT (SELECT name FROM agencies WHERE id = x.first), x.registry_id, x.leads, x.supports, x.documents, x.due, x.names, x.ids FROM (
              SELECT min(g.id) AS first, g.registry_id,
                count(DISTINCT CASE o.role WHEN 'lead' THEN a.id END) AS leads,
                count(DISTINCT CASE o.role WHEN 'support' THEN a.id END) AS supports,
                count(DISTINCT a.document_id) AS documents, min(a.due) AS due, json_group_array(DISTINCT g.id) AS names,
                json_group_array(DISTINCT g.registry_id) AS ids
              FROM owners o JOIN agencies g ON g.id = o.agency_id JOIN assignments a ON a.id = o.assignment_id JOIN documents d ON d.id = a.document_id
              {join}
              WHERE 1{conditions.Both}{named}{role} GROUP BY {group}
            ) x ORDER BY x.leads DESC, x.supports DESC, x.first
            """;
        Dictionary<long, string> names = Names(connection);
        var agencies = new List<AgencySummary>();
        using SqliteCommand command = connection.Command(sql, conditions.Values);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            long[] ids = JsonSerializer.Deserialize<long[]>(row.GetString(6))!;
            AgencySuccession[] bodies = filter.Today is { } today
                ? [.. JsonSerializer.Deserialize<string[]>(row.GetString(7))!.Order(StringComparer.Ordinal).Select(id => today.Find(id)).OfType<AgencySuccession>()]
                : [];
            AgencyIdentity? body = bodies is [{ } first, ..] ? first.To ?? first.From : null;
            string registryId = body?.Id ?? row.GetString(1), name = body?.Name ?? row.GetString(0);
            agencies.Add(new AgencySummary(
                name,
                registryId.Length > 0 ? registryId : null,
                row.GetInt32(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.Date(5),
                [.. ids.Order().Select(id => names[id]).Where(other => !string.Equals(other, name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)])
            {
                Bodies = bodies,
            });
        }

        return agencies;
    }

    // Computed for the day asked about: what was true when a document was processed may not be true then.
    private static string BodiesOn(StoreConnection connection, SuccessionLookup today)
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        using SqliteCommand command = connection.Command("SELECT DISTINCT registry_id FROM agencies WHERE registry_id <> ''");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            string id = row.GetString(0);
            bodies.Add(id, AgencySelection.BodyOn(today, id));
        }

        return JsonSerializer.Serialize(bodies);
    }

    private static Dictionary<long, string> Names(StoreConnection connection)
    {
        var names = new Dictionary<long, string>();
        using SqliteCommand command = connection.Command("SELECT id, name FROM agencies");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            names.Add(row.GetInt64(0), row.GetString(1));
        }

        return names;
    }
}
