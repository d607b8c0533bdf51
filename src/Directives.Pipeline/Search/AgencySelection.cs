using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Pipeline.Storage;
using Microsoft.Data.Sqlite;

namespace Directives.Pipeline.Search;

/// <summary>Finds the bodies of a store that a filter names: by words of a name that documents use, and by what the registry knows of the name.</summary>
internal static class AgencySelection
{
    /// <summary>Numbers, as a JSON array, of the names in the store of every body that <see cref="DutyFilter.Agency"/> means.</summary>
    public static string Read(StoreConnection connection, DutyFilter filter)
    {
        string name = filter.Agency!.Trim();
        HashSet<string> identities = ByWords(connection, name);
        string[] resolved = Texts(connection, "SELECT DISTINCT registry_id FROM agencies WHERE registry_id <> ''");
        var query = AgencyQuery.Parse(name, filter.Registry ?? filter.Today?.Registry);
        identities.UnionWith(resolved.Where(id => id == name || query?.Matches(id) == true));
        if (filter.Today is { } today)
        {
            string[] bodies = Array.ConvertAll(resolved, id => BodyOn(today, id));
            HashSet<string> wanted = [.. bodies.Where((body, i) => identities.Contains(resolved[i]) || query?.Matches(body) == true)];
            identities.UnionWith(resolved.Where((_, i) => wanted.Contains(bodies[i])));
        }

        var numbers = new List<long>();
        using SqliteCommand command = connection.Command("SELECT id FROM agencies WHERE identity IN (SELECT value FROM json_each($1))", JsonSerializer.Serialize(identities));
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            numbers.Add(row.GetInt64(0));
        }

        return JsonSerializer.Serialize(numbers);
    }

    /// <summary>Id of the body that answers for the body <paramref name="id"/>: its own where nobody took over or it is in no registry.</summary>
    public static string BodyOn(SuccessionLookup today, string id) => today.Find(id)?.To?.Id ?? id;

    // With marks first when marks were typed; a name that nobody wrote so may have been typed with a slip.
    private static HashSet<string> ByWords(StoreConnection connection, string name)
    {
        string exact = StoreNames.ExactKey(name), folded = StoreNames.FoldedKey(name);
        string[] found = exact == folded ? [] : Texts(connection, "SELECT DISTINCT identity FROM agencies WHERE instr(exact, $1) > 0", exact);
        return [.. found.Length > 0 ? found : Texts(connection, "SELECT DISTINCT identity FROM agencies WHERE instr(folded, $1) > 0", folded)];
    }

    private static string[] Texts(StoreConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var texts = new List<string>();
        using SqliteCommand command = connection.Command(sql, values);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            texts.Add(row.GetString(0));
        }

        return [.. texts];
    }
}
