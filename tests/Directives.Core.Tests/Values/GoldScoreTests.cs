
namespace Directives.Core.Tests.Values;

/// <summary>Scores the scanners against whole documents.</summary>
public sealed class GoldScoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("corpus/documents")]
    [InlineData("../shared/seeds")]
    [InlineData("../shared/dev")]
    public void Values_of_whole_documents_are_found(string folder)
    {
        string path = Repository.At(folder);
        Assert.SkipUnless(Directory.Exists(path), $"{folder} is not beside this repository");
        foreach (GoldScore score in GoldScore.Measure(path))
        {
            output.WriteLine(score.ToString());
            score.Errors.ForEach(output.WriteLine);
            Assert.True(score.F1 >= 0.95, score + Environment.NewLine + string.Join(Environment.NewLine, score.Errors));
        }
    }
}
