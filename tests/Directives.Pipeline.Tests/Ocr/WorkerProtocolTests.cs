using Directives.OcrWorker.Protocol;

namespace Directives.Pipeline.Tests.Ocr;

public sealed class WorkerProtocolTests
{
    private static readonly PageReply Page = new()
    {
        Width = 1654,
        Height = 2339,
        HorizontalResolution = 200,
        VerticalResolution = 98,
        Turn = 180,
        Skew = -1.25,
        InkShare = 0.04,
        IsCutShort = true,
        Words = [new WireWord("Đường", 0.97f, 1, 2, 3, 4, 5, 6)],
        Rulings = [new WireRuling(true, 1.5f, 2, 3)],
        Steps = [new WireStep("straightened", "degrees of skew", -1.25)],
    };

    [Fact]
    public void Answer_comes_back_as_it_was()
    {
        WorkerReply read = WorkerReply.Read(new WorkerReply(WorkerReplyKind.Page, "note", Page).Write());

        Assert.Equal("note", read.Text);
        Assert.Equal(Page.Words, read.Page!.Words);
        Assert.Equal(Page.Rulings, read.Page.Rulings);
        Assert.Equal(Page.Steps, read.Page.Steps);
        Assert.Equal(Page with { Words = [], Rulings = [], Steps = [] }, read.Page with { Words = [], Rulings = [], Steps = [] });
    }

    [Fact]
    public void Answer_cut_short_at_any_byte_is_refused()
    {
        byte[] whole = new WorkerReply(WorkerReplyKind.Page, "", Page).Write();

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<InvalidDataException>(() => WorkerReply.Read(whole[..length])));
    }

    [Fact]
    public void Request_comes_back_as_it_was()
    {
        var request = new PageRequest { Image = new byte[] { 1, 2, 3 }, DirectoryOffset = 7, PageWidth = 595, PageHeight = 842, MaxPixels = 99, DeadlineMilliseconds = 5, Prepare = false };

        PageRequest read = PageRequest.Read([.. request.WriteHead(), .. request.Image.Span]);

        Assert.Equal([1, 2, 3], read.Image.ToArray());
        Assert.Equal(request with { Image = default }, read with { Image = default });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void Frame_of_an_impossible_length_is_refused(int length)
    {
        using var stream = new MemoryStream([.. BitConverter.GetBytes(length), .. new byte[2000]]);

        Assert.Throws<InvalidDataException>(() => Framing.Read(stream, 1000));
    }
}
