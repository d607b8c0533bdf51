using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Json;

namespace Directives.Cli.Printing;

/// <summary>Says in words who answers today for the bodies that documents name.</summary>
internal static class SuccessionPrinter
{
    /// <summary>Prints every body that changed, once: its successor, each change with its source, and what went elsewhere.</summary>
    /// <param name="bodies">The bodies, each with the day of a document that names it.</param>
    /// <param name="today">The day asked about.</param>
    /// <param name="terminal">Where to print.</param>
    public static void PrintChanges(IEnumerable<(AgencySuccession Body, DateOnly? Known)> bodies, SuccessionLookup today, Terminal terminal)
    {
        (AgencySuccession Body, DateOnly? Known)[] changed = [.. bodies.Where(pair => pair.Body.HasChanged).DistinctBy(pair => pair.Body.From.Id)];
        if (changed.Length == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"Who answers on {Wording.Of(today.Date)}:");
        foreach ((AgencySuccession body, DateOnly? known) in changed)
        {
            string year = known is { } date ? string.Create(CultureInfo.InvariantCulture, $" ({date.Year})") : "";
            Line(terminal, "  ", $"{body.From.Name}{year} → {Name(body)}");
            foreach (string detail in Details(body))
            {
                Line(terminal, "      ", detail);
            }
        }
    }

    /// <summary>The successions of the owners of duties, in the order of their first appearance.</summary>
    public static IEnumerable<(AgencySuccession Body, DateOnly? Known)> Of(IEnumerable<Owner> owners, DateOnly? known, SuccessionLookup today) =>
        owners.Select(owner => today.Find(owner.AgencyId, known)).OfType<AgencySuccession>().Select(body => (body, known));

    /// <summary>Name of the body that answers, or words that no single one does.</summary>
    public static string Name(AgencySuccession succession) => succession.To?.Name ?? "no single body";

    /// <summary>The changes on the way and the parts of the work that went elsewhere, each with its source.</summary>
    public static IEnumerable<string> Details(AgencySuccession succession)
    {
        foreach (SuccessionStep step in succession.Steps)
        {
            yield return $"{Wording.Of(step.Date)} {step.ToName} ({step.Rule}{(step.Source.Length > 0 ? ": " : "")}{step.Source})";
        }

        foreach (IGrouping<(string Name, string Source), MovedPart> part in succession.Moves.GroupBy(move => (move.ToName, move.Source)))
        {
            yield return $"part of its work went to {part.Key.Name}: {string.Join(", ", part.Select(move => move.Subject))}{(part.Key.Source.Length > 0 ? $" ({part.Key.Source})" : "")}";
        }
    }

    /// <summary>Who answers for the owners of one role, for a column: each in the place of its owner, empty where that is not known.</summary>
    public static string Names(IEnumerable<Owner> owners, DateOnly? known, SuccessionLookup today) =>
        string.Join("; ", owners.Select(owner => today.Find(owner.AgencyId, known)?.To?.Name ?? ""));

    /// <summary>Adds the member <c>today</c> to the owners of a record in the wire format: of a document, or of one of its duties.</summary>
    /// <param name="json">The record.</param>
    /// <param name="known">Day of the document.</param>
    /// <param name="today">The day asked about.</param>
    public static string AddTo(string json, DateOnly? known, SuccessionLookup today)
    {
        JsonNode record = JsonNode.Parse(json)!;
        IEnumerable<JsonNode?> duties = record["assignments"] is JsonArray list ? list : [record];
        foreach (JsonNode? owner in duties.SelectMany(duty => duty?["owners"] as JsonArray ?? []))
        {
            if (today.Find(owner?["agency_id"]?.GetValue<string>(), known) is { } succession)
            {
                owner!["today"] = Node(succession);
            }
        }

        return record.ToJsonString();
    }

    private static JsonNode? Node(AgencySuccession succession)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            SuccessionJson.Write(json, succession);
        }

        return JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Line(Terminal terminal, string prefix, string value) =>
        WordWrap.Write(terminal.Out, prefix, Wording.OneLine(value), terminal.IsInteractive ? Terminal.Width : int.MaxValue);
}
