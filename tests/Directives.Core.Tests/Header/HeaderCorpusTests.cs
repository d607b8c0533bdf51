using System.Text.Json;
using Directives.Header;

namespace Directives.Core.Tests.Header;

/// <summary>The short cases of the corpus, each reported alone.</summary>
public sealed class HeaderCorpusTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string file in new[] { "cases.jsonl", "negatives.jsonl" })
        {
            foreach (string line in File.ReadLines(Repository.At("corpus", "dimensions", "header", file)))
            {
                using JsonDocument entry = JsonDocument.Parse(line);
                cases.Add(entry.RootElement.GetProperty("id").GetString()!, entry.RootElement.GetProperty("text").GetString()!, entry.RootElement.GetProperty("expect").GetRawText());
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_of_the_corpus_is_read(string id, string text, string expect)
    {
        using JsonDocument document = JsonDocument.Parse(expect);
        Dictionary<string, string> expected = HeaderGold.Values(document.RootElement);
        DirectiveHeader header = HeaderGold.Parse(text).Header;
        Dictionary<string, string> actual = HeaderGold.Values(header);
        foreach (JsonProperty field in document.RootElement.EnumerateObject())
        {
            if (field.Name == "signer" && field.Value.ValueKind == JsonValueKind.Null)
            {
                Assert.True(header.Signer is null, $"{id}: a signer was found");
                continue;
            }

            foreach (string name in expected.Keys.Where(key => key == field.Name || key.StartsWith(field.Name + ".", StringComparison.Ordinal)).DefaultIfEmpty(field.Name))
            {
                string? value = expected.GetValueOrDefault(name);
                string? got = actual.GetValueOrDefault(name);
                Assert.True(value is null ? got is null : HeaderGold.Same(value, got), $"{id}, {name}: expected “{value}”, got “{got}”");
            }
        }
    }
}
