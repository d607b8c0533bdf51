using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class SuccessionTests
{
    private static readonly DateOnly March = new(2025, 3, 1);
    private static readonly DateOnly July = new(2025, 7, 1);
    private static readonly DateOnly Now = new(2026, 11, 21);

    public static TheoryData<string> Provinces63 => [.. Gazetteer.Default.Provinces.Where(unit => unit.ExistsOn(new DateOnly(2023, 1, 1))).Select(unit => unit.Id)];

    public static TheoryData<string> Provinces34 => [.. Gazetteer.Default.Provinces.Where(unit => unit.ExistsOn(July)).Select(unit => unit.Id)];

    [Theory]
    [MemberData(nameof(Provinces63))]
    public void Labour_department_of_each_former_province_passes_to_home_affairs_and_then_to_the_merged_province(string province)
    {
        Jurisdiction unit = Gazetteer.Default.Find(province)!;
        AgencyIdentity labour = Resolve("Sở Lao động - Thương binh và Xã hội", unit, new DateOnly(2023, 1, 1));

        Assert.Equal($"{province}/so-lao-dong-thuong-binh-va-xa-hoi", labour.Id);
        Assert.Equal("so-noi-vu", After(labour, March).To!.Agency!.Id);
        Assert.Equal($"{UnitOn(unit, July).Id}/so-noi-vu", After(labour, July).To!.Id);
        Assert.Equal($"{UnitOn(unit, Now).Id}/so-noi-vu", After(labour, Now).To!.Id);
        Assert.True(After(labour, Now).To!.Jurisdiction.ExistsOn(Now));
    }

    [Theory]
    [MemberData(nameof(Provinces34))]
    public void Health_department_of_each_province_of_today_stays(string province)
    {
        AgencyIdentity health = Resolve("Sở Y tế", Gazetteer.Default.Find(province)!, July);

        Assert.Equal($"{province}/so-y-te", health.Id);
        Assert.False(After(health, Now).HasChanged);
    }

    [Theory]
    [InlineData("Bộ Kế hoạch và Đầu tư", "bo-tai-chinh")]
    [InlineData("Bộ Giao thông vận tải", "bo-xay-dung")]
    [InlineData("Bộ Nông nghiệp và Phát triển nông thôn", "bo-nong-nghiep-va-moi-truong")]
    [InlineData("Bộ Tài nguyên và Môi trường", "bo-nong-nghiep-va-moi-truong")]
    [InlineData("Bộ Thông tin và Truyền thông", "bo-khoa-hoc-va-cong-nghe")]
    [InlineData("Bộ Lao động - Thương binh và Xã hội", "bo-noi-vu")]
    [InlineData("Ủy ban Dân tộc", "bo-dan-toc-va-ton-giao")]
    [InlineData("Bảo hiểm xã hội Việt Nam", "bo-tai-chinh")]
    public void Ministry_of_2024_passes_to_its_successor_on_the_first_of_March(string name, string successor)
    {
        AgencyIdentity ministry = new AgencyResolver().Resolve(name, ResolutionContext.Create(new DocumentNames()))!;

        Assert.False(After(ministry, March.AddDays(-1)).HasChanged);
        Assert.Equal("trung-uong/" + successor, After(ministry, March).To!.Id);
        Assert.Equal("trung-uong/" + successor, After(ministry, Now).To!.Id);
    }

    [Theory]
    [InlineData("Sở Kế hoạch và Đầu tư", "so-tai-chinh")]
    [InlineData("Sở Giao thông vận tải", "so-xay-dung")]
    [InlineData("Sở Nông nghiệp và Phát triển nông thôn", "so-nong-nghiep-va-moi-truong")]
    [InlineData("Sở Tài nguyên và Môi trường", "so-nong-nghiep-va-moi-truong")]
    [InlineData("Sở Thông tin và Truyền thông", "so-khoa-hoc-va-cong-nghe")]
    [InlineData("Ban Dân tộc tỉnh", "so-dan-toc-va-ton-giao")]
    public void Department_of_2024_passes_to_its_successor_in_its_province_and_then_in_the_merged_one(string name, string successor)
    {
        AgencyIdentity department = Resolve(name, Gazetteer.Default.Find("tra-vinh")!, new DateOnly(2024, 5, 1));

        Assert.Equal("tra-vinh/" + successor, After(department, March).To!.Id);
        Assert.Equal("vinh-long/" + successor, After(department, July).To!.Id);
        Assert.Equal("vinh-long/" + successor, After(department, Now).To!.Id);
    }

    [Fact]
    public void Steps_state_rule_day_and_source_in_order()
    {
        AgencyIdentity labour = Resolve("Sở LĐ-TB&XH", Gazetteer.Default.Find("tra-vinh")!, new DateOnly(2023, 7, 6));

        AgencySuccession succession = After(labour, Now);

        Assert.Equal("Sở Nội vụ tỉnh Vĩnh Long", succession.To!.Name);
        Assert.Collection(
            succession.Steps,
            step => Assert.Equal(new SuccessionStep("succession.body", March, "Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh", "Sở Nội vụ tỉnh Trà Vinh", "NQ 176/2025/QH15; NĐ 45/2025/NĐ-CP"), step),
            step => Assert.Equal(new SuccessionStep("succession.unit", July, "Sở Nội vụ tỉnh Trà Vinh", "Sở Nội vụ tỉnh Vĩnh Long", "NQ 202/2025/QH15"), step));
    }

    [Fact]
    public void Parts_that_went_elsewhere_are_named_with_the_body_of_today()
    {
        AgencyIdentity labour = Resolve("Sở Lao động - Thương binh và Xã hội", Gazetteer.Default.Find("tra-vinh")!, new DateOnly(2023, 7, 6));

        IReadOnlyList<MovedPart> moves = After(labour, Now).Moves;

        Assert.Contains(moves, move => move.Subject == "giảm nghèo" && move.To!.Id == "vinh-long/so-nong-nghiep-va-moi-truong");
        Assert.Contains(moves, move => move.Subject == "cai nghiện ma túy" && move.To!.Id == "vinh-long/cong-an-tinh");
    }

    [Fact]
    public void District_police_pass_to_the_police_of_the_province()
    {
        AgencyIdentity police = Resolve("Công an huyện Trà Cú", Gazetteer.Default.Find("tra-vinh")!, new DateOnly(2023, 7, 6));

        Assert.Equal("tra-vinh/huyen-tra-cu/cong-an-huyen", police.Id);
        Assert.Equal("tra-vinh/cong-an-tinh", After(police, March).To!.Id);
        Assert.Equal("vinh-long/cong-an-tinh", After(police, Now).To!.Id);
    }

    [Fact]
    public void District_committee_has_no_single_successor_but_its_work_is_accounted_for()
    {
        AgencyIdentity committee = Resolve("UBND huyện Trà Bồng", Gazetteer.Default.Find("quang-ngai")!, new DateOnly(2024, 11, 15));

        AgencySuccession succession = After(committee, Now);

        Assert.Null(succession.To);
        Assert.True(succession.HasChanged);
        MovedPart move = Assert.Single(succession.Moves);
        Assert.Null(move.To);
        Assert.Equal("Ủy ban nhân dân xã", move.ToName);
    }

    [Theory]
    [InlineData("dong-nai", "2025-12-01", "Sở Y tế tỉnh Đồng Nai")]
    [InlineData("dong-nai", "2026-05-01", "Sở Y tế thành phố Đồng Nai")]
    [InlineData("thua-thien-hue", "2024-05-01", "Sở Y tế tỉnh Thừa Thiên Huế")]
    public void Name_takes_the_word_that_the_unit_bore_on_the_day(string province, string date, string name) =>
        Assert.Equal(name, Resolve("Sở Y tế", Gazetteer.Default.Find(province)!, DateOnly.ParseExact(date, "yyyy-MM-dd", null)).Name);

    [Fact]
    public void Thua_Thien_Hue_passes_to_the_city_of_Hue()
    {
        AgencyIdentity health = Resolve("Sở Y tế", Gazetteer.Default.Find("thua-thien-hue")!, new DateOnly(2024, 5, 1));

        Assert.Equal("Sở Y tế thành phố Huế", After(health, new DateOnly(2025, 1, 1)).To!.Name);
    }

    private static Jurisdiction UnitOn(Jurisdiction unit, DateOnly date)
    {
        while (!unit.ExistsOn(date))
        {
            unit = Gazetteer.Default.Find(unit.Successor!)!;
        }

        return unit;
    }

    private static AgencyIdentity Resolve(string mention, Jurisdiction unit, DateOnly date)
    {
        var context = ResolutionContext.Create(new DocumentNames { Issuer = "Ủy ban nhân dân " + unit.FullNameOn(date), IssueDate = date });
        Assert.Equal(unit, context.Home);
        return new AgencyResolver().Resolve(mention, context)!;
    }

    private static AgencySuccession After(AgencyIdentity identity, DateOnly date) => new SuccessionResolver().Today(identity, date);
}
