using Directives.Pipeline.Layout;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Tests.Processes;
using Directives.Pipeline.Writing;
using Directives.Text;

namespace Directives.Pipeline.Tests.Scans;

public sealed class SearchableCopyTests(ScanSamples samples) : IClassFixture<ScanSamples>
{
    [OutsideToolTheory]
    [InlineData("nq-hdnd-thanh-hoa-2024-cham-soc-nguoi-cao-tuoi.stamped.pdf", 0.93)]
    [InlineData("cv-so-gddt-lam-dong-2024-an-toan-truong-hoc.photocopy.tif", 0.93)]
    [InlineData("kh-bcd-an-giang-2024-giam-ngheo-bieu-chi-tieu.skew.pdf", 0.88)]
    [InlineData("hd-vptw-2024-luu-tru-so.turned.png", 0.95)]
    public async Task Words_of_the_copy_lie_over_their_picture_with_all_their_letters(string file, double least)
    {
        ReadDocument document = await samples.ReadAsync(file);
        using var copy = new MemoryStream();
        await SearchableCopy.WriteAsync(copy, await ScanSamples.InputAsync(file), document, samples.Pictures, TestContext.Current.CancellationToken);

        using var folder = new TemporaryFolder();
        var poppler = new Poppler(new PdfReaderOptions(), folder);
        await poppler.WriteAsync(copy.ToArray(), TestContext.Current.CancellationToken);
        (List<PositionedPage> pages, string complaints) = await poppler.ReadWordsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", complaints);
        Assert.Equal(document.Source.Pages!.PageCount, pages.Count);
        ILookup<(int, string), PositionedWord> words = pages.SelectMany(p => p.Words.Select(w => (p.Number, Word: w))).ToLookup(w => (w.Number, w.Word.Text), w => w.Word);
        IReadOnlyList<(string Word, PageRegion Place)> printed = ScanSamples.Printed(file);
        int found = printed.Count(p => words[(p.Place.PageNumber, p.Word)].Any(w => w.Left < p.Place.Right && p.Place.Left < w.Right && w.Top < p.Place.Bottom && p.Place.Top < w.Bottom));
        Assert.True(found >= least * printed.Count, $"{found} of {printed.Count} words lie over their print");
    }

    [Fact]
    public void Blank_page_shows_its_picture_only()
    {
        var page = new OcrPage { Width = 1240, Height = 1754, HorizontalResolution = 150, VerticalResolution = 150, Words = [] };

        SearchablePage copy = SearchableCopy.Scanned(4, page, picture: null);

        Assert.Empty(copy.Words);
        Assert.Equal(595.2, copy.Width, tolerance: 0.1);
    }

    [Fact]
    public async Task Document_without_pages_is_refused()
    {
        var document = new ReadDocument { Source = new SourceText("Không có trang."), Format = "text" };

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await SearchableCopy.WriteAsync(Stream.Null, await ScanSamples.InputAsync("hd-vptw-2024-luu-tru-so.turned.png"), document, samples.Pictures, TestContext.Current.CancellationToken));
    }
}
