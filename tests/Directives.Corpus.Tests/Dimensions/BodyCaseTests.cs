namespace Directives.Corpus.Tests.Dimensions;

/// <summary>Runs the short cases of duties, owners and links through the parser. What it cannot read yet stands in <c>known-gaps.tsv</c>, which may only grow shorter.</summary>
public sealed class BodyCaseTests
{
    private static readonly Dictionary<string, string> Gaps = ReadGaps();

    public static TheoryData<string> Ids => [.. BodyCase.All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Case_gives_the_duties_expected_and_no_other(string id)
    {
        IReadOnlyList<string> faults = BodyCase.All.Single(one => one.Id == id).Faults();
        if (Gaps.TryGetValue(id, out string? reason))
        {
            Assert.True(faults.Count > 0, $"{id} is read right now: take it out of known-gaps.tsv, where it stands because “{reason}”");
        }
        else
        {
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
    }

    [Fact]
    public void Each_known_gap_is_a_case_and_has_a_reason()
    {
        Assert.All(Gaps, gap => Assert.True(gap.Value.Length > 10, $"{gap.Key} needs a reason"));
        Assert.Empty(Gaps.Keys.Except(BodyCase.All.Select(one => one.Id)));
        Assert.Equal(Gaps.Keys.Order(StringComparer.Ordinal), Gaps.Keys);
    }

    private static Dictionary<string, string> ReadGaps() =>
        File.ReadLines(Path.Combine(CorpusFolder.Tests, "Dimensions", "known-gaps.tsv")).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
}
