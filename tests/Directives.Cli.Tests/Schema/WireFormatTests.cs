using System.Text.Json;
using System.Text.Json.Nodes;

namespace Directives.Cli.Tests.Schema;

/// <summary>The JSON that the program prints keeps the published schema.</summary>
public sealed class WireFormatTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(Repository.At("docs", "directives-1.schema.json"))).RootElement;

    [Fact]
    public async Task Records_of_every_document_of_the_corpus_keep_the_schema()
    {
        Tool.Require("pdftotext");
        string[] paths = [.. Directory.GetFiles(Repository.At("corpus", "documents")).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        CliResult result = await Cli.RunAsync(["extract", "--format", "jsonl", .. paths]);
        Assert.Equal(0, result.ExitCode);
        string[] lines = result.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(paths.Length, lines.Length);
        Assert.All(lines, line =>
        {
            using JsonDocument record = JsonDocument.Parse(line);
            Assert.Empty(JsonSchema.Check(Schema, record.RootElement));
            AssertSlices(record.RootElement);
        });
        Assert.Contains(lines, line => line.Contains("\"regions\":[{\"page\":", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_of_every_released_version_keep_the_schema()
    {
        string[] kept = Directory.GetFiles(Repository.At("tests", "Directives.Pipeline.Tests", "Compatibility", "released"), "*.json", SearchOption.AllDirectories);
        Assert.NotEmpty(kept);
        Assert.All(kept, path =>
        {
            using JsonDocument record = JsonDocument.Parse(File.ReadAllBytes(path));
            Assert.Empty(JsonSchema.Check(Schema, record.RootElement));
            AssertSlices(record.RootElement);
        });
    }

    [Theory]
    [InlineData("""{"schema":"directives/2"}""", "$ lacks header", "$.schema is not directives/1")]
    [InlineData("""{"surprise":1}""", "$ has the unknown member surprise")]
    [InlineData("""{"assignments":[{"confidence":1.5}]}""", "$.assignments[0].confidence is over 1", "$.assignments[0] lacks task")]
    [InlineData("""{"deadlines":[{"kind":"soon","end":"31/12/2025"}]}""", "$.deadlines[0].kind soon is none of", "$.deadlines[0].end 31/12/2025 does not match")]
    public void The_check_finds_what_breaks_the_schema(string json, params string[] faults)
    {
        using JsonDocument record = JsonDocument.Parse(json);
        IReadOnlyList<string> found = JsonSchema.Check(Schema, record.RootElement);
        Assert.All(faults, fault => Assert.Contains(found, text => text.StartsWith(fault, StringComparison.Ordinal)));
    }

    // Wherever a record quotes words and gives their place, the words stand at that place.
    private static void AssertSlices(JsonElement record)
    {
        string text = record.GetProperty("text").GetString()!;
        var open = new Stack<JsonNode?>();
        open.Push(JsonObject.Create(record));
        while (open.TryPop(out JsonNode? node))
        {
            if (node is JsonArray list)
            {
                foreach (JsonNode? item in list)
                {
                    open.Push(item);
                }
            }
            else if (node is JsonObject item)
            {
                if (item["text"] is JsonValue words && item["span"] is JsonObject span)
                {
                    int start = span["start"]!.GetValue<int>(), end = span["end"]!.GetValue<int>();
                    Assert.Equal(words.GetValue<string>(), text[start..end]);
                }

                foreach ((_, JsonNode? member) in item)
                {
                    open.Push(member);
                }
            }
        }
    }
}
