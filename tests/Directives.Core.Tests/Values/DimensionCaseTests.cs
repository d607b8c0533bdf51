using System.Globalization;
using System.Text.Json;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Json;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.References;
using Directives.Targets;
using Directives.Text;
using Directives.Values;

namespace Directives.Core.Tests.Values;

/// <summary>Runs the short cases of <c>corpus/dimensions</c> through the scanners. A bare period is no error here: whether it is a deadline depends on its place.</summary>
public sealed class DimensionCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (string dimension in (string[])["deadlines", "targets", "budgets", "references"])
        {
            foreach (string file in (string[])["cases.jsonl", "negatives.jsonl"])
            {
                foreach (string line in File.ReadLines(Repository.At("corpus", "dimensions", dimension, file)))
                {
                    using JsonDocument json = JsonDocument.Parse(line);
                    data.Add(dimension, json.RootElement.GetProperty("id").GetString()!);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_gives_the_records_expected_and_no_other(string dimension, string id)
    {
        JsonElement root = Find(dimension, id);
        string text = root.GetProperty("text").GetString()!;
        DateOnly? issued = root.TryGetProperty("issue_date", out JsonElement date) ? DateOnly.Parse(date.GetString()!, CultureInfo.InvariantCulture) : null;
        var source = new SourceText(text);
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        ValueMentions found = ValueScanner.Scan(tokens, issued);
        JsonElement[] expected = [.. root.GetProperty("expect").EnumerateArray()];
        switch (dimension)
        {
            case "deadlines":
                Compare(expected, found.Deadlines.Select(m => (m.ToRecord(tokens, source), m.Strength == DeadlineStrength.Cued)), SameInFull, r => r.Span, text);
                break;
            case "targets":
                Compare(expected, found.Targets.Select(m => (m.ToRecord(tokens, source), true)), SameInFull, r => r.Span, text);
                break;
            case "budgets":
                Compare(expected, found.Budgets.Select(m => (m.ToRecord(tokens, source), true)), SameInFull, r => r.Span, text);
                break;
            default:
                Compare(expected, found.References.Select(m => (m.ToRecord(tokens, source), true)), SameInFull, r => r.Span, text);
                break;
        }
    }

    // A case states every member of its records; gold of whole documents leaves some out.
    private static bool SameInFull(JsonElement expected, Deadline found) =>
        GoldScore.Same(expected, found) && GoldScore.Text(expected, "kind") == WireNames.Of(found.Kind)
        && (expected.TryGetProperty("working", out JsonElement working) && working.ValueKind == JsonValueKind.True) == found.Working;

    private static bool SameInFull(JsonElement expected, Target found) =>
        GoldScore.Same(expected, found) && GoldScore.Text(expected, "by") == found.By;

    private static bool SameInFull(JsonElement expected, Budget found) =>
        GoldScore.Same(expected, found) && GoldScore.Text(expected, "currency") == found.Currency;

    private static bool SameInFull(JsonElement expected, DocumentReference found) =>
        GoldScore.Same(expected, found) && GoldScore.Text(expected, "date") == found.Date?.ToString("O", CultureInfo.InvariantCulture);

    private static void Compare<T>(JsonElement[] expected, IEnumerable<(T Record, bool Claimed)> found, Func<JsonElement, T, bool> same, Func<T, TextSpan> spanOf, string text)
    {
        var open = found.ToList();
        foreach (JsonElement one in expected)
        {
            string quote = one.GetProperty("text").GetString()!;
            var span = new TextSpan(text.IndexOf(quote, StringComparison.Ordinal), quote.Length);
            int at = open.FindIndex(f => spanOf(f.Record).Overlaps(span) && same(one, f.Record));
            Assert.True(at >= 0, $"“{quote}” is not among: {JsonSerializer.Serialize(open.Select(f => f.Record))}");
            open.RemoveAt(at);
        }

        Assert.Empty(open.Where(f => f.Claimed).Select(f => JsonSerializer.Serialize(f.Record)));
    }

    private static JsonElement Find(string dimension, string id)
    {
        foreach (string file in (string[])["cases.jsonl", "negatives.jsonl"])
        {
            foreach (string line in File.ReadLines(Repository.At("corpus", "dimensions", dimension, file)))
            {
                using JsonDocument json = JsonDocument.Parse(line);
                if (json.RootElement.GetProperty("id").GetString() == id)
                {
                    return json.RootElement.Clone();
                }
            }
        }

        throw new InvalidDataException($"no case {id}");
    }
}
