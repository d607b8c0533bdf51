using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Tests.Processes;
using Directives.Text;

namespace Directives.Pipeline.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    [OutsideToolFact]
    public async Task Letterhead_is_read_column_after_column()
    {
        ReadDocument letter = await PdfAssets.ReadAsync("letter.pdf");

        Assert.StartsWith(
            """
            BỘ XÂY DỰNG
            CỤC HẠ TẦNG KỸ THUẬT
            Số: 2205/HTKT-QLN
            V/v rà soát van giảm áp và bể chứa của Nhà máy nước trước mùa khô

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Nội, ngày 19 tháng 10 năm 2022

            Kính gửi: Sở Xây dựng các tỉnh, thành phố.

            1. Đối với trạm bơm số 1, đơn vị quản lý
            """.ReplaceLineEndings("\n"),
            letter.Source.Text,
            StringComparison.Ordinal);
    }

    [OutsideToolFact]
    public async Task Recipients_are_read_before_the_signature()
    {
        ReadDocument letter = await PdfAssets.ReadAsync("letter.pdf");

        Assert.EndsWith("\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, QLN.\n\nCỤC TRƯỞNG\nĐoàn Minh Quý\n", letter.Source.Text, StringComparison.Ordinal);
    }

    [OutsideToolFact]
    public async Task Recipients_and_signature_that_go_on_over_the_page_stay_two_columns()
    {
        ReadDocument plan = await PdfAssets.ReadAsync("plan.pdf");

        Assert.Contains(
            "\n- Các phòng, đơn vị trực thuộc Sở và Trung tâm Lưu trữ lịch sử;\n- Trang thông tin của Sở;\n- Lưu: VT, VP.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVàng Thị Lanh\n\nPHỤ LỤC\n",
            plan.Source.Text,
            StringComparison.Ordinal);
    }

    [OutsideToolFact]
    public async Task Signature_stamp_page_numbers_and_running_heads_are_left_out()
    {
        ReadDocument letter = await PdfAssets.ReadAsync("letter.pdf");

        Assert.DoesNotContain("Ký bởi", letter.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("về rà soát van", letter.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\d+$", letter.Source.Text);
        Assert.Contains(letter.Warnings, w => w.StartsWith("page 1:", StringComparison.Ordinal) && w.Contains("19.10.2022 15:42:07 +07:00", StringComparison.Ordinal));
        Assert.Contains(letter.Warnings, w => w.Contains("Công văn 2205/HTKT-QLN về rà soát van giảm áp", StringComparison.Ordinal));
    }

    [OutsideToolFact]
    public async Task Paragraphs_are_joined_over_lines_and_pages()
    {
        ReadDocument letter = await PdfAssets.ReadAsync("letter.pdf");

        for (int i = 1; i <= 12; i++)
        {
            Assert.Contains(
                $"\n\n{i}. Đối với trạm bơm số {i}, đơn vị quản lý đo lưu lượng vào các khung giờ sáng, trưa và tối trong bảy ngày liên tục, so với số liệu cùng kỳ, ghi vào biểu số {i}/QLN-HTKT và gửi kèm ảnh chụp đồng hồ; nếu chênh lệch quá {i + 4}% thì kiểm tra lại van, đường ống và báo cáo ngay.\n\n",
                letter.Source.Text,
                StringComparison.Ordinal);
        }
    }

    [OutsideToolFact]
    public async Task Ruled_table_over_two_pages_becomes_rows_and_cells()
    {
        ReadDocument plan = await PdfAssets.ReadAsync("plan.pdf");

        string[] rows = [.. plan.Source.Text.Split('\n').Where(l => l.StartsWith('|'))];
        Assert.Equal(13, rows.Length);
        Assert.Equal("| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |", rows[0]);
        Assert.Equal("| I | CHỈNH LÝ HỒ SƠ GIẤY | | | |", rows[1]);
        Assert.Equal("| 3 | Lập mục lục hồ sơ của giai đoạn 1991 - 2004 theo mẫu ban hành tại Công văn số 77/VTLTNN-NVTW | Trung tâm Lưu trữ lịch sử | Thanh tra Sở; Phòng Tổ chức biên chế | Quý III/2023 |", rows[4]);
        Assert.Equal("| 4 | Viết bìa, đánh số tờ, đóng hộp và dán nhãn cho toàn bộ hồ sơ có thời hạn bảo quản vĩnh viễn | Trung tâm Lưu trữ lịch sử | | Quý IV/2023 |", rows[5]);
        Assert.Equal("| II | SỐ HÓA SỔ BỘ | | | |", rows[9]);
        Assert.Equal("| 8 | Quét sổ bộ khổ lớn, đặt tên tệp theo mã hồ sơ và kiểm tra chất lượng ảnh ngay trong ngày quét để quét lại những trang mờ, thiếu góc hoặc bị bóng | Phòng Cải cách hành chính | Các phòng thuộc Sở | Tháng 6/2024 |", rows[10]);
        Assert.Equal("| 10 | Tổ chức hai lớp tập huấn về lập hồ sơ điện tử cho công chức các phòng | Văn phòng Sở | Các phòng thuộc Sở | 30/11/2024 |", rows[12]);
    }

    [OutsideToolTheory]
    [InlineData("plan.pdf")]
    [InlineData("letter.pdf")]
    [InlineData("mixed.pdf")]
    public async Task Every_word_knows_its_page_and_box(string name)
    {
        ReadDocument document = await PdfAssets.ReadAsync(name);

        PageMap map = document.Source.Pages!;
        int end = 0;
        foreach ((TextSpan span, PageRegion region) in map.Words)
        {
            Assert.DoesNotContain(document.Source.Slice(span), char.IsWhiteSpace);
            Assert.True(document.Source.Text.AsSpan(end, span.Start - end).IndexOfAnyExcept(" \n|;") < 0, $"text without a place before {span.Start}");
            Assert.InRange(region.PageNumber, 1, map.PageCount);
            Assert.True(region.Left >= 0 && region.Right > region.Left && region.Right < 596, $"{region}");
            Assert.True(region.Top >= 0 && region.Bottom > region.Top && region.Bottom < 842, $"{region}");
            end = span.End;
        }
    }

    [OutsideToolFact]
    public async Task Word_is_found_where_it_is_printed()
    {
        ReadDocument letter = await PdfAssets.ReadAsync("letter.pdf");
        int start = letter.Source.Text.IndexOf("Đoàn Minh Quý", StringComparison.Ordinal);

        PageRegion region = Assert.Single(letter.Source.Pages!.Locate(new TextSpan(start, "Đoàn Minh Quý".Length)));

        Assert.Equal(letter.Source.Pages.PageCount, region.PageNumber);
        Assert.True(region.Left > 300, $"{region}");
    }

    [OutsideToolFact]
    public async Task Picture_pages_are_listed_for_OCR_and_the_others_read()
    {
        ReadDocument mixed = await PdfAssets.ReadAsync("mixed.pdf");

        Assert.Equal([2], mixed.PagesNeedingOcr);
        Assert.StartsWith("Trang thứ nhất của tệp này có chữ", mixed.Source.Text, StringComparison.Ordinal);
        Assert.Contains(mixed.Warnings, w => w.StartsWith("page 2 not read", StringComparison.Ordinal));
    }

    [OutsideToolFact]
    public async Task Owner_password_alone_does_not_stop_reading()
    {
        ReadDocument document = await PdfAssets.ReadAsync("owner-password.pdf");

        Assert.StartsWith("Văn bản chỉ cấm sửa và cấm in", document.Source.Text, StringComparison.Ordinal);
    }

    [OutsideToolFact]
    public async Task Reading_twice_and_at_once_gives_the_same()
    {
        ReadDocument[] documents = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PdfAssets.ReadAsync("plan.pdf")));

        Assert.All(documents, d => Assert.Equal(documents[0].Source.Text, d.Source.Text));
    }

    [Fact]
    public void Recognises_by_content()
    {
        var reader = new PdfReader();

        Assert.True(reader.Recognizes("%PDF-1.7\n"u8));
        Assert.True(reader.Recognizes("\uFEFF\r\n%PDF-1.4"u8));
        Assert.False(reader.Recognizes("PK\u0003\u0004"u8));
        Assert.False(reader.Recognizes(default));
    }
}
