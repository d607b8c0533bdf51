using Directives.Pipeline.Layout;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading.Pdf;
using Directives.Pipeline.Tests.Processes;
using Directives.Pipeline.Writing;

namespace Directives.Pipeline.Tests.Writing;

public sealed class SearchablePdfTests
{
    private const double PageWidth = 595.3;
    private const double PageHeight = 841.9;

    [OutsideToolFact]
    public async Task Words_come_back_with_their_letters_where_they_were_set()
    {
        string[] words =
        [
            "Nghị", "quyết", "ĐƯỜNG", "ằẳẵặ", "ộỗổốồ", "ữựửừứ", "ỵỷỹỳý", "Ậ", "(793/QĐ-TTg)", "≥", "85%;", "“khẩn”", "–", "\\(", "½", "…",
        ];
        var set = new List<PositionedWord>();
        for (int i = 0; i < words.Length; i++)
        {
            double top = 60 + (40 * (i / 4));
            double left = 70 + (120 * (i % 4));
            set.Add(new PositionedWord(words[i], left, top, left + 12 + (6.5 * words[i].Length), top + 14.5, i));
        }

        (List<PositionedPage> pages, _) = await ReadBackAsync(new SearchablePage { Width = PageWidth, Height = PageHeight, Words = set });

        PositionedPage page = Assert.Single(pages);
        Assert.Equal(words, page.Words.Select(w => w.Text));
        for (int i = 0; i < set.Count; i++)
        {
            Assert.Equal(set[i].Left, page.Words[i].Left, tolerance: 0.5);
            Assert.Equal(set[i].Right, page.Words[i].Right, tolerance: 0.5);
            Assert.Equal(set[i].Top, page.Words[i].Top, tolerance: 0.5);
            Assert.Equal(set[i].Bottom, page.Words[i].Bottom, tolerance: 0.5);
        }
    }

    [OutsideToolTheory]
    [InlineData(0, 0.25, 0.125)]
    [InlineData(90, 0.875, 0.25)]
    [InlineData(180, 0.75, 0.875)]
    [InlineData(270, 0.125, 0.75)]
    public async Task Picture_is_turned_upright(int turn, double across, double down)
    {
        // A dark spot a quarter across and an eighth down on a white picture; a turn to the right takes it to the right edge.
        byte[] pixels = new byte[80 * 80];
        Array.Fill(pixels, byte.MaxValue);
        Paint(pixels, 80, 20, 10);
        var page = new SearchablePage { Width = 400, Height = 400, Picture = Gray(80, 80, pixels), Turn = turn, Words = [] };

        GrayPicture drawn = await DrawAsync(page);

        Assert.True(Dark(drawn, across, down) < 60);
        Assert.True(Dark(drawn, 1 - across, 1 - down) > 200);
    }

    [OutsideToolFact]
    public async Task Text_over_a_picture_is_not_seen()
    {
        byte[] white = new byte[8 * 8];
        Array.Fill(white, byte.MaxValue);
        var word = new PositionedWord("ẩn", 10, 10, 90, 90, 0);

        GrayPicture drawn = await DrawAsync(new SearchablePage { Width = 100, Height = 100, Picture = Gray(8, 8, white), Words = [word] });

        Assert.DoesNotContain(drawn.Pixels.ToArray(), pixel => pixel < 250);
    }

    [OutsideToolTheory]
    [InlineData("P4")]
    [InlineData("P5")]
    [InlineData("P6")]
    [InlineData("png")]
    [InlineData("palette")]
    public async Task Image_file_is_shown_as_it_is(string form)
    {
        // The left half is black, the right one white.
        PagePicture? picture = PictureFile.TryRead(Images.HalfBlack(form, 16, 4));

        Assert.NotNull(picture);
        GrayPicture drawn = await DrawAsync(new SearchablePage { Width = 160, Height = 40, Picture = picture, Words = [] });
        Assert.True(Dark(drawn, 0.25, 0.5) < 20);
        Assert.True(Dark(drawn, 0.75, 0.5) > 235);
    }

    private static PagePicture Gray(int width, int height, byte[] pixels) =>
        new(FormattableString.Invariant($"/Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"), pixels, IsEncoded: false);

    private static void Paint(byte[] pixels, int width, int x, int y)
    {
        for (int row = y - 4; row < y + 4; row++)
        {
            pixels.AsSpan((row * width) + x - 4, 8).Clear();
        }
    }

    private static byte Dark(GrayPicture picture, double across, double down) =>
        picture.Pixels.Span[((int)(down * picture.Height) * picture.Width) + (int)(across * picture.Width)];

    private static async Task<GrayPicture> DrawAsync(SearchablePage page)
    {
        using var folder = new TemporaryFolder();
        Poppler poppler = await OpenAsync(folder, page);
        (List<PositionedPage> pages, _) = await poppler.ReadWordsAsync(TestContext.Current.CancellationToken);
        GrayPicture? drawn = null;
        await poppler.DrawAsync(pages, (_, picture) => drawn = picture, TestContext.Current.CancellationToken);
        Assert.NotNull(drawn);
        return drawn;
    }

    private static async Task<(List<PositionedPage> Pages, string Complaints)> ReadBackAsync(SearchablePage page)
    {
        using var folder = new TemporaryFolder();
        Poppler poppler = await OpenAsync(folder, page);
        (List<PositionedPage> pages, string complaints) = await poppler.ReadWordsAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", complaints);
        return (pages, complaints);
    }

    private static async Task<Poppler> OpenAsync(TemporaryFolder folder, SearchablePage page)
    {
        using var file = new MemoryStream();
        var pdf = new SearchablePdf(file);
        pdf.Add(page);
        pdf.End();
        var poppler = new Poppler(new PdfReaderOptions(), folder);
        await poppler.WriteAsync(file.ToArray(), TestContext.Current.CancellationToken);
        return poppler;
    }
}
