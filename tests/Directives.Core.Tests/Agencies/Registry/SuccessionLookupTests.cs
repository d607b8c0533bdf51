using System.Text.Json;
using Directives.Agencies.Registry;
using Directives.Json;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class SuccessionLookupTests
{
    private static readonly SuccessionLookup Today = new(new DateOnly(2026, 11, 21));

    [Fact]
    public void Body_and_unit_are_followed_with_rule_source_and_what_moved()
    {
        AgencySuccession labour = Today.Find("tra-vinh/so-lao-dong-thuong-binh-va-xa-hoi", new DateOnly(2023, 7, 6))!;

        Assert.Equal("Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh", labour.From.Name);
        Assert.Equal("Sở Nội vụ tỉnh Vĩnh Long", labour.To?.Name);
        Assert.Equal(["succession.body", "succession.unit"], labour.Steps.Select(step => step.Rule));
        Assert.All(labour.Steps, step => Assert.NotEmpty(step.Source));
        Assert.Contains(labour.Moves, move => move.Subject.Contains("giảm nghèo", StringComparison.Ordinal) && move.To?.Jurisdiction.Id == "vinh-long");
    }

    [Theory]
    [InlineData("2024-06-01", "Sở Y tế tỉnh Thừa Thiên Huế")]
    [InlineData("2025-06-01", "Sở Y tế Thành phố Huế")]
    public void Body_that_stays_takes_the_unit_words_of_the_day_asked_about(string date, string name)
    {
        var lookup = new SuccessionLookup(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        AgencySuccession health = lookup.Find("thua-thien-hue/so-y-te", new DateOnly(2023, 1, 1)) ?? lookup.Find("hue/so-y-te", new DateOnly(2023, 1, 1))!;

        Assert.Equal(name, health.To?.Name, ignoreCase: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tra-vinh/ban-quan-ly-khu-kinh-te-dinh-an-moi")]
    [InlineData("atlantis/so-y-te")]
    public void Body_in_no_registry_has_no_answer(string? id) => Assert.Null(Today.Find(id));

    [Fact]
    public void Owners_carry_the_body_its_unit_and_who_answers_today()
    {
        const string Text = "UBND TỈNH TRÀ VINH\nSố: 5/KH-UBND\nTrà Vinh, ngày 06 tháng 7 năm 2023\nKẾ HOẠCH\nThực hiện công tác trẻ em\nI. TỔ CHỨC THỰC HIỆN\n1. Sở LĐ-TB&XH chủ trì rà soát hộ nghèo trước ngày 30/9/2023.\n2. Câu lạc bộ Sao Mai tổ chức tuyên truyền.\n";
        Directive directive = new DirectiveParser().Parse(Text);

        Directives.Assignments.Owner owner = directive.Assignments[0].Owners[0];
        Assert.Equal(
            ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh", "tra-vinh"), (owner.Agency, owner.AgencyName, owner.Jurisdiction));

        using JsonDocument plain = JsonDocument.Parse(DirectiveJson.ToJson(directive));
        using JsonDocument followed = JsonDocument.Parse(DirectiveJson.ToJson(directive, today: Today));
        Assert.False(First(plain).TryGetProperty("today", out _));
        Assert.Equal("vinh-long/so-noi-vu", First(followed).GetProperty("today").GetProperty("agency_id").GetString());
        Assert.Equal("tra-vinh", First(followed).GetProperty("jurisdiction").GetString());
    }

    private static JsonElement First(JsonDocument record) => record.RootElement.GetProperty("assignments")[0].GetProperty("owners")[0];
}
