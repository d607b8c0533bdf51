using System.Text;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Testing;

namespace Directives.Core.Tests.Lexing;

public sealed class TokenizerTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Theory]
    [InlineData("Quyết định số 793/QĐ-TTg", "Quyết|định|số|793|/|QĐ|-|TTg")]
    [InlineData("đạt trên 90%; 1.500 ha", "đạt|trên|90|%|;|1|.|500|ha")]
    [InlineData("GD&ĐT", "GD|&|ĐT")]
    [InlineData("", "")]
    [InlineData(" \t\r\n", "")]
    public void Text_is_cut_into_syllables_numbers_and_marks(string text, string expected)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => tokens.Slice(i, i + 1).ToString())));
    }

    [Theory]
    [InlineData("ngày", "NGÀY")]
    [InlineData("ủy", "uỷ")]
    [InlineData("tỷ", "tỉ")]
    [InlineData("kỳ", "kì")]
    [InlineData("trước", "trưóc")]
    public void Spellings_of_one_word_have_one_id(string one, string other)
    {
        using var tokens = TokenizedText.Create(one + " " + other, Lexicon.Default);
        Assert.NotEqual(0, tokens[0].Word);
        Assert.Equal(tokens[0].Word, tokens[1].Word);
    }

    [Fact]
    public void Typographic_marks_have_the_id_of_their_plain_form()
    {
        using var tokens = TokenizedText.Create("– — - “ ”", Lexicon.Default);
        Assert.Equal(['-', '-', '-', '"', '"'], tokens.Tokens.ToArray().Select(t => (char)t.Word));
    }

    [Fact]
    public void No_mark_has_the_id_of_a_word()
    {
        using var tokens = TokenizedText.Create(string.Join(' ', Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(c => (char)c).Where(c => !char.IsSurrogate(c))), Lexicon.Default);
        Assert.All(tokens.Tokens.ToArray().Where(token => token.Kind == TokenKind.Mark), mark => Assert.InRange(mark.Word, 0, Vocabulary.FirstWord - 1));
        Assert.Contains(tokens.Tokens.ToArray(), token => token.IsMark('…'));
    }

    [Fact]
    public void No_phrase_starts_with_a_mark()
    {
        using var tokens = TokenizedText.Create("¬ ² ³ ° › ¼ ½ ≥ … • ✓ ■ →", Lexicon.Default);
        Assert.All(tokens.Tokens.ToArray(), mark => Assert.Equal(0UL, Lexicon.Default.Phrases.ClassesFrom(mark)));
    }

    [Fact]
    public void Flags_tell_case_spaces_lines_and_columns()
    {
        using var tokens = TokenizedText.Create("UBND tỉnh     Số:12\nNgày", Lexicon.Default);
        Assert.True(tokens[0].StartsLine && tokens[0].IsAllCapitals && tokens[0].IsCapital);
        Assert.True(tokens[1].SpaceBefore && !tokens[1].HasWideGap && !tokens[1].IsCapital);
        Assert.True(tokens[2].HasWideGap && tokens[2].IsCapital && !tokens[2].IsAllCapitals);
        Assert.False(tokens[3].SpaceBefore || tokens[4].SpaceBefore);
        Assert.True(tokens[5].StartsLine && tokens[5].SpaceBefore);
    }

    [Theory]
    [InlineData("a\nb", false, false)]
    [InlineData("a\r\n\tb", false, true)]
    [InlineData("a\n \n\nb", true, false)]
    [InlineData("a \n\n  b", true, true)]
    [InlineData("a\n\fb", true, false)]
    public void Flags_tell_empty_lines_and_lines_set_in(string text, bool afterBlankLine, bool setIn)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        Assert.True(tokens[1].StartsLine && tokens[1].SpaceBefore && !tokens[1].HasWideGap);
        Assert.Equal((afterBlankLine, setIn), (tokens[1].IsAfterBlankLine, tokens[1].IsSetOff));
        Assert.False(tokens[0].IsAfterBlankLine || tokens[0].IsSetOff);
    }

    [Theory]
    [InlineData("x", nameof(TokenKind.Word))]
    [InlineData("7", nameof(TokenKind.Number))]
    public void A_run_longer_than_a_token_is_several(string character, string kind)
    {
        string run = string.Concat(Enumerable.Repeat(character, (2 * Token.MaxLength) + 1));
        using var tokens = TokenizedText.Create(run + " /", Lexicon.Default);

        Assert.Equal([Token.MaxLength, Token.MaxLength, 1, 1], tokens.Tokens.ToArray().Select(token => token.Length));
        Assert.Equal(run, tokens.Slice(0, 3).ToString());
        Assert.All(tokens.Range(0, 3).ToArray(), token => Assert.Equal(kind, token.Kind.ToString()));
        Assert.False(tokens[1].SpaceBefore || tokens[2].SpaceBefore);
        Assert.True(tokens[3].SpaceBefore && tokens[3].IsMark('/'));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tokens_are_in_order_and_leave_out_only_white_space(int seed)
    {
        string text = new RandomVietnamese(seed).Text(80);
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        int at = 0;
        foreach (Token token in tokens.Tokens)
        {
            Assert.True(token.Start >= at && token.Length > 0 && token.End <= tokens.Text.Length);
            Assert.True(string.IsNullOrWhiteSpace(tokens.Text[at..token.Start]));
            at = token.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(tokens.Text[at..]));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Composition_and_line_ends_change_no_token(int seed)
    {
        string text = new RandomVietnamese(seed).Text(80).Replace("\u0301", string.Empty, StringComparison.Ordinal).ReplaceLineEndings("\n");
        Assert.Equal(Words(text), Words(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(Words(text), Words(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Span_of_a_token_holds_its_letters(int seed)
    {
        string received = new RandomVietnamese(seed).Text(60, mixed: true);
        using var tokens = TokenizedText.Create(received, Lexicon.Default);
        for (int i = 0; i < tokens.Count; i++)
        {
            var span = tokens.SpanOf(i, i + 1);
            Assert.Equal(tokens.Slice(i, i + 1).ToString(), Directives.Text.VietnameseLetters.Compose(received.Substring(span.Start, span.Length)));
        }
    }

    private static List<(string, int, TokenKind, TokenFlags)> Words(string text)
    {
        using var tokens = TokenizedText.Create(text, Lexicon.Default);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => (tokens.Slice(i, i + 1).ToString(), tokens[i].Word, tokens[i].Kind, tokens[i].Flags))];
    }
}
