using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class AgencyQueryTests
{
    [Theory]
    [InlineData("Sở Y tế", "tra-vinh/so-y-te")]
    [InlineData("so y te", "hue/so-y-te")]
    [InlineData("SYT tỉnh Trà Vinh", "tra-vinh/so-y-te")]
    [InlineData("Công an", "tra-vinh/huyen-tra-cu/cong-an-huyen")]
    [InlineData("Công an tỉnh", "tra-vinh/cong-an-tinh")]
    [InlineData("cong an huyen tra cu", "tra-vinh/huyen-tra-cu/cong-an-huyen")]
    [InlineData("Trà Vinh", "tra-vinh/so-y-te")]
    [InlineData("tỉnh Trà Vinh", "tra-vinh/huyen-tra-cu/cong-an-huyen")]
    [InlineData("tra-vinh/so-y-te", "tra-vinh/so-y-te")]
    [InlineData("Bộ LĐTBXH", "trung-uong/bo-lao-dong-thuong-binh-va-xa-hoi")]
    public void Query_in_any_spelling_finds_the_body(string query, string id) => Assert.True(AgencyQuery.Parse(query)!.Matches(id));

    [Theory]
    [InlineData("Sở Y tế", "tra-vinh/so-noi-vu")]
    [InlineData("Sở Y tế tỉnh Trà Vinh", "ben-tre/so-y-te")]
    [InlineData("Công an tỉnh", "tra-vinh/huyen-tra-cu/cong-an-huyen")]
    [InlineData("tra-vinh/so-y-te", "tra-vinh/so-y-te/phong-nghiep-vu-y")]
    [InlineData("Quảng Trị", "quang-ngai/so-y-te")]
    public void Query_leaves_other_bodies_out(string query, string id) => Assert.False(AgencyQuery.Parse(query)!.Matches(id));

    [Theory]
    [InlineData("")]
    [InlineData("tuyên truyền học sinh")]
    [InlineData("tra-vinh/khong-co")]
    public void Text_that_names_neither_body_nor_unit_is_no_query(string query) => Assert.Null(AgencyQuery.Parse(query));

    [Fact]
    public void Body_is_found_again_by_the_id_of_its_identity()
    {
        var resolver = new AgencyResolver();
        ResolutionContext context = ResolutionContext.Create(new DocumentNames { Issuer = "UBND TỈNH TRÀ VINH", IssueDate = new DateOnly(2023, 7, 6) });

        Assert.All(["Sở Y tế", "UBND các huyện", "các sở, ban, ngành", "Bộ Công an", "Công an huyện Trà Cú"], mention =>
        {
            AgencyIdentity identity = resolver.Resolve(mention, context)!;
            Assert.Equal(identity.Name, resolver.FindById(identity.Id, context.IssueDate)?.Name);
        });
        Assert.Null(resolver.FindById("tra-vinh/khong-co"));
        Assert.Null(resolver.FindById("khong-co/so-y-te"));
        Assert.Null(resolver.FindById(""));
    }
}
