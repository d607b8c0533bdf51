using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Core.Tests.Lexicons;

public sealed class PhraseTrieTests
{
    [Theory]
    [InlineData("Kế hoạch hành động số", 4)]
    [InlineData("kế hoạch số", 2)]
    [InlineData("KẾ HOẠCH", 2)]
    [InlineData("kế", 0)]
    [InlineData("hoạch", 0)]
    [InlineData("", 0)]
    public void Longest_phrase_of_the_class_is_matched(string text, int length)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        Assert.Equal(length, Lexicon.Default.Phrases.Match(tokens.Tokens, PhraseClass.DocumentType));
    }

    [Fact]
    public void Phrase_of_another_class_is_not_matched()
    {
        using var tokens = TokenizedText.Create("Kế hoạch hành động", Lexicon.Default);
        Assert.Equal(0, Lexicon.Default.Phrases.Match(tokens.Tokens, PhraseClass.CountUnit));
    }

    [Fact]
    public void Phrase_broken_over_lines_is_one()
    {
        using var tokens = TokenizedText.Create("Công\nvăn", Lexicon.Default);
        Assert.Equal(2, Lexicon.Default.Phrases.Match(tokens.Tokens, PhraseClass.DocumentType));
    }

    [Fact]
    public void Start_is_known_from_the_first_token()
    {
        using var tokens = TokenizedText.Create("quyết xyz", Lexicon.Default);
        Assert.True(Lexicon.Default.Phrases.CanStart(tokens[0], PhraseClass.DocumentType));
        Assert.False(Lexicon.Default.Phrases.CanStart(tokens[1], PhraseClass.DocumentType));
    }
}
