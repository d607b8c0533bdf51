using Directives.Search;

namespace Directives.Core.Tests.Search;

public sealed class AbbreviatedNamesTests
{
    [Theory]
    [InlineData("UBND", "0 +4  uy ban nhan dan")]
    [InlineData("Ủy ban nhân dân tỉnh", "0 +4  uy ban nhan dan")]
    [InlineData("Chủ tịch uỷ ban Nhân dân", "2 +4  uy ban nhan dan")]
    [InlineData("uy ban nhan dan", "0 +4  uy ban nhan dan")]
    [InlineData("Ủy ban Mặt trận Tổ quốc", "0 +6  uy ban mat tran to quoc; 2 +4  mat tran to quoc")]
    [InlineData("ủy ban nhân", "")]
    [InlineData("nhân dân", "")]
    public void Names_are_found_however_they_are_written(string text, string expected)
    {
        IReadOnlyList<SearchToken> words = SearchAnalyzer.Analyze(text);
        var found = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            var names = new List<(SearchToken Word, int Length)>();
            AbbreviatedNames.AddAt(words, i, names);
            found.AddRange(names.Select(name => $"{i} +{name.Length} {name.Word.Folded}"));
        }

        Assert.Equal(expected, string.Join("; ", found));
    }

    [Fact]
    public void Marks_of_a_name_are_those_of_the_text()
    {
        var names = new List<(SearchToken Word, int Length)>();
        AbbreviatedNames.AddAt(SearchAnalyzer.Analyze("UBND"), 0, names);
        AbbreviatedNames.AddAt(SearchAnalyzer.Analyze("Uỷ ban nhân dân"), 0, names);
        AbbreviatedNames.AddAt(SearchAnalyzer.Analyze("Uy ban nhân dân"), 0, names);
        Assert.Equal(names[0].Word.Exact, names[1].Word.Exact);
        Assert.NotEqual(names[0].Word.Exact, names[2].Word.Exact);
    }
}
