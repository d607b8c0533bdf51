using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Text;

namespace Directives.Pipeline.Tests.Scans;

public sealed class ScanReadingTests(ScanSamples samples) : IClassFixture<ScanSamples>
{
    private const string Stamped = "nq-hdnd-thanh-hoa-2024-cham-soc-nguoi-cao-tuoi.stamped.pdf";
    private const string Photocopy = "cv-so-gddt-lam-dong-2024-an-toan-truong-hoc.photocopy.tif";
    private const string Crooked = "kh-bcd-an-giang-2024-giam-ngheo-bieu-chi-tieu.skew.pdf";
    private const string Faded = "cd-ttg-2024-ung-pho-mua-lu.faded.jpg";
    private const string Turned = "hd-vptw-2024-luu-tru-so.turned.png";

    private static readonly DirectiveParser Parser = new();

    [Theory]
    [InlineData(Stamped, 0.93)]
    [InlineData(Photocopy, 0.93)]
    [InlineData(Crooked, 0.9)]
    [InlineData(Faded, 0.8)]
    public async Task Words_are_found_where_they_are_printed(string file, double least)
    {
        ReadDocument document = await samples.ReadAsync(file);

        Assert.True(document.Source.FromOcr);
        PageMap pages = document.Source.Pages!;
        IReadOnlyList<(string Word, PageRegion Place)> printed = ScanSamples.Printed(file);
        ILookup<string, PageRegion> read = pages.Words.ToLookup(w => document.Source.Slice(w.Span), w => w.Region, StringComparer.Ordinal);
        int found = printed.Count(p => read[p.Word].Any(r => Overlap(r, p.Place)));
        Assert.True(found >= least * printed.Count, $"{found} of {printed.Count} words stand where they were printed");
    }

    [Theory]
    [InlineData(Stamped, "41/NQ-HĐND", "2024-07-10", "HỘI ĐỒNG NHÂN DÂN TỈNH THANH HÓA")]
    [InlineData(Photocopy, "1426/SGDĐT-CTTT", "2024-05-13", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")]
    [InlineData(Turned, "61-HD/VPTW", "2024-10-11", "VĂN PHÒNG")]
    public async Task Letterhead_of_two_columns_is_read(string file, string number, string date, string issuer)
    {
        Directive directive = Parser.Parse((await samples.ReadAsync(file)).Source);

        Assert.Equal(number, directive.Header.Number?.Value);
        Assert.Equal(date, directive.Header.IssueDate?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(issuer, directive.Header.Issuer?.Value);
    }

    [Fact]
    public async Task Addressees_below_the_letterhead_are_no_part_of_its_left_column()
    {
        Directive directive = Parser.Parse((await samples.ReadAsync(Photocopy)).Source);

        Assert.Equal(2, directive.Header.Recipients.Count);
        Assert.StartsWith("Phòng Giáo dục và Đào tạo", directive.Header.Recipients[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ruled_table_of_a_crooked_page_becomes_rows_and_cells()
    {
        string text = (await samples.ReadAsync(Crooked)).Source.Text;

        Assert.Contains("\n| TT | Nội dung công việc | Thời gian | Chủ trì | Phối hợp |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| 2 | Giải ngân vốn vay cho hộ mới thoát nghèo | Cả năm 2024 | Ngân hàng Chính sách xã hội tỉnh | ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_tells_pages_steps_and_confidence()
    {
        OcrReport report = (await samples.ReadAsync(Photocopy)).Ocr!;

        Assert.Equal([1, 2], report.Pages.Select(p => p.Number));
        Assert.All(report.Pages, p => Assert.Equal(OcrOutcome.Read, p.Outcome));
        Assert.Contains(report.Pages[0].Page!.Steps, s => s.Name == "specks removed");
        Assert.InRange(report.MeanConfidence, 0.8, 1);
        Assert.Equal(180, (await samples.ReadAsync(Turned)).Ocr!.Pages[0].Page!.Turn);
    }

    private static bool Overlap(PageRegion a, PageRegion b) =>
        a.PageNumber == b.PageNumber && a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
