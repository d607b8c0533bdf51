using System.Text.Encodings.Web;
using System.Text.Json;
using Directives.Text;

namespace Directives.Pipeline.Evaluation;

/// <summary>Writes and reads reports in the format <see cref="SchemaVersion"/>, so that a later run can be compared with an earlier one.</summary>
internal static class EvaluationJson
{
    /// <summary>Value of the <c>schema</c> member.</summary>
    public const string SchemaVersion = "directives-evaluation/1";

    /// <summary>Writes a report as one indented JSON object in UTF-8.</summary>
    public static void Write(Stream output, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(
            output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", SchemaVersion);
        WriteScores(json, "total", report.Total);
        (int all, int wrong, int lowest, int wrongInLowest) = report.Doubt();
        json.WriteStartObject("confidence");
        json.WriteNumber("assignments", all);
        json.WriteNumber("wrong", wrong);
        json.WriteNumber("lowest_fifth", lowest);
        json.WriteNumber("wrong_in_lowest_fifth", wrongInLowest);
        json.WriteEndObject();
        json.WriteStartArray("documents");
        foreach (DocumentScore document in report.Documents)
        {
            WriteDocument(json, document);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a report that <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not such a report; the message says why.</exception>
    public static EvaluationReport Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out JsonElement schema) || !schema.ValueEquals(SchemaVersion))
            {
                throw new FormatException($"not a saved evaluation: it does not begin with \"schema\": \"{SchemaVersion}\"");
            }

            return new EvaluationReport([.. root.GetProperty("documents").EnumerateArray().Select(ReadDocument)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"not a saved evaluation: {e.Message}", e);
        }
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentScore document)
    {
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        json.WriteString("failure", document.Failure);
        WriteScores(json, "scores", document.Scores);
        json.WriteStartArray("items");
        foreach (ScoredItem item in document.Items)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(item.Kind));
            json.WriteString("outcome", Name(item.Outcome));
            json.WriteString("key", item.Key);
            json.WriteNumber("line", item.Line);
            json.WriteNumber("start", item.Span.Start);
            json.WriteNumber("end", item.Span.End);
            json.WriteString("detail", item.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("confidences");
        foreach ((double confidence, bool right) in document.Confidences)
        {
            json.WriteStartArray();
            json.WriteNumberValue(confidence);
            json.WriteBooleanValue(right);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, string name, ScoreTable scores)
    {
        json.WriteStartObject(name);
        foreach (RecordKind kind in ScoreTable.Kinds)
        {
            Counts counts = scores[kind];
            json.WriteStartObject(Name(kind));
            json.WriteNumber("right", counts.Right);
            json.WriteNumber("extra", counts.Extra);
            json.WriteNumber("missed", counts.Missed);
            json.WriteNumber("precision", Math.Round(counts.Precision, 4));
            json.WriteNumber("recall", Math.Round(counts.Recall, 4));
            json.WriteNumber("score", Math.Round(counts.Measure(kind), 4));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static DocumentScore ReadDocument(JsonElement document)
    {
        JsonElement scores = document.GetProperty("scores");
        var counts = new Counts[ScoreTable.Kinds.Count];
        foreach (RecordKind kind in ScoreTable.Kinds)
        {
            JsonElement entry = scores.GetProperty(Name(kind));
            counts[(int)kind] = new Counts(
                entry.GetProperty("right").GetInt32(), entry.GetProperty("extra").GetInt32(), entry.GetProperty("missed").GetInt32());
        }

        return new DocumentScore
        {
            Name = document.GetProperty("name").GetString() ?? "",
            Failure = document.GetProperty("failure").GetString(),
            Scores = new ScoreTable(counts),
            Items = [.. document.GetProperty("items").EnumerateArray().Select(ReadItem)],
            Confidences = [.. document.GetProperty("confidences").EnumerateArray().Select(pair => (pair[0].GetDouble(), pair[1].GetBoolean()))],
        };
    }

    private static ScoredItem ReadItem(JsonElement item) => new(
        Enum.Parse<RecordKind>(item.GetProperty("kind").GetString() ?? "", ignoreCase: true),
        Enum.Parse<ItemOutcome>(item.GetProperty("outcome").GetString() ?? "", ignoreCase: true),
        item.GetProperty("key").GetString() ?? "",
        item.GetProperty("line").GetInt32(),
        TextSpan.FromBounds(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32()),
        item.GetProperty("detail").GetString() ?? "");

    /// <summary>Wire name of a kind.</summary>
    public static string Name(RecordKind kind) => kind.ToString().ToLowerInvariant();

    private static string Name(ItemOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
