using System.Text.Json;
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
        string sql =
            $"""
            SELECT (SELECT name FROM agencies WHERE id = x.first), x.registry_id, x.leads, x.supports, x.documents, x.due, x.names FROM (
              SELECT min(g.id) AS first, g.registry_id,
                count(DISTINCT CASE o.role WHEN 'lead' THEN a.id END) AS leads,
                count(DISTINCT CASE o.role WHEN 'support' THEN a.id END) AS supports,
                count(DISTINCT a.document_id) AS documents, min(a.due) AS due, json_group_array(DISTINCT g.id) AS names
              FROM owners o JOIN agencies g ON g.id = o.agency_id JOIN assignments a ON a.id = o.assignment_id JOIN documents d ON d.id = a.document_id
              WHERE 1{conditions.Both}{named}{role} GROUP BY g.identity
            ) x ORDER BY x.leads DESC, x.supports DESC, x.first
            """;
        Dictionary<long, string> names = Names(connection);
        var agencies = new List<AgencySummary>();
        using SqliteCommand command = connection.Command(sql, conditions.Values);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            string registryId = row.GetString(1), name = row.GetString(0);
            long[] ids = JsonSerializer.Deserialize<long[]>(row.GetString(6))!;
            agencies.Add(new AgencySummary(
                name,
                registryId.Length > 0 ? registryId : null,
                row.GetInt32(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.Date(5),
                [.. ids.Order().Select(id => names[id]).Where(other => !string.Equals(other, name, StringComparison.Ordinal))]));
        }

        return agencies;
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
