using System.Globalization;
using System.Text;
using Directives.Search;
using Directives.Testing;
using Directives.Text;

namespace Directives.Core.Tests.Search;

public sealed class SearchAnalyzerTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("Khoẻ", "KHỎE")]
    [InlineData("hòa", "hòa")]
    [InlineData("đ", "Ð")]
    [InlineData("kỹ", "kĩ")]
    [InlineData("quý", "quí")]
    [InlineData("Lý", "LÍ")]
    [InlineData("ü", "u\u0308")]
    [InlineData("ế", "e\u0301\u0302")]
    [InlineData("UBND", "Ủy ban nhân dân")]
    [InlineData("ubnd", "Uỷ ban nhân dân")]
    [InlineData("GD&ĐT", "giáo dục và đào tạo")]
    [InlineData("LĐ-TB&XH", "LĐTBXH")]
    [InlineData("TP.HCM", "Thành phố Hồ Chí Minh")]
    [InlineData("SYT", "Sở Y tế")]
    [InlineData("BGD&ĐT", "Bộ Giáo dục và Đào tạo")]
    [InlineData("UBTVQH", "Ủy ban Thường vụ Quốc hội")]
    public void Spellings_of_one_word_are_equal(string one, string other) => Assert.Equal(SearchAnalyzer.Canonicalize(one), SearchAnalyzer.Canonicalize(other));

    [Theory]
    [InlineData("đấu", "đâu")]
    [InlineData("năm", "Nam")]
    [InlineData("hòa", "hóa")]
    [InlineData("thuy", "thúy")]
    public void Other_marks_make_another_word_with_the_same_folded_form(string one, string other)
    {
        Assert.NotEqual(SearchAnalyzer.Canonicalize(one), SearchAnalyzer.Canonicalize(other));
        Assert.Equal(SearchAnalyzer.Fold(one), SearchAnalyzer.Fold(other));
    }

    [Theory]
    [InlineData("Đường Ưu Ỷ lại", "duong uu y lai")]
    [InlineData("Số: 46/BCĐ, ngày 06/7/2023.", "so 46/bcd ngay 06/7/2023")]
    [InlineData("đạt 1.500 hoặc 90,5%", "dat 1.500 hoac 90,5")]
    [InlineData("kinh tế-xã hội và/hoặc văn hoá", "kinh te xa hoi va hoac van hoa")]
    [InlineData("  \n;… ", "")]
    public void Text_is_folded_token_by_token(string text, string expected) => Assert.Equal(expected, SearchAnalyzer.Fold(text));

    [Fact]
    public void Number_is_whole_and_in_parts_each_with_its_place()
    {
        Assert.Equal(
            [
                new SearchToken(new TextSpan(0, 2), "so\u0301", "so"),
                new SearchToken(new TextSpan(3, 10), "793/qđ-ttg", "793/qd-ttg"),
                new SearchToken(new TextSpan(3, 3), "793", "793", IsPart: true),
                new SearchToken(new TextSpan(7, 2), "qđ", "qd", IsPart: true),
                new SearchToken(new TextSpan(10, 3), "ttg", "ttg", IsPart: true),
            ],
            SearchAnalyzer.Analyze("só 793/QĐ-TTg"));
    }

    [Fact]
    public void Words_of_an_abbreviation_stand_at_its_place() =>
        Assert.All(SearchAnalyzer.Analyze("a UBND b").Skip(1).Take(4), token => Assert.Equal(new TextSpan(2, 4), token.Span));

    [Fact]
    public void Endless_word_is_cut_and_marks_without_letters_are_no_word()
    {
        Assert.Equal(64, Assert.Single(SearchAnalyzer.Analyze(new string('a', 100_000))).Folded.Length);
        Assert.Empty(SearchAnalyzer.Analyze("\u0301\u0302 \u0323"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Spans_lie_in_order_and_equal_their_tokens_in_any_form(int seed)
    {
        for (int round = 0; round < 50; round++)
        {
            string text = new RandomVietnamese((seed * 1000) + round).Text(60, mixed: true);
            int last = 0;
            foreach (SearchToken token in SearchAnalyzer.Analyze(text))
            {
                Assert.True(token.Span.Start >= 0 && token.Span.End <= text.Length && !token.Span.IsEmpty);
                Assert.True(token.IsPart || token.Span.Start >= last || token.Span.End == last, text);
                Assert.DoesNotContain(token.Exact, char.IsWhiteSpace);
                string slice = text.Substring(token.Span.Start, token.Span.Length);
                // A part keeps its letters where the same letters alone would be an abbreviation.
                string folded = token.IsPart ? string.Concat(SearchAnalyzer.AnalyzeLiteral(slice).Select(part => part.Folded)) : SearchAnalyzer.Fold(slice);
                Assert.Contains(token.Folded, folded, StringComparison.Ordinal);
                last = token.IsPart ? last : token.Span.End;
            }
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Composed_decomposed_and_mixed_text_have_the_same_tokens(int seed)
    {
        for (int round = 0; round < 50; round++)
        {
            string mixed = new RandomVietnamese((seed * 1000) + round).Text(60, mixed: true);
            string composed = mixed.Normalize(NormalizationForm.FormC), decomposed = mixed.Normalize(NormalizationForm.FormD);
            Assert.Equal(SearchAnalyzer.Canonicalize(composed), SearchAnalyzer.Canonicalize(decomposed));
            Assert.Equal(SearchAnalyzer.Canonicalize(composed), SearchAnalyzer.Canonicalize(mixed));
            Assert.Equal(SearchAnalyzer.Fold(composed), SearchAnalyzer.Fold(decomposed));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Folding_agrees_with_removal_of_marks_by_Unicode(int seed)
    {
        var text = new RandomVietnamese(seed);
        for (int i = 0; i < 2000; i++)
        {
            string syllable = text.Syllable();
            string reference = new([.. syllable.Normalize(NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(c => char.ToLowerInvariant(c) is 'đ' ? 'd' : char.ToLowerInvariant(c))]);
            Assert.Equal(reference.Replace('y', 'i'), SearchAnalyzer.Fold(syllable).Replace('y', 'i'));
        }
    }

    [Fact]
    public void Abbreviations_are_sorted_composed_and_listed_once()
    {
        using Stream stream = typeof(SearchAnalyzer).Assembly.GetManifestResourceStream("search/abbreviations.tsv")!;
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            string[] cells = line.Split('\t');
            Assert.Equal(2, cells.Length);
            Assert.All(cells, cell => Assert.Equal(cell.Normalize(NormalizationForm.FormC).Trim(), cell));
            Assert.Equal(cells[0].ToUpperInvariant(), cells[0]);
            Assert.Equal(SearchAnalyzer.Canonicalize(cells[1]), SearchAnalyzer.Canonicalize(cells[0]));
        });
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
    }
}
