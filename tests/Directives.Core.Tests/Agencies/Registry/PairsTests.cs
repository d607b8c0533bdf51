using System.Text.Json;
using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

/// <summary>Mentions out of whole documents with the body that a careful reader takes them for; “-” where the document leaves it open.</summary>
public sealed class PairsTests
{
    private const double MinShareRight = 0.95;

    private static readonly string Root = Repository.Root;

    [Fact]
    public void Mentions_of_the_corpus_are_traced_to_the_right_bodies()
    {
        Pair[] pairs = [.. Pairs().Where(pair => File.Exists(GoldPath("corpus/documents", pair.Document)))];

        Assert.True(pairs.Length >= 200, $"only {pairs.Length} pairs have their document");
        AssertMostlyRight(pairs, "corpus/documents");
    }

    [Theory]
    [InlineData("../shared/seeds")]
    [InlineData("../shared/dev")]
    public void Mentions_of_real_documents_are_traced_to_the_right_bodies(string folder)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Root, folder)), $"{folder} is not beside the repository");

        AssertMostlyRight([.. Pairs().Where(pair => File.Exists(GoldPath(folder, pair.Document)))], folder);
    }

    [Fact]
    public void Every_id_in_the_pairs_is_of_a_unit_in_the_gazetteer()
    {
        Gazetteer gazetteer = Gazetteer.Default;
        Assert.All(Pairs().Where(pair => pair.AgencyId != "-"), pair =>
        {
            string[] parts = pair.AgencyId.Split('/');
            Assert.True(gazetteer.Find(parts[0]) is not null, pair.AgencyId);
        });
    }

    private static void AssertMostlyRight(Pair[] pairs, string folder)
    {
        var resolver = new AgencyResolver();
        var wrong = new List<string>();
        foreach (IGrouping<string, Pair> document in pairs.GroupBy(pair => pair.Document))
        {
            ResolutionContext context = ResolutionContext.Create(Names(folder, document.Key));
            foreach (Pair pair in document)
            {
                string found = resolver.Resolve(pair.Mention, context)?.Id ?? "-";
                if (found != pair.AgencyId)
                {
                    wrong.Add($"{pair.Document}: “{pair.Mention}” is {pair.AgencyId}, found {found}");
                }
            }
        }

        double right = 1.0 - ((double)wrong.Count / pairs.Length);
        Assert.True(right >= MinShareRight, $"{right:F3} of {pairs.Length} right{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    private static IEnumerable<Pair> Pairs() => File.ReadLines(Path.Combine(Root, "corpus/agencies/pairs.tsv")).Skip(1)
        .Select(line => line.Split('\t'))
        .Select(cells => new Pair(cells[0], cells[1], cells[2]));

    private static DocumentNames Names(string folder, string document)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(GoldPath(folder, document)));
        JsonElement header = gold.RootElement.GetProperty("header");
        return new DocumentNames
        {
            Issuer = Text(header, "issuer"),
            ParentBody = Text(header, "parent"),
            IssuePlace = Text(header, "place"),
            IssueDate = Text(header, "date") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", null) : null,
            Recipients = List(header, "recipients"),
            Distribution = List(header, "distribution"),
            Text = File.ReadAllText(Path.Combine(Root, folder, document + ".txt")),
        };
    }

    private static string? Text(JsonElement header, string member) =>
        header.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] List(JsonElement header, string member) =>
        header.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static string GoldPath(string folder, string document) => Path.Combine(Root, folder, document + ".gold.json");

    private sealed record Pair(string Document, string Mention, string AgencyId);
}
