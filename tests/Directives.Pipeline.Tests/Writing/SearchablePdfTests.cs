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
        var page = new SearchablePage { Width = 400, Height = 400, Picture = new PagePicture(80, 80, PictureCoding.Gray, pixels), Turn = turn, Words = [] };

        GrayPicture drawn = await DrawAsync(page);

        Assert.True(Dark(drawn, across, down) < 60);
        Assert.True(Dark(drawn, 1 - across, 1 - down) > 200);
    }

    [OutsideToolFact]
    public async Task Picture_of_every_coding_is_shown_and_text_over_it_is_not()
    {
        byte[] colour = new byte[8 * 8 * 3];
        byte[] twoTone = new byte[8];
        foreach (PagePicture picture in new[] { new PagePicture(8, 8, PictureCoding.Colour, colour), new PagePicture(8, 8, PictureCoding.TwoTone, twoTone) })
        {
            var page = new SearchablePage { Width = 100, Height = 100, Picture = picture, Words = [] };
            Assert.True(Dark(await DrawAsync(page), 0.5, 0.5) < 20);
        }

        Array.Fill(colour, byte.MaxValue);
        var word = new PositionedWord("ẩn", 10, 10, 90, 90, 0);
        GrayPicture white = await DrawAsync(new SearchablePage { Width = 100, Height = 100, Picture = new PagePicture(8, 8, PictureCoding.Colour, colour), Words = [word] });
        Assert.DoesNotContain(white.Pixels.ToArray(), pixel => pixel < 250);
    }

    [Fact]
    public void Picture_that_is_no_jpeg_is_refused()
    {
        var pdf = new SearchablePdf(Stream.Null);
        var page = new SearchablePage { Width = 10, Height = 10, Picture = new PagePicture(1, 1, PictureCoding.Jpeg, "not a picture"u8.ToArray()), Words = [] };

        Assert.Throws<InvalidDataException>(() => pdf.Add(page));
    }

    [Fact]
    public void Jpeg_head_tells_size_and_inks()
    {
        // Start, a comment of two bytes, frame of 3 components, 16 high and 32 wide.
        byte[] file = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC2, 0, 17, 8, 0, 16, 0, 32, 3, 0, 0, 0, 0];

        Assert.True(JpegHead.TryRead(file, out JpegHead head));
        Assert.Equal(new JpegHead(32, 16, 3, IsInverted: false), head);
        for (int length = 0; length < 18; length++)
        {
            Assert.False(JpegHead.TryRead(file.AsSpan(0, length), out _));
        }
    }

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
