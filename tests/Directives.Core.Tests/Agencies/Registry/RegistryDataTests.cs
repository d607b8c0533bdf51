using System.Text;
using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class RegistryDataTests
{
    private static readonly AgencyRegistry Registry = AgencyRegistry.Default;

    [Theory]
    [InlineData("agencies.tsv", 1)]
    [InlineData("provinces.tsv", 1)]
    public void Lexicon_is_composed_trimmed_and_sorted_by_id(string file, int keyColumns)
    {
        string[] lines = EmbeddedText.Read(file).TrimEnd('\n').Split('\n');
        int columns = lines[0].Split('\t').Length;
        var keys = new List<string>();
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            Assert.Equal(columns, cells.Length);
            Assert.All(cells, cell => Assert.Equal(cell.Trim(), cell));
            Assert.True(line.IsNormalized(NormalizationForm.FormC), line);
            keys.Add(string.Join('\t', cells[..keyColumns]));
        }

        List<string> ids = keys[1..];
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Built_in_bodies_contradict_each_other_nowhere()
    {
        AgencyRegistry checkedRegistry = new AgencyRegistryBuilder().Build();

        Assert.True(checkedRegistry.Entries.Count >= 350);
    }

    [Fact]
    public void Every_body_states_its_source() => Assert.All(Registry.Entries, entry => Assert.NotEmpty(entry.Source));

    [Fact]
    public void Every_body_that_ended_into_another_states_the_act() =>
        Assert.All(Registry.Entries.Where(entry => entry.Successor is not null || entry.Moves.Count > 0), entry => Assert.NotEmpty(entry.SuccessionSource));

    [Fact]
    public void Every_successor_begins_no_later_than_a_month_after_the_end_of_the_body_before() =>
        Assert.All(Registry.Entries.Where(entry => entry.Successor is not null), entry =>
        {
            AgencyEntry next = Registry.Find(entry.Successor!)!;
            Assert.True(next.ValidFrom is null || next.ValidFrom <= entry.ValidTo!.Value.AddDays(31), entry.Id);
        });

    [Fact]
    public void Every_unit_is_read_and_every_province_that_ended_names_one_that_exists()
    {
        Gazetteer gazetteer = Registry.Gazetteer;

        Assert.Equal(63, gazetteer.Provinces.Count(unit => unit.ExistsOn(new DateOnly(2023, 1, 1))));
        Assert.Equal(34, gazetteer.Provinces.Count(unit => unit.ExistsOn(new DateOnly(2025, 7, 1))));
        Assert.Equal(3321, gazetteer.Communes.Count);
        Assert.All(gazetteer.Provinces.Where(unit => unit.ValidTo is not null), unit =>
            Assert.True(gazetteer.Find(unit.Successor!)!.ExistsOn(unit.ValidTo!.Value.AddDays(1)), unit.Id));
    }

    [Fact]
    public void Dates_are_in_order() =>
        Assert.All(Registry.Entries, entry => Assert.False(entry.ValidFrom > entry.ValidTo, entry.Id));
}
