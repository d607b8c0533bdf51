using System.Text;
using Directives.Agencies.Registry;
using Directives.Text;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class AgencyRegistryTests
{
    private static readonly AgencyRegistry Registry = AgencyRegistry.Default;

    public static TheoryData<string> Ids => [.. Registry.Entries.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Body_is_found_by_its_name_by_every_alias_and_without_accents(string id)
    {
        AgencyEntry entry = Registry.Find(id)!;

        Assert.All(entry.Aliases.Prepend(entry.Name), alias =>
        {
            Assert.Contains(entry, Registry.FindByAlias(alias));
            Assert.Contains(entry, Registry.FindByAlias(alias.ToUpperInvariant()));
            Assert.Contains(entry, Registry.FindByAlias(VietnameseLetters.Fold(alias)));
            Assert.Contains(entry, Registry.FindByAlias(alias.Normalize(NormalizationForm.FormD)));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_enumerated_spelling_leads_back_to_its_body(string id)
    {
        foreach (AgencyAlias alias in Registry.Aliases.Where(alias => alias.Entry.Id == id && !alias.NeedsPlace))
        {
            Assert.Contains(alias.Entry, Registry.FindByAlias(alias.Text));
        }
    }

    [Theory]
    [InlineData("Sở LĐ-TB&XH")]
    [InlineData("SLĐTBXH")]
    [InlineData("Sở LĐTB và XH")]
    [InlineData("sở lđ - tb & xh")]
    [InlineData("so lao dong thuong binh va xa hoi")]
    [InlineData("Sở Lao động – Thương binh và Xã hội tỉnh Trà Vinh")]
    public void Spellings_of_the_labour_department_are_one_body(string text) =>
        Assert.Equal("so-lao-dong-thuong-binh-va-xa-hoi", Assert.Single(Registry.FindByAlias(text)).Id);

    [Theory]
    [InlineData("Ủy ban nhân dân tỉnh Khánh Hòa")]
    [InlineData("Uỷ ban nhân dân tỉnh Khánh Hoà")]
    public void Both_placements_of_a_tone_are_one(string text) =>
        Assert.Equal("uy-ban-nhan-dan-tinh", Assert.Single(Registry.FindByAlias(text)).Id);

    [Fact]
    public void Spelling_is_limited_to_bodies_of_the_day_when_one_is_given()
    {
        Assert.Empty(Registry.FindByAlias("Sở Nông nghiệp và Môi trường", new DateOnly(2024, 1, 1)));
        Assert.Single(Registry.FindByAlias("Sở Nông nghiệp và Môi trường", new DateOnly(2025, 3, 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("các doanh nghiệp vận tải")]
    [InlineData("Sở thích cá nhân")]
    [InlineData("Công an")]
    [InlineData("và các đơn vị có liên quan")]
    public void Text_that_names_no_body_finds_none(string text) => Assert.Empty(Registry.FindByAlias(text));

    [Fact]
    public void Provinces_are_found_by_name_with_and_without_accents() =>
        Assert.All(Registry.Gazetteer.Provinces, unit =>
        {
            Assert.Contains(unit, Registry.Gazetteer.FindByName(unit.Name));
            Assert.Contains(unit, Registry.Gazetteer.FindByName(VietnameseLetters.Fold(unit.Name)));
            Assert.Same(unit, Registry.Gazetteer.Find(unit.Id));
        });

    [Fact]
    public void Look_ups_from_several_threads_agree()
    {
        string[] texts = [.. Registry.Entries.Select(entry => entry.Name)];
        string[] expected = [.. texts.Select(text => string.Join(',', Registry.FindByAlias(text)))];

        Parallel.For(0, 8, _ => Assert.Equal(expected, texts.Select(text => string.Join(',', Registry.FindByAlias(text)))));
    }
}
