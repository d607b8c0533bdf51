using System.Globalization;
using System.IO.Compression;
using System.Text;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Tests.Ocr;

namespace Directives.Pipeline.Tests.Reading.Pdf;

/// <summary>Pages that are drawings, huge, or made to keep the drawing program busy: they go to OCR as scans do, within its limits.</summary>
public sealed class HostilePageTests(OcrEngineFixture ocr) : IClassFixture<OcrEngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drawing_on_A0_gives_no_text()
    {
        var random = new Random(3);
        var strokes = new StringBuilder();
        for (int i = 0; i < 400; i++)
        {
            int x = random.Next(2384), y = random.Next(3370);
            strokes.Append(CultureInfo.InvariantCulture, $"{x} {y} m {x + random.Next(-300, 300)} {y + random.Next(-300, 300)} l S\n");
        }

        DocumentReadException failure = await FailureAsync(Page(2384, 3370, strokes.ToString(), 1));

        Assert.Equal(ReadFailure.Unreadable, failure.Failure);
    }

    [Fact]
    public async Task Sheet_of_few_pixels_an_inch_is_not_enlarged_beyond_the_limit()
    {
        byte[] head = "P5\n2000 2000\n255\n"u8.ToArray();
        byte[] image = new byte[head.Length + (2000 * 2000)];
        image.AsSpan().Fill(255);
        head.CopyTo(image, 0);
        _ = ocr.Images;

        OcrPage page = await ocr.Engine.ReadAsync(new PageImage(image) { PageWidth = 3600, PageHeight = 3600, MaxPixels = 4_000_000 }, Cancellation);

        Assert.DoesNotContain(page.Steps, step => step.Name == "scaled");
    }

    [Theory]
    [InlineData("q Q ", 75_000_000, "pdftotext")]
    [InlineData("0 0 m 595 842 l 0 842 l S ", 1_000_000, "pdftoppm")]
    public async Task Operators_without_end_are_ended_by_the_limit_on_processor_time(string operators, int times, string told)
    {
        byte[] pdf = Page(595, 842, operators, times);
        Assert.InRange(pdf.Length, 0, 330_000);
        var limits = new ProcessLimits { CpuTime = TimeSpan.FromSeconds(told == "pdftotext" ? 1 : 3) };

        DocumentReadException failure = await FailureAsync(pdf, new PdfReaderOptions { Limits = limits });

        Assert.Equal(ReadFailure.TimedOut, failure.Failure);
        Assert.StartsWith(told, failure.Message, StringComparison.Ordinal);
    }

    private async Task<DocumentReadException> FailureAsync(byte[] pdf, PdfReaderOptions? options = null)
    {
        _ = ocr.Images;
        var reader = new PdfReader(options, ocr.Engine);
        return await Assert.ThrowsAsync<DocumentReadException>(() => reader.ReadAsync(new DocumentInput("drawing.pdf", pdf), Cancellation));
    }

    /// <summary>A file of one page, in points, with some operators a number of times, packed.</summary>
    private static byte[] Page(int width, int height, string operators, int times)
    {
        const int Together = 1000;
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(operators, Math.Min(times, Together))));
            for (int i = 0; i < times; i += Together)
            {
                deflate.Write(block);
            }
        }

        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 4 0 R/Resources<<>>>> endobj
            4 0 obj <</Filter/FlateDecode/Length {packed.Length}>> stream

            """));
        file.Write(packed.ToArray());
        file.Write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"u8);
        return file.ToArray();
    }
}
