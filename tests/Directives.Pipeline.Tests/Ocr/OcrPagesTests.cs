using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Ocr;

/// <summary>The reading of one document's pages, with an engine that an application plugs in.</summary>
public sealed class OcrPagesTests
{
    private static readonly string[] Sentence = ["Ủy", "ban", "nhân", "dân", "tỉnh", "giao", "các", "sở", "ban", "ngành", "triển", "khai", "thực", "hiện"];

    [Fact]
    public async Task Failed_page_is_told_and_the_others_are_read()
    {
        IReadOnlyList<OcrPageResult> results = await ReadAsync(3, n => n == 2 ? throw new DocumentReadException(ReadFailure.TimedOut, "too slow") : Page(0.9, Sentence));

        Assert.Equal([OcrOutcome.Read, OcrOutcome.Failed, OcrOutcome.Read], results.Select(r => r.Outcome));
        Assert.Equal((ReadFailure.TimedOut, "too slow"), (results[1].Failure!.Value, results[1].Reason));
    }

    [Fact]
    public async Task Document_of_which_page_after_page_fails_is_given_up()
    {
        int tried = 0;
        IReadOnlyList<OcrPageResult> results = await ReadAsync(200, _ =>
        {
            Interlocked.Increment(ref tried);
            throw new DocumentReadException(ReadFailure.TimedOut, "too slow");
        });

        Assert.Equal(200, results.Count);
        Assert.InRange(tried, 5, 8);
        Assert.Contains("not tried", results[^1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9, OcrOutcome.Read, "Ủy ban nhân dân tỉnh giao các sở ban ngành triển khai thực hiện")]
    [InlineData(0.3, OcrOutcome.Unreadable, "Ủy ban nhân dân tỉnh giao các sở ban ngành triển khai thực hiện")]
    [InlineData(0.9, OcrOutcome.Unreadable, "quick brown foxes jumped over lazy dogs while running under yellow trees")]
    [InlineData(0.9, OcrOutcome.Read, "2")]
    [InlineData(0.4, OcrOutcome.Unreadable, "~ ; _")]
    [InlineData(0.6, OcrOutcome.Read, "Nguyễn Văn Hường")]
    public async Task Page_counts_as_read_by_its_words_and_their_confidence(double confidence, OcrOutcome outcome, string words)
    {
        OcrPageResult result = Assert.Single(await ReadAsync(1, _ => Page(confidence, words.Split(' '))));

        Assert.Equal(outcome, result.Outcome);
    }

    [Theory]
    [InlineData(0, OcrOutcome.Blank)]
    [InlineData(0.02, OcrOutcome.Unreadable)]
    public async Task Page_without_words_is_blank_when_there_is_no_ink(double ink, OcrOutcome outcome)
    {
        OcrPageResult result = Assert.Single(await ReadAsync(1, _ => Page(0, []) with { InkShare = ink }));

        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public async Task Reports_weigh_confidence_by_letters()
    {
        var report = new OcrReport("engine", await ReadAsync(2, n => n == 1 ? Page(1, Sentence) : Page(0.5, [.. Sentence, .. Sentence])));

        Assert.Equal(2.0 / 3, report.MeanConfidence, 6);
        Assert.Equal(2, report.Seconds, 6);
    }

    private static Task<IReadOnlyList<OcrPageResult>> ReadAsync(int pages, Func<int, OcrPage> read) =>
        new OcrPages(new NoEngine(), OcrOptions.Default).ReadAsync([.. Enumerable.Range(1, pages)], (number, _) => Task.Run(() => read(number)), TestContext.Current.CancellationToken);

    private static OcrPage Page(double confidence, string[] words) => new()
    {
        Width = 1000,
        Height = 1400,
        HorizontalResolution = 120,
        VerticalResolution = 120,
        InkShare = 0.05,
        Seconds = 1,
        Words = [.. words.Select((w, i) => new OcrWord(w, confidence, new OcrBox(50 * i, 100, (50 * i) + 40, 120), 116, 0))],
    };

    private sealed class NoEngine : IOcrEngine
    {
        public string Name => "none";

        public int Concurrency => 2;

        public Task<OcrPage> ReadAsync(PageImage image, CancellationToken cancellationToken = default) => throw new InvalidOperationException("not asked");
    }
}
