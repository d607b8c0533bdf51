using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Tests.Ocr;
using Directives.Pipeline.Writing;

namespace Directives.Pipeline.Tests.Reading.Pdf;

/// <summary>Pages of PDF files that go to OCR.</summary>
public sealed class PdfOcrTests(OcrEngineFixture ocr) : IClassFixture<OcrEngineFixture>
{
    [Fact]
    public async Task Page_with_a_garbage_text_layer_is_read_from_its_picture()
    {
        ReadDocument document = await ReadAsync(PdfAssets.Bytes("garbage-layer.pdf"));

        Assert.Equal(OcrOutcome.Read, Assert.Single(document.Ocr!.Pages).Outcome);
        Assert.Empty(document.PagesNeedingOcr);
    }

    [Fact]
    public async Task Mixed_file_is_read_page_by_page()
    {
        ReadDocument document = await ReadAsync(PdfAssets.Bytes("mixed.pdf"));

        Assert.Equal([2], document.Ocr!.Pages.Select(p => p.Number));
        Assert.All(document.Source.Pages!.Words, w => Assert.Equal(w.Region.PageNumber == 2, w.Region.OcrConfidence is not null));
    }

    [Fact]
    public async Task Mode_never_leaves_scans_unread_and_mode_always_reads_text_from_its_picture()
    {
        var never = new PdfReader(null, ocr.Engine, new OcrOptions { Mode = OcrMode.Never });
        DocumentReadException failure = await Assert.ThrowsAsync<DocumentReadException>(() => never.ReadAsync(new DocumentInput("scan.pdf", PdfAssets.Bytes("scan.pdf")), TestContext.Current.CancellationToken));
        Assert.Equal(ReadFailure.NeedsOcr, failure.Failure);

        ReadDocument always = await ReadAsync(PdfAssets.Bytes("owner-password.pdf"), new OcrOptions { Mode = OcrMode.Always });
        Assert.Equal([1], always.Ocr!.Pages.Select(p => p.Number));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task Text_layer_that_contradicts_its_picture_is_reported_and_not_believed(int layerOfPage, bool isContradicted)
    {
        byte[] pdf = await WithLayerAsync(layerOfPage);

        ReadDocument document = await ReadAsync(pdf);

        Assert.Equal(isContradicted, document.Ocr is not null);
        Assert.Equal(isContradicted, document.Warnings.Any(w => w.Contains("other words than the picture", StringComparison.Ordinal)));
        Assert.Contains("418/KH-SNV", document.Source.Text, StringComparison.Ordinal);
    }

    /// <summary>The picture of the first page of a plan under the text of one of its pages.</summary>
    private async Task<byte[]> WithLayerAsync(int layerOfPage)
    {
        _ = ocr.Images;
        byte[] bytes = PdfAssets.Bytes("plan.pdf");
        using var folder = new TemporaryFolder();
        var poppler = new Poppler(new PdfReaderOptions(), folder);
        await poppler.WriteAsync(bytes, TestContext.Current.CancellationToken);
        (List<PositionedPage> pages, _) = await poppler.ReadWordsAsync(TestContext.Current.CancellationToken);
        ReadOnlyMemory<byte> drawn = await poppler.DrawPageAsync(1, 100, isGray: true, TestContext.Current.CancellationToken);
        (int width, int height) = NetpbmHeader.Read(drawn.Span)!.Value;
        var picture = new PagePicture(
            FormattableString.Invariant($"/Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"), drawn[^(width * height)..], IsEncoded: false);
        return Write(new SearchablePage { Width = pages[0].Width, Height = pages[0].Height, Picture = picture, Words = pages[layerOfPage - 1].Words });
    }

    private static byte[] Write(SearchablePage page)
    {
        using var output = new MemoryStream();
        var pdf = new SearchablePdf(output);
        pdf.Add(page);
        pdf.End();
        return output.ToArray();
    }

    private Task<ReadDocument> ReadAsync(byte[] pdf, OcrOptions? options = null)
    {
        _ = ocr.Images;
        return new PdfReader(null, ocr.Engine, options).ReadAsync(new DocumentInput("scan.pdf", pdf), TestContext.Current.CancellationToken);
    }
}
