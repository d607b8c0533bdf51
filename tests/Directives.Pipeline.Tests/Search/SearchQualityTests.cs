using System.Globalization;
using System.Text.Json;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Directives.Pipeline.Tests.Storage;

namespace Directives.Pipeline.Tests.Search;

/// <summary>Runs the judged queries of <c>corpus/search</c> over the gold records of <c>corpus/documents</c>.</summary>
public sealed class SearchQualityTests : IClassFixture<SearchQualityTests.GoldStore>
{
    private readonly GoldStore _gold;

    public SearchQualityTests(GoldStore gold) => _gold = gold;

    // Floors are a little under the figures of the last measured run, which the test prints: a fall is a change of ranking to explain.
    [Theory]
    [InlineData("words", 0.95, 0.95)]
    [InlineData("unaccented", 0.95, 0.95)]
    [InlineData("old-tone", 0.95, 0.95)]
    [InlineData("abbreviation", 0.90, 0.95)]
    [InlineData("number", 0.95, 0.95)]
    [InlineData("phrase", 0.95, 0.95)]
    [InlineData("prefix", 0.95, 0.95)]
    [InlineData("exclude", 0.95, 0.95)]
    [InlineData("or", 0.95, 0.95)]
    public void Judged_duties_stand_on_top(string kind, double reciprocalRank, double recall)
    {
        List<string> misses = [];
        double rankSum = 0, recallSum = 0;
        Query[] queries = [.. _gold.Queries.Where(query => query.Kind == kind)];
        foreach (Query query in queries)
        {
            List<DutyRecord> hits = [.. _gold.Index.Search(query.Text, limit: 10).Entries.Select(hit => hit.Duty)];
            int first = hits.FindIndex(query.IsRelevant);
            int relevant = Math.Min(10, _gold.Duties.Count(query.IsRelevant));
            Assert.True(relevant > 0, $"{query.Id}: no duty of the corpus is the one judged");
            double found = (double)hits.Count(query.IsRelevant) / relevant;
            rankSum += first < 0 ? 0 : 1.0 / (first + 1);
            recallSum += found;
            if (first != 0 || found < 1)
            {
                misses.Add(string.Create(CultureInfo.InvariantCulture, $"{query.Id} “{query.Text}”: first at {first + 1}, {found:0.00} of {relevant} found"));
            }
        }

        string report = string.Create(
            CultureInfo.InvariantCulture, $"{kind}: {queries.Length} queries, MRR@10 {rankSum / queries.Length:0.000}, recall@10 {recallSum / queries.Length:0.000}\n{string.Join('\n', misses)}");
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(rankSum / queries.Length >= reciprocalRank && recallSum / queries.Length >= recall, report);
    }

    public sealed class GoldStore : IDisposable
    {
        private readonly StoreFile _file = new();

        public GoldStore()
        {
            string corpus = Repository.At("corpus");
            FileResult[] results =
            [
                .. Directory.EnumerateFiles(Path.Combine(corpus, "documents"), "*.gold.json").Order(StringComparer.Ordinal)
                    .Select(path => DirectiveBuilder.Stored(Path.GetFileName(path).Replace(".gold.json", "", StringComparison.Ordinal), path, GoldFile.Read(path))),
            ];
            Index = _file.With(results);
            Duties = Index.Tasks(limit: DirectiveIndex.MaxCount).Entries;
            Queries = [.. File.ReadLines(Path.Combine(corpus, "search", "queries.jsonl")).Select(Query.Parse)];
        }

        internal DirectiveIndex Index { get; }

        internal IReadOnlyList<DutyRecord> Duties { get; }

        internal IReadOnlyList<Query> Queries { get; }

        public void Dispose()
        {
            Index.Dispose();
            _file.Dispose();
        }
    }

    internal sealed record Query(string Id, string Kind, string Text, IReadOnlyList<(string Document, string? Quote)> Relevant)
    {
        public static Query Parse(string line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return new Query(
                root.GetProperty("id").GetString()!,
                root.GetProperty("kind").GetString()!,
                root.GetProperty("query").GetString()!,
                [.. root.GetProperty("relevant").EnumerateArray().Select(entry => (entry.GetProperty("document").GetString()!, entry.TryGetProperty("quote", out JsonElement quote) ? quote.GetString() : null))]);
        }

        public bool IsRelevant(DutyRecord duty) => Relevant.Any(entry =>
            duty.Document.Paths.Contains(entry.Document) && (entry.Quote is null || OnOneLine(duty.Task).Contains(entry.Quote, StringComparison.Ordinal)));

        private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
