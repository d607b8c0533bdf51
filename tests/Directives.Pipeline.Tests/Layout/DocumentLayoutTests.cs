using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Tests.Layout;

public sealed class DocumentLayoutTests
{
    // 75 letters from the margin fill a line to 535.
    private const string Full = "Các cơ quan đơn vị rà soát quy trình nội bộ và báo cáo kết quả thực hiện vào cuối quý";

    [Fact]
    public void Numbers_filled_in_afterwards_stand_where_they_are_seen()
    {
        PositionedPage page = new Pages()
            .Line(94, 126, "Số:").Line(150, 126, "/KH-UBND").Line(266, 126, "Vĩnh Long, ngày").Line(386, 126, "tháng 11 năm 2021")
            .Line(130, 126.4, "57").Line(366, 125.7, "04").Page();

        Assert.Equal("Số: 57/KH-UBND\n\nVĩnh Long, ngày 04 tháng 11 năm 2021\n", Pages.Text(page));
    }

    [Fact]
    public void Columns_written_row_by_row_are_read_one_after_the_other()
    {
        PositionedPage page = new Pages()
            .Centred(150, 80, "UBND TỈNH TRÀ VINH").Centred(400, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .Centred(150, 96, "SỞ CÔNG THƯƠNG").Centred(400, 96, "Độc lập - Tự do - Hạnh phúc")
            .Centred(150, 126, "Số: 31/SCT-QLNL").Centred(400, 126, "Trà Vinh, ngày 02 tháng 4 năm 2020")
            .Centred(150, 142, "V/v kiểm tra trạm biến áp").Centred(150, 158, "trong khu dân cư")
            .Line(230, 200, "Kính gửi: Công ty Điện lực Trà Vinh.").Page();

        Assert.Equal(
            """
            UBND TỈNH TRÀ VINH
            SỞ CÔNG THƯƠNG
            Số: 31/SCT-QLNL
            V/v kiểm tra trạm biến áp trong khu dân cư

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Trà Vinh, ngày 02 tháng 4 năm 2020

            Kính gửi: Công ty Điện lực Trà Vinh.

            """.ReplaceLineEndings("\n"),
            Pages.Text(page));
    }

    [Fact]
    public void Wide_space_of_a_justified_line_below_the_letterhead_is_no_gutter()
    {
        PositionedPage page = new Pages()
            .Centred(150, 80, "SỞ CÔNG THƯƠNG").Centred(400, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .Centred(150, 110, "Số: 31/SCT-QLNL").Centred(400, 110, "Trà Vinh, ngày 02 tháng 4 năm 2020")
            .Line(120, 140, "Căn cứ tình hình thực").Page();
        PositionedPage justified = page with
        {
            Words = [.. page.Words, .. new Pages().Line(247, 140, "tế, Sở yêu cầu các đơn vị sau đây").Page().Words.Select((w, i) => w with { Order = page.Words.Count + i })],
        };

        Assert.EndsWith("\n\nCăn cứ tình hình thực tế, Sở yêu cầu các đơn vị sau đây\n", Pages.Text(justified), StringComparison.Ordinal);
    }

    [Fact]
    public void Full_lines_are_joined_and_indented_ones_start_paragraphs()
    {
        PositionedPage page = new Pages()
            .Line(85, 100, Full).Line(85, 116, Full).Line(85, 132, "theo quy định.")
            .Line(120, 148, "- Sở Y tế báo cáo.")
            .Line(120, 164, "- Sở Nội vụ báo cáo.").Page();

        Assert.Equal($"{Full} {Full} theo quy định.\n\n- Sở Y tế báo cáo.\n\n- Sở Nội vụ báo cáo.\n", Pages.Text(page));
    }

    [Fact]
    public void Paragraph_goes_on_over_the_page_without_the_page_number()
    {
        PositionedPage first = new Pages().Line(85, 760, Full).Line(85, 776, Full).Page();
        PositionedPage second = new Pages().Line(290, 50, "2").Line(85, 80, "vào ngày 25.").Page(2);

        Assert.Equal($"{Full} {Full} vào ngày 25.\n", Pages.Text(first, second));
    }

    [Fact]
    public void Number_broken_at_a_line_end_is_put_together()
    {
        string full = Full[..^5] + " 793/QĐ-";
        PositionedPage page = new Pages().Line(85, 100, Full).Line(85, 116, full).Line(85, 132, "TTg ngày 10/5/2016.").Page();

        Assert.EndsWith("793/QĐ-TTg ngày 10/5/2016.\n", Pages.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_head_of_every_page_is_left_out_and_reported()
    {
        PositionedPage[] pages = [.. Enumerable.Range(1, 4).Select(i => new Pages().Line(85, 40, $"Quy chế kho lưu trữ trang {i}").Line(85, 100, Full).Page(i))];

        LaidOutText text = DocumentLayout.Arrange(pages, 4);

        Assert.DoesNotContain("Quy chế kho", text.Source.Text, StringComparison.Ordinal);
        Assert.Contains(text.Warnings, w => w.Contains("Quy chế kho lưu trữ", StringComparison.Ordinal));
    }

    [Fact]
    public void Signature_stamp_is_left_out_and_reported()
    {
        PositionedPage page = new Pages()
            .Line(430, 20, "TRUNG TÂM TIN HỌC", 7).Line(430, 29, "tinhoc@example.vn", 7).Line(430, 38, "18.11.2024 07:25:14 +07:00", 7)
            .Line(85, 100, Full).Page();

        LaidOutText text = DocumentLayout.Arrange([page], 1);

        Assert.Equal(Full + "\n", text.Source.Text);
        Assert.Equal("page 1: left out the stamp of a digital signature: TRUNG TÂM TIN HỌC / tinhoc@example.vn / 18.11.2024 07:25:14 +07:00", Assert.Single(text.Warnings));
    }

    [Fact]
    public void Table_with_merged_cells_becomes_rows()
    {
        RulingLine[] rules =
        [
            .. Pages.Grid([80, 120, 400], [90, 130, 170]),
            new(true, 520, 90, 170), new(false, 90, 400, 520), new(false, 170, 400, 520),
        ];
        PositionedPage page = new Pages().Line(85, 110, "1").Line(125, 110, "Kiểm kê").Line(405, 110, "Sở Y tế").Line(85, 150, "2").Line(125, 150, "Báo | cáo").Page(1, rules);

        Assert.Equal("| 1 | Kiểm kê | Sở Y tế |\n| 2 | Báo ¦ cáo | |\n", Pages.Text(page));
    }

    [Fact]
    public void Row_parted_by_the_page_break_is_put_together_and_the_header_not_repeated()
    {
        IReadOnlyList<RulingLine> rules = Pages.Grid([80, 120, 520], [90, 130, 170]);
        PositionedPage first = new Pages().Line(85, 110, "TT").Line(125, 110, "Nhiệm vụ").Line(85, 150, "1").Line(125, 150, "Kiểm kê các kho và").Page(1, rules);
        PositionedPage second = new Pages().Line(85, 110, "TT").Line(125, 110, "Nhiệm vụ").Line(125, 150, "báo cáo kết quả.").Page(2, rules);

        Assert.Equal("| TT | Nhiệm vụ |\n| 1 | Kiểm kê các kho và báo cáo kết quả. |\n", Pages.Text(first, second));
    }

    [Fact]
    public void Page_without_words_gives_no_text()
    {
        Assert.Equal(string.Empty, Pages.Text(new Pages().Page()));
    }
}
