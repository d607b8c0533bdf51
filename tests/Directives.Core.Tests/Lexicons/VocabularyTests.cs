using System.Globalization;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Core.Tests.Lexicons;

public sealed class VocabularyTests
{
    [Fact]
    public void More_words_than_tokens_can_tell_apart_are_refused()
    {
        var words = new Vocabulary.Builder();
        for (int id = Vocabulary.FirstWord; id <= Token.MaxWord; id++)
        {
            Assert.Equal(id, words.Add(Word(id)));
        }

        Assert.Equal(Vocabulary.FirstWord, words.Add(Word(Vocabulary.FirstWord)));
        Assert.Throws<ArgumentException>(() => words.Add(Word(Token.MaxWord + 1)));
    }

    // Letters, as words are made of.
    private static string Word(int id) => string.Concat(id.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'b')));
}
