using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Images;
using Directives.Text;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class ImageReaderTests(OcrEngineFixture ocr) : IClassFixture<OcrEngineFixture>
{
    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("tif")]
    [InlineData("bmp")]
    [InlineData("webp")]
    public async Task Image_of_every_format_is_read(string extension)
    {
        byte[] image = ocr.Images.As(extension);
        var opener = new DocumentOpener(DocumentReaders.Default(engine: ocr.Engine));

        ReadDocument document = await opener.ReadAsync(new DocumentInput("scan." + extension, image), TestContext.Current.CancellationToken);

        Assert.Equal("image", document.Format);
        Assert.Contains("Số: 418/KH-SNV", document.Source.Text, StringComparison.Ordinal);
        Assert.Contains("KẾ HOẠCH", document.Source.Text, StringComparison.Ordinal);
        Assert.Empty(document.PagesNeedingOcr);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task Turned_page_is_read_and_its_boxes_stand_on_the_page_as_given(int degrees)
    {
        ReadDocument document = await ocr.ReadAsync(ocr.Images.As("png", degrees / 90));

        OcrPage page = Assert.Single(document.Ocr!.Pages).Page!;
        Assert.Equal((360 - degrees) % 360, page.Turn);
        PageRegion title = Place(document, "HOẠCH");
        (double x, double y) = Turn((title.Left + title.Right) / 2, (title.Top + title.Bottom) / 2, degrees);

        // Where the drawing program put it, in points of the upright page.
        Assert.InRange(x, 325, 337);
        Assert.InRange(y, 136, 156);
    }

    [Fact]
    public async Task Records_tell_pixels_and_confidence()
    {
        ReadDocument document = await ocr.ReadAsync(ocr.Images.As("png"));
        PageRegion number = Place(document, "418/KH-SNV");

        Assert.InRange(number.OcrConfidence!.Value, 0.5, 1);
        Assert.Equal(number.Left * PageImages.Resolution / 72, number.Pixels!.Value.Left, 6);
        Assert.Equal(number.Bottom * PageImages.Resolution / 72, number.Pixels!.Value.Bottom, 6);
    }

    [Fact]
    public async Task Every_page_of_a_TIFF_file_is_read()
    {
        ReadDocument document = await ocr.ReadAsync(ocr.Images.Tiff(pages: 3));

        Assert.Equal([1, 2, 3], document.Ocr!.Pages.Select(p => p.Number));
        Assert.Equal([1, 2, 3], document.Source.Pages!.Words.Select(w => w.Region.PageNumber).Distinct());
    }

    [Fact]
    public async Task Pages_beyond_the_limit_are_reported()
    {
        ReadDocument document = await ocr.ReadAsync(ocr.Images.Tiff(pages: 2), new OcrOptions { MaxPages = 1 });

        Assert.Equal([2], document.PagesNeedingOcr);
        Assert.Contains(document.Warnings, w => w.Contains("at most 1 pages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Damaged_page_costs_no_other()
    {
        byte[] bytes = ocr.Images.Tiff(pages: 2);

        // The second page's compression becomes one that does not exist.
        uint second = TiffDirectories.Find(bytes, 10)[1];
        for (int i = 0; i < BitConverter.ToUInt16(bytes, (int)second); i++)
        {
            int entry = (int)second + 2 + (12 * i);
            if (BitConverter.ToUInt16(bytes, entry) == 259)
            {
                bytes[entry + 8] = 0xEE;
                bytes[entry + 9] = 0xEE;
            }
        }

        ReadDocument document = await ocr.ReadAsync(bytes);

        Assert.Equal([2], document.PagesNeedingOcr);
        Assert.Equal(ReadFailure.Damaged, document.Ocr!.Pages[1].Failure);
        Assert.Contains("418/KH-SNV", document.Source.Text, StringComparison.Ordinal);
    }

    private static PageRegion Place(ReadDocument document, string word) =>
        document.Source.Pages!.Words.First(w => document.Source.Slice(w.Span) == word).Region;

    /// <summary>The upright place of a point on a page that was turned clockwise.</summary>
    private static (double X, double Y) Turn(double x, double y, int degrees)
    {
        const double Wide = 1240 * 72.0 / PageImages.Resolution;
        const double High = 820 * 72.0 / PageImages.Resolution;
        return degrees switch
        {
            90 => (y, High - x),
            180 => (Wide - x, High - y),
            270 => (Wide - y, x),
            _ => (x, y),
        };
    }
}
