using Directives.Pipeline.Reading;
using static Directives.Pipeline.Tests.Reading.Docx.WordFile;

namespace Directives.Pipeline.Tests.Reading.Docx;

public sealed class DocxReaderTests
{
    private const string Levels =
        """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
          <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
          <w:lvl w:ilvl="5"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Dieu"/><w:lvlText w:val="Điều %1."/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
        """;

    [Fact]
    public async Task Automatic_numbers_are_written_out_on_every_level()
    {
        byte[] docx = Of(
            Item("Nhiệm vụ", 1, 0) + Item("Tuyên truyền", 1, 1) + Item("Biên soạn", 1, 2) + Item("Phát hành", 1, 2) + Item("Sở Y tế", 1, 3) + Item("Sở Nội vụ", 1, 3)
            + Item("gạch", 1, 4) + Item("cộng", 1, 5) + Item("Kiểm tra", 1, 1) + Item("Rà soát", 1, 2) + Item("Tổ chức", 1, 0) + Item("Sở Tài chính", 1, 1),
            Levels);
        Assert.Equal(
            ["I. Nhiệm vụ", "1. Tuyên truyền", "1.1. Biên soạn", "1.2. Phát hành", "a) Sở Y tế", "b) Sở Nội vụ", "- gạch", "+ cộng", "2. Kiểm tra", "2.1. Rà soát", "II. Tổ chức", "1. Sở Tài chính"],
            await Lines(docx));
    }

    [Fact]
    public async Task A_list_that_states_its_start_begins_there() =>
        Assert.Equal(["1. một", "5. năm", "6. sáu"], await Lines(Of(Item("một", 1, 1) + Item("năm", 2, 1) + Item("sáu", 2, 1), Levels)));

    [Fact]
    public async Task Numbering_may_come_from_the_style_and_be_switched_off()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Dieu\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"Dieu\"/></w:style>";
        byte[] docx = Of(
            P("Phạm vi", "<w:pStyle w:val=\"Dieu\"/>") + P("Đối tượng", "<w:pStyle w:val=\"Con\"/>") + P("trơn", "<w:pStyle w:val=\"Dieu\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            Levels,
            Styles);
        Assert.Equal(["Điều 1. Phạm vi", "Điều 2. Đối tượng", "trơn"], await Lines(docx));
    }

    [Fact]
    public async Task Merged_cells_keep_the_columns_and_are_blank_below()
    {
        byte[] docx = Of(Table(
            [Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời gian")],
            [Cell("I"), Cell("CHUYỂN ĐỔI SỐ", "<w:gridSpan w:val=\"3\"/>")],
            [Cell("1"), Cell("Số hóa hồ sơ"), Cell("Sở Nội vụ\nSở Tư pháp", "<w:vMerge w:val=\"restart\"/>"), Cell("Quý I")],
            [Cell("2"), Cell("Làm sạch\ndữ liệu"), Cell("", "<w:vMerge/>"), Cell("")]));
        Assert.Equal(
            ["| TT | Nhiệm vụ | Chủ trì | Thời gian |", "| I | CHUYỂN ĐỔI SỐ | | |", "| 1 | Số hóa hồ sơ | Sở Nội vụ; Sở Tư pháp | Quý I |", "| 2 | Làm sạch dữ liệu | | |"],
            await Lines(docx));
    }

    [Fact]
    public async Task A_table_inside_a_cell_of_data_is_flattened() =>
        Assert.Equal(
            ["| a | b |", "| c | d e; f g |"],
            await Lines(Of(Table([Cell("a"), Cell("b")], [Cell("c"), $"<w:tc><w:tcPr/>{Table([Cell("d"), Cell("e")], [Cell("f"), Cell("g")]).Replace("<w:tblPr/>", "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>", StringComparison.Ordinal)}</w:tc>"]).Replace("<w:tblPr/>", "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>", StringComparison.Ordinal))));

    [Fact]
    public async Task Letterhead_and_signature_tables_are_read_column_by_column()
    {
        byte[] docx = Of(
            Table([Cell("UBND TỈNH THÁI BÌNH\nSỞ NỘI VỤ"), Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")], [Cell("Số: 12/SNV"), Cell("Thái Bình, ngày 02 tháng 3 năm 2024")])
            + P("Nội dung.")
            + Table([Cell("Nơi nhận:\n- Như trên;\n- Lưu: VT."), Cell("GIÁM ĐỐC\n\nTrần Văn Bình")]));
        Assert.Equal(
            "UBND TỈNH THÁI BÌNH\nSỞ NỘI VỤ\nSố: 12/SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThái Bình, ngày 02 tháng 3 năm 2024\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\nTrần Văn Bình\n",
            await Reads.Text(docx));
    }

    [Fact]
    public async Task Columns_set_by_tabs_are_parted()
    {
        static string Line(string left, string right) => $"<w:p><w:r><w:t>{left}</w:t><w:tab/><w:tab/><w:t>{right}</w:t></w:r></w:p>";
        byte[] docx = Of(
            Line("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + Line("XÃ ĐẠI LỘC", "Độc lập - Tự do - Hạnh phúc") + P("") + Line("Số: 4/TB-UBND", "Đại Lộc, ngày 7 tháng 8 năm 2025")
            + P("Nội dung thông báo.") + Line("Nơi nhận:", "CHỦ TỊCH") + P("- Các thôn;") + Line("- Lưu: VT.", "Võ Văn Tám"));
        Assert.Equal(
            "ỦY BAN NHÂN DÂN\nXÃ ĐẠI LỘC\nSố: 4/TB-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐại Lộc, ngày 7 tháng 8 năm 2025\n\nNội dung thông báo.\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nCHỦ TỊCH\nVõ Văn Tám\n",
            await Reads.Text(docx));
    }

    [Fact]
    public async Task Tracked_changes_are_read_as_accepted()
    {
        byte[] docx = Of(
            "<w:p><w:r><w:t xml:space=\"preserve\">trước ngày </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>15</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>20</w:t></w:r></w:ins></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">nối </w:t></w:r></w:p>" + P("liền")
            + $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Cell("a")}{Cell("b")}</w:tr><w:tr><w:trPr><w:del w:id=\"4\" w:author=\"a\"/></w:trPr>{Cell("c")}{Cell("d")}</w:tr><w:tr>{Cell("e")}{Cell("f")}</w:tr></w:tbl>");
        Assert.Equal(["trước ngày 20", "nối liền", "| a | b |", "| e | f |"], await Lines(docx));
        Assert.Contains("tracked changes", Assert.Single((await Reads.Read(docx)).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_box_is_read_once_after_its_paragraph()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>";
        byte[] docx = Of(
            $"<w:p><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{Box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>hoạch</w:t></w:r></w:p>");
        Assert.Equal(["Kế hoạch", "DỰ THẢO"], await Lines(docx));
    }

    [Fact]
    public async Task Special_characters_become_plain_text() =>
        Assert.Equal(
            ["07/KH-UBND phòng chống", "dòng hai", "cột thứ nhất\tcột thứ hai", "1. mục", "≥ 90%", "Huế, ngày    tháng 9 năm 2025"],
            await Lines(Of(
                "<w:p><w:r><w:t>07/KH</w:t><w:noBreakHyphen/><w:t>UBND phòng\u00A0chống</w:t><w:softHyphen/><w:br/><w:t>dòng hai</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>cột thứ nhất</w:t><w:tab/><w:t>cột thứ hai</w:t></w:r></w:p><w:p><w:r><w:t>1.</w:t><w:tab/><w:t>mục</w:t></w:r></w:p><w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t xml:space=\"preserve\"> 90%</w:t></w:r></w:p>" + P("Huế,  ngày       tháng 9 năm 2025"))));

    [Fact]
    public async Task Page_numbers_contents_hidden_text_and_placeholders_are_left_out() =>
        Assert.Equal(
            ["Trang", "theo Nghị định số 30/2020/NĐ-CP", "thấy"],
            await Lines(Of(
                "<w:p><w:r><w:t xml:space=\"preserve\">Trang </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Mục lục 1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">theo </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Nghị định số 30/2020/NĐ-CP</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>thấy</w:t></w:r></w:p>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>")));

    [Fact]
    public async Task Content_controls_and_footnotes_are_read()
    {
        byte[] docx = Of(
            "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Sở Y tế</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:sdtContent></w:sdt>",
            footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Cơ quan thường trực.</w:t></w:r></w:p></w:footnote>");
        Assert.Equal(["Sở Y tế", "[1] Cơ quan thường trực."], await Lines(docx));
    }

    [Fact]
    public async Task A_letterhead_in_the_header_comes_first_and_a_running_head_is_left_out()
    {
        string letterhead = Table([Cell("ĐẢNG BỘ TỈNH BẾN TRE"), Cell("ĐẢNG CỘNG SẢN VIỆT NAM")]);
        Assert.Equal(["ĐẢNG BỘ TỈNH BẾN TRE", "ĐẢNG CỘNG SẢN VIỆT NAM", "Nội dung"], await Lines(Of(P("Nội dung"), header: letterhead + P(""))));
        Assert.Equal(["Nội dung"], await Lines(Of(P("Nội dung"), header: P("Tài liệu lưu hành nội bộ"))));
    }

    [Fact]
    public async Task Fonts_of_legacy_encodings_are_converted_and_capitals_applied() =>
        Assert.Equal(
            ["QUYẾT ĐỊNH của Ủy ban", "Sở Y tế", "KẾ HOẠCH"],
            await Lines(Of(
                "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t xml:space=\"preserve\">QuyÕt ®Þnh </w:t></w:r><w:r><w:t>của Ủy ban</w:t></w:r></w:p>"
                + P("Sôû Y teá", runProperties: "<w:rFonts w:ascii=\"VNI-Times\"/>") + P("Kế hoạch", runProperties: "<w:caps/>"))));

    [Fact]
    public async Task Titles_set_in_the_middle_stay_together()
    {
        const string Middle = "<w:jc w:val=\"center\"/>";
        Assert.Equal(
            "KẾ HOẠCH\nPhòng, chống thiên tai\nnăm 2024\n\nỦY BAN NHÂN DÂN XÃ\n\nMột.\n\nHai.\n",
            await Reads.Text(Of(P("KẾ HOẠCH", Middle) + P("Phòng, chống thiên tai", Middle) + P("năm 2024", Middle) + P("ỦY BAN NHÂN DÂN XÃ", Middle) + P("Một.") + P("Hai."))));
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://localhost/x.dtd\">")]
    public async Task External_entities_are_rejected(string doctype)
    {
        byte[] docx = Raw($"<?xml version=\"1.0\"?>{doctype}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        DocumentReadException e = await Reads.Fails(docx, ReadFailure.Rejected);
        Assert.Contains("word/document.xml", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_type_in_any_part_is_rejected() =>
        await Reads.Fails(Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>", ("word/settings.xml", "<!DOCTYPE a []><a/>")), ReadFailure.Rejected);

    [Fact]
    public async Task A_part_that_expands_too_far_is_too_large() =>
        await Reads.Fails(Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + new string(' ', 4 << 20) + "</w:document>"), ReadFailure.TooLarge);

    [Fact]
    public async Task Elements_nested_without_end_are_too_large() =>
        await Reads.Fails(Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + string.Concat(Enumerable.Repeat("<w:sdt>", 200_000))), ReadFailure.TooLarge);

    [Fact]
    public async Task Broken_xml_is_damaged() =>
        await Reads.Fails(Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"), ReadFailure.Damaged);

    [Fact]
    public async Task A_package_without_its_main_part_is_damaged() =>
        await Reads.Fails(Archives.ZipFiles.Of(("[Content_Types].xml", "<a/>"u8.ToArray()), ("word/styles.xml", "<a/>"u8.ToArray())), ReadFailure.Damaged);

    [Fact]
    public async Task A_document_without_text_is_empty() => await Reads.Fails(Of("<w:p/>"), ReadFailure.Empty);

    [Fact]
    public async Task The_annex_of_a_real_decision_is_read_row_by_row()
    {
        string path = SharedFiles.Find("dev/files/qd-btp-877-2025-phu-luc-nhiem-vu.docx");
        string[] rows = [.. (await Reads.Text(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))).Split('\n').Where(line => line.StartsWith('|'))];
        Assert.Equal(39, rows.Length);
        Assert.All(rows, row => Assert.Equal(8, row.Count(c => c == '|') - 1));
        Assert.StartsWith("| TT | Tên nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |", rows[0], StringComparison.Ordinal);
    }

    private static async Task<string[]> Lines(byte[] docx) => (await Reads.Text(docx)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
