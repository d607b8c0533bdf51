using System.Text;
using Directives.Pipeline.Search;
using Directives.Search;
using Directives.Testing;
using Directives.Text;

namespace Directives.Pipeline.Tests.Search;

public sealed class DutyMatcherTests
{
    [Theory]
    [InlineData("tuyên truyền", "Tổ chức [tuyên] [truyền] cho học sinh", "tuyen truyen")]
    [InlineData("\"học sinh\"", "[học] [sinh] giỏi học tập sinh hoạt", "\"hoc sinh\"")]
    [InlineData("đấu", "[đấu] thầu ở đâu", "đấu")]
    [InlineData("hoa", "[hòa] giải và [hóa] đơn", "HOA")]
    [InlineData("tru*", "tuyên [truyền] [trung] tâm", "tru*")]
    [InlineData("ủy ban", "giao [UBND] xã", "ubnd")]
    [InlineData("46", "Công văn số [46]/BCĐ ngày 6", "46")]
    [InlineData("46/bcđ", "Công văn số [46/BCĐ] ngày 6", "46/BCD")]
    [InlineData("kiểm -tra", "[kiểm] tra", "kiem -tra")]
    public void Matching_words_are_marked(string query, string expected, string sameQuery)
    {
        string text = expected.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(expected, Marked(query, text));
        Assert.Equal(expected, Marked(sameQuery, text));
        Assert.Equal(expected.Normalize(NormalizationForm.FormD), Marked(query, text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Highlights_are_whole_words_of_the_query_at_true_places_and_none_is_left_out(int seed)
    {
        for (int round = 0; round < 60; round++)
        {
            var random = new RandomVietnamese((seed * 1000) + round);
            string text = random.Text(40, mixed: true);
            SearchToken[] tokens = [.. SearchAnalyzer.Analyze(text).Where(token => !token.IsPart && token.Span.Length < 12)];
            SearchToken[] wanted = [.. Enumerable.Range(0, 3).Select(_ => tokens[random.Next(tokens.Length)])];
            string query = string.Join(' ', wanted.Select(token => Disguise(text.Substring(token.Span.Start, token.Span.Length), random)));
            if (query.Contains('-', StringComparison.Ordinal))
            {
                continue;
            }

            IReadOnlyList<TextSpan> highlights = new DutyMatcher(SearchQuery.Parse(query)).Highlight(text);

            HashSet<string> words = [.. SearchAnalyzer.Fold(query).Split(' ')];
            Assert.All(highlights, span => Assert.True(words.Overlaps(SearchAnalyzer.Fold(text.Substring(span.Start, span.Length)).Split(' ')), text));
            Assert.All(highlights.Zip(highlights.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            foreach (SearchToken token in wanted.Where(token => query.Contains(text.Substring(token.Span.Start, token.Span.Length), StringComparison.Ordinal)))
            {
                Assert.Contains(highlights, span => span.Contains(token.Span));
            }

            Snippet snippet = Snippet.Cut(text, highlights);
            Assert.Equal(text.Substring(snippet.Span.Start, snippet.Span.Length), snippet.Text);
            Assert.All(snippet.Highlights, span => Assert.Contains(span with { Start = span.Start + snippet.Span.Start }, highlights));
        }
    }

    [Fact]
    public void Snippet_of_a_long_text_shows_most_matches_at_word_boundaries()
    {
        string filler = string.Concat(Enumerable.Repeat("việc khác ", 60));
        string text = $"{filler}học sinh và học sinh {filler}học";
        IReadOnlyList<TextSpan> highlights = new DutyMatcher(SearchQuery.Parse("học sinh")).Highlight(text);

        Snippet snippet = Snippet.Cut(text, highlights);

        Assert.Contains("học sinh và học sinh", snippet.Text, StringComparison.Ordinal);
        Assert.Equal((true, true, 4), (snippet.IsCutBefore, snippet.IsCutAfter, snippet.Highlights.Count));
        Assert.InRange(snippet.Text.Length, 200, Snippet.MaxLength);
        Assert.True(snippet.Text.StartsWith("việc ", StringComparison.Ordinal) || snippet.Text.StartsWith("khác ", StringComparison.Ordinal), snippet.Text);
    }

    [Fact]
    public void Snippet_of_one_endless_word_does_not_part_a_character()
    {
        string text = string.Concat(Enumerable.Repeat("😀", 1000));
        Snippet snippet = Snippet.Cut(text, [new TextSpan(1001, 1)]);
        Assert.False(char.IsLowSurrogate(snippet.Text[0]) || char.IsHighSurrogate(snippet.Text[^1]));
    }

    private static string Marked(string query, string text)
    {
        var marked = new StringBuilder(text);
        foreach (TextSpan span in new DutyMatcher(SearchQuery.Parse(query)).Highlight(text).Reverse())
        {
            marked.Insert(span.End, ']').Insert(span.Start, '[');
        }

        return marked.ToString();
    }

    // The same word as people type it: decomposed, in capitals, or without marks.
    private static string Disguise(string word, RandomVietnamese random) => random.Next(4) switch
    {
        0 => word.Normalize(NormalizationForm.FormD),
        1 => word.ToUpperInvariant(),
        2 => string.Concat(SearchAnalyzer.AnalyzeLiteral(word).Select(token => token.Folded)),
        _ => word,
    };
}
