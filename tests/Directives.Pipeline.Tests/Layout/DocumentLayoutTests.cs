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
    public void Repeated_header_is_known_with_a_letter_read_otherwise_but_not_with_another_figure()
    {
        IReadOnlyList<RulingLine> rules = Pages.Grid([80, 120, 300, 520], [90, 130, 170]);
        PositionedPage Part(int number, string name, string year) => new Pages()
            .Line(85, 110, "TT").Line(125, 110, name).Line(305, 110, year).Line(85, 150, $"{number}").Line(125, 150, "Kiểm kê").Page(number, rules);

        string read = Pages.Text(Part(1, "Nội dung công việc", "Chỉ tiêu năm 2025"), Part(2, "Nội dung công viêc", "Chỉ tiêu năm 2025"), Part(3, "Nội dung công việc", "Chỉ tiêu năm 2026"));

        Assert.Equal(2, read.Split("| TT |").Length - 1);
        Assert.Contains("| 3 | Kiểm kê |", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_of_a_group_parted_by_the_page_break_is_put_together()
    {
        IReadOnlyList<RulingLine> rules = Pages.Grid([80, 120, 300, 520], [90, 130, 170]);
        PositionedPage first = new Pages().Line(85, 110, "1").Line(125, 110, "Kiểm kê").Line(305, 110, "Sở Y tế").Line(85, 150, "B").Line(125, 150, "BỐ TRÍ, CHUYỂN").Page(1, rules);
        PositionedPage second = new Pages().Line(125, 110, "ĐỔI CÔNG NĂNG").Line(85, 150, "2").Line(125, 150, "Báo cáo").Line(305, 150, "Sở Y tế").Page(2, rules);

        Assert.Contains("| B | BỐ TRÍ, CHUYỂN ĐỔI CÔNG NĂNG | |\n", Pages.Text(first, second), StringComparison.Ordinal);
    }

    [Fact]
    public void Place_and_date_beside_a_long_subject_stay_in_the_right_column()
    {
        PositionedPage page = new Pages()
            .Centred(150, 80, "HUYỆN KRÔNG NĂNG").Centred(420, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .Centred(150, 110, "Số: 412/UBND-VHXH").Centred(420, 110, "Độc lập - Tự do - Hạnh phúc").Page();
        double end = 80;
        PositionedWord Next(string text, double bottom, double gap)
        {
            var word = new PositionedWord(text, end + gap, bottom - Pages.Size, end + gap + (text.Length * Pages.Letter), bottom, page.Words.Count);
            end = word.Right;
            page = page with { Words = [.. page.Words, word] };
            return word;
        }

        foreach ((string text, double gap) in new[] { ("V/v", 0.0), ("đẩy", 4), ("mạnh", 4), ("phát", 4), ("triển", 4), ("bảo", 4), ("hiểm", 4), ("Krông", 15), ("Năng,", 4), ("ngày", 4), ("08", 4), ("tháng", 4), ("4", 4), ("năm", 4), ("2014", 4) })
        {
            Next(text, 126, gap);
        }

        end = 100;
        Next("y", 142, 0);
        Next("tế", 142, 4);

        string read = Pages.Text(page);

        Assert.Contains("V/v đẩy mạnh phát triển bảo hiểm y tế\n", read, StringComparison.Ordinal);
        Assert.EndsWith("Krông Năng, ngày 08 tháng 4 năm 2014\n", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Indented_entries_below_the_list_of_recipients_belong_to_it()
    {
        PositionedPage page = new Pages()
            .Line(80, 100, "Nơi nhận:").Centred(420, 100, "PHÓ CHỦ TỊCH")
            .Line(80, 116, "- Như trên;").Line(80, 132, "- Văn phòng: + LĐVP;").Line(140, 148, "+ Lưu VT.")
            .Centred(420, 170, "Nguyễn Văn An").Page();

        Assert.Equal("Nơi nhận:\n- Như trên;\n- Văn phòng: + LĐVP;\n+ Lưu VT.\n\nPHÓ CHỦ TỊCH\nNguyễn Văn An\n", Pages.Text(page));
    }

    [Fact]
    public void Page_without_words_gives_no_text()
    {
        Assert.Equal(string.Empty, Pages.Text(new Pages().Page()));
    }
}
