using Directives.Search;

namespace Directives.Core.Tests.Search;

public sealed class WordSegmenterTests
{
    [Theory]
    [InlineData("tuyên truyền cho học sinh", "tuyên_truyền cho học_sinh")]
    [InlineData("tổ chức thực hiện kế hoạch", "tổ_chức thực_hiện kế_hoạch")]
    [InlineData("Rà soát hộ nghèo", "Rà_soát hộ_nghèo")]
    [InlineData("của các", "của các")]
    [InlineData("xyzw qqq", "xyzw qqq")]
    [InlineData("một", "một")]
    public void Syllables_that_stand_together_more_than_by_chance_make_a_word(string text, string expected)
    {
        string[] syllables = text.Split(' ');
        string words = syllables[0];
        for (int i = 1; i < syllables.Length; i++)
        {
            words += (WordSegmenter.Compounds(syllables).Contains(i - 1) ? "_" : " ") + syllables[i];
        }

        Assert.Equal(expected, words);
    }

    [Fact]
    public void Words_do_not_overlap()
    {
        IReadOnlyList<int> words = WordSegmenter.Compounds("ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết công tác".Split(' '));
        Assert.NotEmpty(words);
        Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 2));
    }
}
