using Directives.Header;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Core.Tests.Header;

/// <summary>Where the body stands, and what inside it is left out.</summary>
public sealed class BodyBoundsTests
{
    private const string Decision =
        """
        UBND HUYỆN EA KAR
        Số: 6/QĐ-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        QUYẾT ĐỊNH
        Ban hành Kế hoạch làm đẹp đường làng

        CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN

        Căn cứ Luật Bảo vệ môi trường;

        QUYẾT ĐỊNH:

        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch làm đẹp đường làng.

        Nơi nhận:
        - Như Điều 1;
        - Lưu: VT.

        CHỦ TỊCH
        Nông Văn Phúc

        KẾ HOẠCH
        Làm đẹp đường làng
        (Kèm theo Quyết định số 6/QĐ-UBND ngày 4/4/2024 của UBND huyện)

        1. Các xã trồng hoa ven đường.

        UBND HUYỆN EA KAR
        PHỤ LỤC
        DANH SÁCH TUYẾN ĐƯỜNG
        (Kèm theo Kế hoạch làm đẹp đường làng)

        2. Xã Cư Ni: đường số 1.
        """;

    [Fact]
    public void Body_runs_from_the_legal_bases_to_the_foot()
    {
        using TokenizedText text = TokenizedText.Create(Decision, Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(text);
        string body = text.Join(result.BodyStart, result.BodyEnd);
        Assert.StartsWith("Căn cứ Luật", body, StringComparison.Ordinal);
        Assert.EndsWith("đường làng.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Foot_and_annex_heads_are_left_out_and_their_texts_stay()
    {
        using TokenizedText text = TokenizedText.Create(Decision, Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(text);
        Assert.Equal([SkippedKind.Foot, SkippedKind.AnnexHead, SkippedKind.AnnexHead], result.Skipped.Select(range => range.Kind));
        string[] skipped = [.. result.Skipped.Select(range => text.Join(range.Start, range.End))];
        Assert.Equal("Nơi nhận: - Như Điều 1; - Lưu: VT. CHỦ TỊCH Nông Văn Phúc", skipped[0]);
        Assert.Equal("KẾ HOẠCH Làm đẹp đường làng (Kèm theo Quyết định số 6/QĐ-UBND ngày 4/4/2024 của UBND huyện)", skipped[1]);
        Assert.Equal("UBND HUYỆN EA KAR PHỤ LỤC DANH SÁCH TUYẾN ĐƯỜNG (Kèm theo Kế hoạch làm đẹp đường làng)", skipped[2]);
    }

    [Fact]
    public void Second_document_with_a_letterhead_of_its_own_does_not_overwrite_the_first()
    {
        string second = Decision + "\nSỞ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 99/TB-SYT          Độc lập - Tự do - Hạnh phúc\n\nTHÔNG BÁO\nLịch trực\n\nCác khoa trực theo lịch.\n";
        using TokenizedText text = TokenizedText.Create(second, Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(text);
        Assert.Equal("6/QĐ-UBND", result.Header.Number?.Value);
        Assert.Equal("UBND HUYỆN EA KAR", result.Header.Issuer?.Value);
        Assert.Equal("Các khoa trực theo lịch.", text.Join(result.Skipped[^1].End, text.Count));
    }

    [Fact]
    public void Page_below_the_signature_is_left_out_up_to_the_annex()
    {
        string page = Decision.Replace("KẾ HOẠCH\nLàm đẹp", "Tải tệp đính kèm\nTin cùng chuyên mục\n\nKẾ HOẠCH\nLàm đẹp", StringComparison.Ordinal) + "\n\nCác xã báo cáo kết quả./.\n\nVề đầu trang\n";
        using TokenizedText text = TokenizedText.Create(page, Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(text);
        string[] tails = [.. result.Skipped.Where(range => range.Kind == SkippedKind.Tail).Select(range => text.Join(range.Start, range.End))];
        Assert.Equal(["Tải tệp đính kèm Tin cùng chuyên mục", "Về đầu trang"], tails);
        Assert.True(result.HasTail);
        Assert.True(result.IsInTail(text.Count - 1));
        Assert.False(result.IsInTail(result.BodyStart));
    }

    [Fact]
    public void Closing_mark_without_a_foot_ends_the_body()
    {
        using TokenizedText text = TokenizedText.Create("1. Sở Y tế trực 24/24 giờ./.\n2. Các xã báo cáo./.\nVề đầu trang\n", Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(text);
        Assert.Equal("Về đầu trang", text.Join(result.BodyEnd, text.Count));
        Assert.Equal(SkippedKind.Tail, Assert.Single(result.Skipped).Kind);
    }

    [Fact]
    public void Values_of_the_page_below_the_end_are_no_records()
    {
        Directive directive = new DirectiveParser().Parse(
            """
            Yêu cầu Sở Y tế mua sắm vắc xin với kinh phí 20 triệu đồng trước ngày 10/6/2024./.

            Hỗ trợ 300 triệu đồng xây dựng nhà văn hóa trước ngày 14/3/2024
            Phấn đấu đến năm 2025 có 90% hộ dùng nước sạch theo Quyết định số 12/QĐ-UBND ngày 01/02/2024
            """);
        Assert.Equal("trước ngày 10/6/2024", Assert.Single(directive.Deadlines).Text);
        Assert.Equal(20_000_000m, Assert.Single(directive.Budgets).Amount);
        Assert.Empty(directive.Targets);
        Assert.Empty(directive.References);
    }

    [Fact]
    public void Text_without_a_head_is_all_body()
    {
        using TokenizedText text = TokenizedText.Create("1. Sở Y tế trực 24/24 giờ.\n2. Các xã báo cáo.\n", Lexicon.Default);
        HeaderResult result = HeaderParser.Parse(text);
        Assert.Equal(0, result.BodyStart);
        Assert.Equal(text.Count, result.BodyEnd);
        Assert.Empty(result.Skipped);
    }
}
