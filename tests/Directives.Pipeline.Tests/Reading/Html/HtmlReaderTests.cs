using System.Text;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    private const string Body =
        "<p>Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về an toàn giao thông, các cơ quan, đơn vị triển khai những nội dung sau đây trong quý tới.</p>"
        + "<p>Sở Giao thông vận tải chủ trì, phối hợp với Công an tỉnh kiểm tra bến xe, bến thủy nội địa trước ngày 15/12/2023.</p>";

    [Fact]
    public async Task The_article_is_read_and_the_portal_around_it_is_not()
    {
        string page =
            $$"""
            <!DOCTYPE html><html><head><title>Cổng</title><style>p { color: red }</style><script>document.write("<p>mã</p>")</script></head>
            <body><a href="#main">Skip to main content</a>
            <header class="top"><img src="http://localhost/x.png"><a href="/">Trang chủ</a><form><input value="tìm"></form></header>
            <nav><ul><li><a href="/1">Giới thiệu</a></li><li><a href="/2">Tin tức</a></li></ul></nav>
            <div class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/v">Văn bản</a></div>
            <div class="row"><div class="col-9"><h1>Kế hoạch an toàn giao thông</h1><div class="content">{{Body}}</div>
            <div class="related-news"><h3>Tin liên quan</h3><ul><li><a href="/a">Bài một</a></li><li><a href="/b">Bài hai</a></li><li><a href="/c">Bài ba</a></li></ul></div></div>
            <aside>Quảng cáo</aside></div><div style="display: none">ẩn</div>
            <footer>Bản quyền thuộc về Cổng</footer></body></html>
            """;
        string[] lines = Lines(await Reads.Text(page));
        Assert.Equal(["Kế hoạch an toàn giao thông", .. Lines(Body.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "\n", StringComparison.Ordinal))], lines);
    }

    [Fact]
    public async Task A_whole_page_inside_a_form_is_read() =>
        Assert.Equal(2, Lines(await Reads.Text($"<html><body><form id=\"aspnetForm\"><input type=\"hidden\" value=\"x\"><div>{Body}</div></form></body></html>")).Length);

    [Fact]
    public async Task Blocks_become_paragraphs_and_breaks_lines() =>
        Assert.Equal("Một hai\n\nba\nbốn\n\nnăm\n", await Reads.Text("<html><body><div>Một\n hai</div><p>ba<br>bốn<br><br>năm</p></body></html>"));

    [Fact]
    public async Task Lists_keep_their_markers() =>
        Assert.Equal(
            ["3. ba", "4. bốn", "a. chữ", "b. cái", "II. mục", "- gạch", "- sẵn", "trơn", "1. ĐOẠN"],
            Lines(await Reads.Text(
                "<html><body><ol start=3><li>ba</li><li>bốn<ol type=a><li>chữ</li><li>cái</li></ol></li></ol><ol type=I start=2><li>mục</li></ol>"
                + "<ul><li>gạch</li><li>- sẵn</li></ul><ul style=\"list-style-type: none\"><li>trơn</li></ul><ol><li>\n<p style=\"text-transform: uppercase\">đoạn</p></li></ol></body></html>")));

    [Fact]
    public async Task Tables_become_rows_with_merged_cells_blank() =>
        Assert.Equal(
            ["| TT | Nhiệm vụ | Chủ trì | Hạn |", "| 1 | Rà soát | Sở Tư pháp | Quý I |", "| 2 | Báo cáo | | Quý II |", "| II | Nhóm | | |"],
            Lines(await Reads.Text(
                "<table border=1><tr><th>TT<th>Nhiệm vụ<th>Chủ trì<th>Hạn</tr><tr><td>1<td>Rà soát<td rowspan=2>Sở Tư pháp<td>Quý I</tr>"
                + "<tr><td>2<td>Báo cáo<td>Quý II</tr><tr><td>II<td colspan=3>Nhóm</tr></table>")));

    [Fact]
    public async Task Letterhead_and_signature_tables_are_read_column_by_column() =>
        Assert.Equal(
            "TỈNH ỦY SÓC TRĂNG\nSố 15-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nSóc Trăng, ngày 4 tháng 5 năm 2023\n\nNội dung công văn.\n\nNơi nhận:\n- Như trên.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n",
            await Reads.Text(
                "<html><body><table><tr><td>TỈNH ỦY SÓC TRĂNG</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr><tr><td>Số 15-CV/TU</td><td>Sóc Trăng, ngày 4 tháng 5 năm 2023</td></tr></table>"
                + "<p>Nội dung công văn.</p><table><tr><td>Nơi nhận:<br>- Như trên.</td><td>T/M BAN THƯỜNG VỤ<br>PHÓ BÍ THƯ</td></tr></table></body></html>"));

    [Fact]
    public async Task A_layout_of_tables_is_opened() =>
        Assert.Equal(
            ["Đầu đề của trang văn bản", "| TT | Việc |", "| 1 | Rà soát |", "Cuối trang văn bản"],
            Lines(await Reads.Text("<table><tr><td>Đầu đề của trang văn bản<table border=1><tr><td>TT<td>Việc</tr><tr><td>1<td>Rà soát</tr></table></td><td>Cuối trang văn bản</td></tr></table>")));

    [Fact]
    public async Task A_page_laid_out_by_a_table_is_read_as_paragraphs()
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>{i}. Các cơ quan, đơn vị, địa phương rà soát, cập nhật danh mục hồ sơ, tài liệu đến hạn nộp lưu, lập kế hoạch thu thập và báo cáo kết quả về Chi cục Văn thư.</p>"));
        string[] lines = Lines(await Reads.Text($"<html><body><table width=1000><tr><td>Thông tin cần biết<br>Lịch tiếp dân</td><td>{paragraphs}</td></tr></table></body></html>"));
        Assert.Equal(14, lines.Length);
        Assert.DoesNotContain(lines, line => line.Contains('|', StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_Xhtml_page_is_a_page() =>
        Assert.Equal("Sở Y tế\n", await Reads.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Sở Y tế</p></body></html>"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    public async Task Unicode_pages_are_read_in_any_form(string encoding)
    {
        byte[] bytes = Encoding.GetEncoding(encoding).GetBytes($"<html><body>{Body}</body></html>");
        ReadDocument document = await Reads.Read(bytes);
        Assert.Equal("html", document.Format);
        Assert.Contains("Sở Giao thông vận tải chủ trì", document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_in_legacy_encodings_are_converted()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("<html><head><meta charset=x-user-defined></head><body><p>Uû ban nh©n d©n tØnh giao Së Y tÕ chñ tr×, phèi hîp víi c¸c c¬ quan.</p></body></html>");
        Assert.Equal("Uỷ ban nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp với các cơ quan.\n", await Reads.Text(bytes));
    }

    [Fact]
    public async Task Legacy_letters_written_as_entities_are_converted()
    {
        ReadDocument document = await Reads.Read("<html><body><p>C&eacute;ng h&szlig;a x&middot; h&eacute;i, Th&shy; k&yacute;</p></body></html>");
        Assert.Equal("Cộng hòa xã hội, Thư ký\n", document.Source.Text);
        Assert.Single(document.Warnings);
    }

    [Fact]
    public async Task A_stated_Utf8_holds_in_spite_of_faults()
    {
        byte[] bytes = [.. "<html><head><meta charset=\"utf-8\"></head><body><p>Sở "u8, 0xFF, 0xFE, 0xC3, 0x28, .. " Y tế</p></body></html>"u8];
        Assert.StartsWith("Sở ", await Reads.Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preformatted_text_keeps_its_lines() =>
        Assert.Equal("Điều 1. Một\nĐiều 2. Hai\n", await Reads.Text("<html><body><pre>Điều 1.   Một\nĐiều 2. Hai</pre></body></html>"));

    [Fact]
    public async Task A_page_without_text_is_empty() =>
        await Reads.Fails("<!DOCTYPE html><html><body><div id=root></div><script>run()</script></body></html>"u8.ToArray(), ReadFailure.Empty);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<font a>")]
    public async Task Nesting_without_end_is_too_large(string tags) =>
        await Reads.Fails(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tags, 200_000))), ReadFailure.TooLarge);

    [Fact]
    public async Task A_tag_of_countless_attributes_is_too_large() =>
        await Reads.Fails(Encoding.UTF8.GetBytes("<html><body " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">"), ReadFailure.TooLarge);

    [Fact]
    public async Task A_table_that_spans_would_blow_up_is_too_large() =>
        await Reads.Fails(Encoding.UTF8.GetBytes("<table border=1><tr><td colspan=500 rowspan=9999>a<td>b</tr>" + string.Concat(Enumerable.Repeat("<tr><td>c", 30_000))), ReadFailure.TooLarge, new ReadLimits { MaxTextLength = 1_000_000 });

    [Fact]
    public async Task Gaps_of_no_break_spaces_are_kept_and_those_of_the_markup_are_not() =>
        Assert.Equal("SỞ NỘI VỤ    CỘT BÊN PHẢI\n", await Reads.Text("<html><body><p>SỞ  NỘI\n    VỤ&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; CỘT BÊN PHẢI</p></body></html>"));

    [Fact]
    public async Task Countless_elements_are_too_large() =>
        await Reads.Fails(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<br>", 5000))), ReadFailure.TooLarge, new ReadLimits { MaxElements = 4000 });

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("</p>")]
    [InlineData("<a href=x>")]
    [InlineData("<td>")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&")]
    public async Task Repeated_fragments_end_in_a_text_or_a_refusal(string fragment)
    {
        ReadDocument? document = null;
        ReadFailure? refused = null;
        try
        {
            document = await Reads.Read("<html><body>văn bản " + string.Concat(Enumerable.Repeat(fragment, 30_000)));
        }
        catch (DocumentReadException e)
        {
            refused = e.Failure;
        }

        Assert.Equal(document is null ? ReadFailure.TooLarge : null, refused);
        Assert.Equal(document is not null, document?.Source.Text.StartsWith("văn bản", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Parsing_stops_when_its_time_is_up() =>
        await Reads.Fails(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<p>văn bản</p>", 50_000))), ReadFailure.TimedOut, new ReadLimits { MaxParseDuration = TimeSpan.Zero });

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
