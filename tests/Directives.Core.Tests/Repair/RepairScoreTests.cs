using Directives.Benchmarks.Repair;

namespace Directives.Core.Tests.Repair;

/// <summary>Holds repair to its figures on the OCR output of the corpus.</summary>
public sealed class RepairScoreTests
{
    // Fewer than one right word in so many may be spoilt.
    private const int MostSpoiled = 2000;

    // Shares just below those of benchmarks/README.md; faded pages lose so much of a word that its neighbours cannot tell it.
    [Theory]
    [InlineData("photocopy-fresh", 0.72)]
    [InlineData("photocopy-tuned", 0.67)]
    [InlineData("faded-fresh", 0.54)]
    public void Wrong_words_are_set_right_and_right_ones_left(string samples, double least) =>
        AssertScore(OcrSample.In(Repository.At("corpus", "ocr", samples + ".jsonl")), least);

    [Fact]
    public void A_text_read_by_OCR_long_ago_is_set_right()
    {
        string old = Repository.At("..", "shared", "seeds", "ca-mau-2023.txt");
        Assert.SkipUnless(File.Exists(old), "../shared/seeds is not beside the repository");
        AssertScore([OcrSample.WithSlips(old, Repository.At("corpus", "ocr", "ca-mau-2023.slips.tsv"))], 0.92);
    }

    private static void AssertScore(IReadOnlyList<OcrSample> samples, double least)
    {
        var score = new RepairScore();
        foreach (OcrSample sample in samples)
        {
            score.Add(sample.Printed, sample.Read, Repairs.Of(sample.Read), char.IsLetterOrDigit);
        }

        Assert.True(score.Mended >= least * score.Wrong, $"{score.Mended} of {score.Wrong} wrong words are set right, where {least:P0} are asked for");
        Assert.True(score.Spoiled * MostSpoiled < score.Right, $"{score.Spoiled} of {score.Right} right words are spoilt:\n{string.Join('\n', score.Misses.Where(miss => miss.StartsWith("spoiled", StringComparison.Ordinal)))}");
    }
}
