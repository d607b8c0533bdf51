using System.Text;
using Directives.Agencies.Registry;

namespace Directives.Core.Tests.Agencies.Registry;

public sealed class AgencyResolverTests
{
    private static readonly AgencyResolver Resolver = new();

    private static readonly DocumentNames TraVinh = new() { Issuer = "UBND TỈNH TRÀ VINH", IssuePlace = "Trà Vinh", IssueDate = new DateOnly(2023, 7, 6) };
    private static readonly DocumentNames VungTau = new() { Issuer = "Ban Chỉ đạo 138 thành phố Vũng Tàu", IssueDate = new DateOnly(2023, 3, 1) };
    private static readonly DocumentNames HaNoi = new() { Issuer = "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", IssuePlace = "Hà Nội", IssueDate = new DateOnly(2024, 3, 1) };
    private static readonly DocumentNames LongDuc = new() { Issuer = "UBND XÃ LƯƠNG HÒA", ParentBody = "UBND TỈNH VĨNH LONG", IssueDate = new DateOnly(2025, 9, 1) };

    [Theory]
    [InlineData("CA tỉnh", "tra-vinh/cong-an-tinh", "Công an tỉnh Trà Vinh")]
    [InlineData("BCH BĐBP tỉnh", "tra-vinh/bo-chi-huy-bo-doi-bien-phong-tinh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Trà Vinh")]
    [InlineData("UBMTTQVN tỉnh", "tra-vinh/uy-ban-mat-tran-to-quoc-viet-nam-tinh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Trà Vinh")]
    [InlineData("Ban Tuyên giáo Tỉnh ủy", "tra-vinh/ban-tuyen-giao-tinh-uy", "Ban Tuyên giáo Tỉnh ủy Trà Vinh")]
    [InlineData("Đài PT-TH tỉnh", "tra-vinh/dai-phat-thanh-va-truyen-hinh-tinh", "Đài Phát thanh và Truyền hình Trà Vinh")]
    [InlineData("các sở, ban, ngành tỉnh", "tra-vinh/cac-so-ban-nganh", "Các sở, ban, ngành tỉnh Trà Vinh")]
    [InlineData("UBND huyện Trà Cú", "tra-vinh/huyen-tra-cu/uy-ban-nhan-dan-huyen", "Ủy ban nhân dân huyện Trà Cú, tỉnh Trà Vinh")]
    [InlineData("Phòng Tư pháp thành phố Trà Vinh", "tra-vinh/thanh-pho-tra-vinh/phong-tu-phap", "Phòng Tư pháp thành phố Trà Vinh, tỉnh Trà Vinh")]
    [InlineData("Công an huyện Trà Bồng, tỉnh Quảng Ngãi", "quang-ngai/huyen-tra-bong/cong-an-huyen", "Công an huyện Trà Bồng, tỉnh Quảng Ngãi")]
    [InlineData("Sở Y tế tỉnh Bến Tre", "ben-tre/so-y-te", "Sở Y tế tỉnh Bến Tre")]
    [InlineData("Bộ Công an", "trung-uong/bo-cong-an", "Bộ Công an")]
    [InlineData("UBND xã Long Đức", "tra-vinh/xa-long-duc/uy-ban-nhan-dan-xa", "Ủy ban nhân dân xã Long Đức, tỉnh Trà Vinh")]
    [InlineData("Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh", "tra-vinh/trung-tam-ung-dung-tien-bo-khoa-hoc-va-cong-nghe", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh Trà Vinh")]
    public void Mention_in_a_province_is_a_body_of_that_province(string mention, string id, string name) => AssertResolves(mention, TraVinh, id, name);

    [Theory]
    [InlineData("Công an thành phố", "ba-ria-vung-tau/thanh-pho-vung-tau/cong-an-huyen", "Công an thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("Công an tỉnh", "ba-ria-vung-tau/cong-an-tinh", "Công an tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("Thành ủy", "ba-ria-vung-tau/thanh-pho-vung-tau/huyen-uy", "Thành ủy Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("Phòng GD&ĐT", "ba-ria-vung-tau/thanh-pho-vung-tau/phong-giao-duc-va-dao-tao", "Phòng Giáo dục và Đào tạo thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("Hội LHPN", "ba-ria-vung-tau/thanh-pho-vung-tau/hoi-lien-hiep-phu-nu-huyen", "Hội Liên hiệp Phụ nữ thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("UBND phường Thắng Tam", "ba-ria-vung-tau/thanh-pho-vung-tau/phuong-thang-tam/uy-ban-nhan-dan-xa", "Ủy ban nhân dân phường Thắng Tam, tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("UBND các phường, xã", "ba-ria-vung-tau/thanh-pho-vung-tau/cac-uy-ban-nhan-dan-xa", "Ủy ban nhân dân các xã, phường, thị trấn của thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("Ban Chỉ đạo", "ba-ria-vung-tau/thanh-pho-vung-tau/ban-chi-dao-138-huyen", null)]
    public void Mention_in_a_city_under_a_province_is_of_the_city_where_it_says_city(string mention, string id, string? name) => AssertResolves(mention, VungTau, id, name);

    [Theory]
    [InlineData("Công an Thành phố", "ha-noi/cong-an-tinh", "Công an thành phố Hà Nội")]
    [InlineData("Thành ủy", "ha-noi/tinh-uy", "Thành ủy Hà Nội")]
    [InlineData("Thành đoàn Hà Nội", "ha-noi/tinh-doan", "Thành đoàn Hà Nội")]
    [InlineData("Bộ Tư lệnh Thủ đô", "ha-noi/bo-tu-lenh-thu-do-ha-noi", "Bộ Tư lệnh Thủ đô Hà Nội")]
    [InlineData("Sở QH-KT", "ha-noi/so-quy-hoach-kien-truc", "Sở Quy hoạch - Kiến trúc thành phố Hà Nội")]
    [InlineData("UBND quận Cầu Giấy", "ha-noi/quan-cau-giay/uy-ban-nhan-dan-huyen", "Ủy ban nhân dân quận Cầu Giấy, thành phố Hà Nội")]
    public void Mention_in_a_centrally_run_city_is_of_the_city(string mention, string id, string name) => AssertResolves(mention, HaNoi, id, name);

    [Theory]
    [InlineData("UBND xã", "vinh-long/xa-luong-hoa/uy-ban-nhan-dan-xa")]
    [InlineData("Phòng Kinh tế", "vinh-long/xa-luong-hoa/phong-kinh-te-xa")]
    [InlineData("Phòng VH-XH", "vinh-long/xa-luong-hoa/phong-van-hoa-xa-hoi")]
    [InlineData("Công an tỉnh", "vinh-long/cong-an-tinh")]
    [InlineData("Trung tâm PVHCC xã", "vinh-long/xa-luong-hoa/trung-tam-phuc-vu-hanh-chinh-cong-xa")]
    public void Mention_in_a_commune_since_July_2025_is_of_the_commune(string mention, string id) => AssertResolves(mention, LongDuc, id, null);

    [Theory]
    [InlineData("Phòng Tư pháp", UnresolvedReason.NoJurisdiction)]
    [InlineData("UBND huyện", UnresolvedReason.NoJurisdiction)]
    [InlineData("Công an thành phố", UnresolvedReason.NoJurisdiction)]
    [InlineData("các cơ quan, đơn vị có liên quan", UnresolvedReason.UnknownName)]
    [InlineData("Công an", UnresolvedReason.UnknownName)]
    [InlineData("Cơ quan Thường trực Ban Chỉ đạo", UnresolvedReason.UnknownName)]
    [InlineData("", UnresolvedReason.UnknownName)]
    public void What_document_and_mention_leave_open_stays_open(string mention, UnresolvedReason expected)
    {
        Assert.Null(Resolver.Resolve(mention, ResolutionContext.Create(TraVinh), out UnresolvedReason reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void District_name_borne_in_several_provinces_is_of_the_province_of_the_document()
    {
        Assert.Equal("tra-vinh/huyen-chau-thanh/cong-an-huyen", Resolver.Resolve("Công an huyện Châu Thành", ResolutionContext.Create(TraVinh))?.Id);
        Assert.Null(Resolver.Resolve("Công an huyện Châu Thành", ResolutionContext.Create(new DocumentNames())));
    }

    [Theory]
    [InlineData("2024-05-01", "tra-vinh/bo-chi-huy-bo-doi-bien-phong-tinh")]
    [InlineData("2025-06-30", "tra-vinh/bo-chi-huy-bo-doi-bien-phong-tinh")]
    [InlineData("2025-07-01", "vinh-long/ban-chi-huy-bo-doi-bien-phong-tinh")]
    public void Spelling_of_two_bodies_is_the_one_that_exists_on_the_day_of_issue(string date, string id)
    {
        DateOnly issued = DateOnly.ParseExact(date, "yyyy-MM-dd", null);
        string province = issued < new DateOnly(2025, 7, 1) ? "UBND tỉnh Trà Vinh" : "UBND tỉnh Vĩnh Long";

        AssertResolves("BCH BĐBP tỉnh", new DocumentNames { Issuer = province, IssueDate = issued }, id, null);
    }

    [Fact]
    public void Hue_is_a_city_under_its_province_before_2025_and_a_centrally_run_city_after()
    {
        var before = ResolutionContext.Create(new DocumentNames { Issuer = "UBND thành phố Huế", IssueDate = new DateOnly(2024, 6, 1) });
        var after = ResolutionContext.Create(new DocumentNames { Issuer = "UBND thành phố Huế", IssueDate = new DateOnly(2025, 6, 1) });

        Assert.Equal("thua-thien-hue/thanh-pho-hue", before.Home?.Id);
        Assert.Equal("hue", after.Home?.Id);
    }

    [Theory]
    [InlineData("Cơ quan Thường trực Ban Chỉ đạo tỉnh (Công an tỉnh)", "tra-vinh/cong-an-tinh", IdentityBasis.Apposition)]
    [InlineData("Công an tỉnh (Thường trực Ban Chỉ đạo)", "tra-vinh/cong-an-tinh", IdentityBasis.Document)]
    [InlineData("Cơ quan Thường trực Ban Chỉ đạo tỉnh", "tra-vinh/cong-an-tinh", IdentityBasis.Apposition)]
    [InlineData("Ban Chỉ đạo tỉnh", "tra-vinh/ban-chi-dao-138-tinh", IdentityBasis.Definition)]
    public void Names_that_the_document_explains_are_followed(string mention, string id, IdentityBasis basis)
    {
        var context = ResolutionContext.Create(TraVinh with
        {
            Definitions = [new NamePair("Ban Chỉ đạo tỉnh", "Ban Chỉ đạo 138 tỉnh")],
            Appositions = [new NamePair("Cơ quan Thường trực Ban Chỉ đạo tỉnh", "Công an tỉnh")],
        });

        AgencyIdentity? identity = Resolver.Resolve(mention, context);

        Assert.Equal(id, identity?.Id);
        Assert.Equal(basis, identity?.Basis);
    }

    [Theory]
    [InlineData("Giám đốc Sở Y tế", "tra-vinh/so-y-te")]
    [InlineData("Chánh Văn phòng UBND tỉnh", "tra-vinh/van-phong-uy-ban-nhan-dan-tinh")]
    [InlineData("Trưởng Ban Tổ chức Tỉnh ủy", "tra-vinh/ban-to-chuc-tinh-uy")]
    [InlineData("Chủ tịch UBND các huyện, thị xã, thành phố", "tra-vinh/cac-uy-ban-nhan-dan-huyen")]
    [InlineData("Thủ trưởng các sở, ban, ngành tỉnh", "tra-vinh/cac-so-ban-nganh")]
    [InlineData("Lãnh đạo VP UBND tỉnh", "tra-vinh/van-phong-uy-ban-nhan-dan-tinh")]
    [InlineData("Bộ trưởng Bộ Công an", "trung-uong/bo-cong-an")]
    public void Office_holder_stands_for_the_body(string mention, string id) => AssertResolves(mention, TraVinh, id, null);

    [Theory]
    [InlineData("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH DƯƠNG", null, "binh-duong", "binh-duong/uy-ban-nhan-dan-tinh")]
    [InlineData("BỘ TRƯỞNG BỘ TƯ PHÁP", null, "trung-uong", "trung-uong/bo-tu-phap")]
    [InlineData("UBND PHƯỜNG 5", "UBND QUẬN 3", "ho-chi-minh/quan-3/phuong-5", "ho-chi-minh/quan-3/phuong-5/uy-ban-nhan-dan-xa")]
    [InlineData("VĂN PHÒNG", "BAN CHẤP HÀNH TRUNG ƯƠNG", "trung-uong", "trung-uong/van-phong-trung-uong-dang")]
    [InlineData("BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA", "ỦY BAN NHÂN DÂN TỈNH AN GIANG", "an-giang", "an-giang/ban-chi-dao-cac-chuong-trinh-muc-tieu-quoc-gia-tinh")]
    [InlineData("SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO", "UBND TỈNH THÁI BÌNH", "thai-binh", null)]
    [InlineData("PHÒNG TƯ PHÁP", "UBND HUYỆN CHÂU THÀNH, TỈNH TRÀ VINH", "tra-vinh/huyen-chau-thanh", "tra-vinh/huyen-chau-thanh/phong-tu-phap")]
    [InlineData("CÔNG AN TỈNH AN GIANG", "BỘ CÔNG AN", "an-giang", "an-giang/cong-an-tinh")]
    [InlineData("UBND HUYỆN CHÂU THÀNH", null, null, null)]
    public void Letterhead_tells_the_unit_and_the_issuer(string issuer, string? parent, string? home, string? id)
    {
        var context = ResolutionContext.Create(new DocumentNames { Issuer = issuer, ParentBody = parent, IssueDate = new DateOnly(2022, 3, 3) });

        Assert.Equal(home, context.Home?.Id);
        Assert.Equal(id, context.Issuer?.Id);
    }

    [Fact]
    public void Names_defined_by_each_other_end()
    {
        var context = ResolutionContext.Create(TraVinh with { Definitions = [new NamePair("A", "B"), new NamePair("B", "A")] });

        Assert.Null(Resolver.Resolve("A", context));
    }

    [Theory]
    [InlineData("Vụ Pháp chế", "trung-uong/bo-y-te/vu-phap-che")]
    [InlineData("Cục Cảnh sát môi trường (Bộ Công an)", "trung-uong/bo-cong-an/cuc-canh-sat-moi-truong")]
    [InlineData("Trung tâm Dữ liệu thuộc Bộ Công an", "trung-uong/bo-cong-an/trung-tam-du-lieu")]
    [InlineData("Bộ", "trung-uong/bo-y-te")]
    [InlineData("các đơn vị trực thuộc Bộ", "trung-uong/bo-y-te/cac-don-vi-truc-thuoc")]
    [InlineData("Các cơ quan, đơn vị thuộc Bộ", "trung-uong/bo-y-te/cac-don-vi-truc-thuoc")]
    [InlineData("Đảng ủy Bộ Y tế", "trung-uong/bo-y-te/dang-uy")]
    [InlineData("Văn phòng Bộ Công an", "trung-uong/bo-cong-an/van-phong")]
    [InlineData("Trường Đại học Y Hà Nội", "trung-uong/bo-y-te/truong-dai-hoc-y-ha-noi")]
    [InlineData("các Sở Y tế", "trung-uong/cac-so-y-te")]
    [InlineData("Sở Y tế", null)]
    public void Units_inside_a_ministry_are_its_own(string mention, string? id)
    {
        var context = ResolutionContext.Create(new DocumentNames { Issuer = "BỘ Y TẾ", IssuePlace = "Hà Nội", IssueDate = new DateOnly(2024, 1, 1) });

        Assert.Equal(id, Resolver.Resolve(mention, context)?.Id);
    }

    [Theory]
    [InlineData("sở y tế")]
    [InlineData("so y te")]
    [InlineData("SỞ Y TẾ")]
    [InlineData("Sở  Y\u00A0tế")]
    [InlineData("Sở Y tế.")]
    public void Case_accents_and_spaces_make_no_difference(string mention)
    {
        AgencyIdentity? identity = Resolver.Resolve(mention, ResolutionContext.Create(TraVinh));

        Assert.Equal("tra-vinh/so-y-te", identity?.Id);
        Assert.Equal(mention != "so y te", identity?.IsExact);
    }

    [Fact]
    public void Mentions_in_pieces_and_noise_never_throw_and_decomposed_text_gives_the_same()
    {
        string[] words = [.. AgencyRegistry.Default.Entries.SelectMany(entry => entry.Name.Split(' ')), "(", ")", ",", "tỉnh", "các", "138", "\u0301", "\uD800", "thành phố", "Trà Vinh"];
        var random = new Random(20251121);
        var context = ResolutionContext.Create(TraVinh);
        for (int i = 0; i < 5_000; i++)
        {
            string mention = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)]));
            AgencyIdentity? identity = Resolver.Resolve(mention, context);
            if (!mention.Contains('\uD800', StringComparison.Ordinal))
            {
                Assert.Equal(identity?.Id, Resolver.Resolve(mention.Normalize(NormalizationForm.FormD), context)?.Id);
            }
        }
    }

    private static void AssertResolves(string mention, DocumentNames names, string id, string? fullName)
    {
        AgencyIdentity? identity = Resolver.Resolve(mention, ResolutionContext.Create(names), out UnresolvedReason reason);

        Assert.Equal(id, identity?.Id);
        Assert.Equal(UnresolvedReason.None, reason);
        Assert.Equal(fullName ?? identity!.Name, identity!.Name);
    }
}
