using System.Text;
using Directives.Pipeline.Search;
using Directives.Search;
using Directives.Testing;
using Directives.Text;

namespace Directives.Pipeline.Tests.Search;

/// <summary>Highlights and snippets on random Vietnamese, composed and decomposed.</summary>
public sealed class HighlightPropertyTests
{
    [Theory]
    [InlineData(1, NormalizationForm.FormC)]
    [InlineData(1, NormalizationForm.FormD)]
    [InlineData(2, NormalizationForm.FormC)]
    [InlineData(2, NormalizationForm.FormD)]
    public void Highlights_are_whole_matching_words_at_their_true_places(int seed, NormalizationForm form)
    {
        var random = new RandomVietnamese(seed);
        for (int round = 0; round < 300; round++)
        {
            string text = random.Text(5 + random.Next(60), mixed: true).Normalize(form);
            SearchToken[] tokens = [.. SearchAnalyzer.Analyze(text).Where(token => !token.IsPart)];
            if (tokens.Length == 0)
            {
                continue;
            }

            SearchToken wanted = tokens[random.Next(tokens.Length)];
            // Asked for without marks, in the other form, as somebody else would type it.
            string query = text.Substring(wanted.Span.Start, wanted.Span.Length).Normalize(form == NormalizationForm.FormC ? NormalizationForm.FormD : NormalizationForm.FormC);
            SearchQuery parsed;
            try
            {
                parsed = SearchQuery.Parse(query);
            }
            catch (SearchQueryException)
            {
                continue;
            }

            IReadOnlyList<TextSpan> highlights = new DutyMatcher(parsed).Highlight(text);
            Assert.Contains(highlights, span => span.Contains(wanted.Span));
            Assert.All(highlights, span => Assert.Contains(tokens, token => token.Span == span || span.Contains(token.Span)));
            Assert.All(highlights.Zip(highlights.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            Snippet snippet = Snippet.Cut(text, highlights);
            Assert.Equal(text.Substring(snippet.Span.Start, snippet.Span.Length), snippet.Text);
            Assert.All(snippet.Highlights, span => Assert.Equal(
                text.AsSpan(snippet.Span.Start + span.Start, span.Length), snippet.Text.AsSpan(span.Start, span.Length)));
            Assert.All(snippet.Highlights, span => Assert.Contains(highlights, whole => whole.Start == snippet.Span.Start + span.Start && whole.Length == span.Length));
        }
    }
}
