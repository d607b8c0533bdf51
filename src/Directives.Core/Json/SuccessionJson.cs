using System.Globalization;
using System.Text.Json;
using Directives.Agencies.Registry;

namespace Directives.Json;

/// <summary>Writes who answers for a body on a later day, as <c>docs/directives-1.schema.json</c> describes it under <c>succession</c>.</summary>
internal static class SuccessionJson
{
    /// <summary>Writes <paramref name="succession"/> as one object.</summary>
    public static void Write(Utf8JsonWriter json, AgencySuccession succession)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(succession);
        json.WriteStartObject();
        json.WriteString("agency_id", succession.To?.Id);
        json.WriteString("name", succession.To?.Name);
        json.WriteStartArray("steps");
        foreach (SuccessionStep step in succession.Steps)
        {
            json.WriteStartObject();
            json.WriteString("rule", step.Rule);
            json.WriteString("date", step.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("from", step.FromName);
            json.WriteString("to", step.ToName);
            json.WriteString("source", step.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("moves");
        foreach (MovedPart move in succession.Moves)
        {
            json.WriteStartObject();
            json.WriteString("subject", move.Subject);
            json.WriteString("agency_id", move.To?.Id);
            json.WriteString("name", move.ToName);
            json.WriteString("source", move.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
