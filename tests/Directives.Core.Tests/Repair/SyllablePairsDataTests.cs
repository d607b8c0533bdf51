using Directives.Repair;

namespace Directives.Core.Tests.Repair;

public sealed class SyllablePairsDataTests
{
    private static readonly SyllablePairs Pairs = SyllablePairs.Default;

    [Fact]
    public void Words_are_composed_lower_case_ascending_and_counted()
    {
        Assert.InRange(Pairs.Forms.Length, 5000, 8000);
        Assert.InRange(Pairs.PairCount, 60_000, 80_000);
        Assert.All(Pairs.Forms, form => Assert.Equal(form.Normalize(System.Text.NormalizationForm.FormC).ToLowerInvariant(), form));
        Assert.Equal(Pairs.Forms.Order(StringComparer.Ordinal), Pairs.Forms);
        Assert.All(Pairs.Counts, count => Assert.True(count >= 5));
    }

    [Theory]
    [InlineData("phối", "hợp", 3635)]
    [InlineData("quy", "định", 47197)]
    [InlineData("tổ", "chức", 30781)]
    public void Pairs_are_counted_within_a_quarter(string first, string second, int count) =>
        Assert.InRange(Pairs.Count(Pairs.Find(first), Pairs.Find(second)), count * 0.75, count * 1.25);

    [Fact]
    public void Pairs_never_seen_count_nothing() => Assert.Equal(0, Pairs.Count(Pairs.Find("phối"), Pairs.Find("họp")));

    [Fact]
    public void Both_placements_of_a_tone_are_one_word() => Assert.Equal(Pairs.Find("hòa"), Pairs.Find("hoà"));

    [Theory]
    [InlineData("form\tcount\tfollowers\nab\tx\t", "line 2")]
    [InlineData("form\tcount\tfollowers\nab\t5\t3 cd", "“cd”")]
    [InlineData("form\tcount\tfollowers\nab\t5\t99 ab", "level 99")]
    [InlineData("form\tcount\tfollowers\nab\t5\t\nab\t6\t", "line 3")]
    [InlineData("form\tcount\tfollowers\nnghiênggg\t5\t", "nghiênggg")]
    public void A_malformed_table_is_refused_with_its_line(string table, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => SyllablePairs.Read(table)).Message, StringComparison.Ordinal);
}
