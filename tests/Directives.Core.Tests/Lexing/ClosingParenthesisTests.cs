using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Core.Tests.Lexing;

/// <summary>What is remembered of a stretch without a closing parenthesis never changes an answer.</summary>
public sealed class ClosingParenthesisTests
{
    [Theory]
    [InlineData("( a ( b ) c ( d ( e ) ) f (")]
    [InlineData("( ( ( ( (")]
    [InlineData(") ( ) ( a")]
    public void Answers_are_those_of_a_plain_search_in_whatever_order_they_are_asked(string text)
    {
        using TokenizedText tokens = TokenizedText.Create(text, Lexicon.Default);
        var asked = new List<(int Start, int End)>();
        for (int start = 0; start < tokens.Count; start++)
        {
            for (int end = start; end <= tokens.Count; end++)
            {
                asked.Add((start, end));
            }
        }

        foreach ((int start, int end) in asked.Concat(asked.AsEnumerable().Reverse()).Concat(asked.OrderBy(range => (range.Start * 7) % 5)))
        {
            Assert.Equal(Search(tokens, start, end), tokens.HasClosingParenthesis(start, end));
        }
    }

    private static bool Search(TokenizedText tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (tokens[i].IsMark(')'))
            {
                return true;
            }
        }

        return false;
    }
}
