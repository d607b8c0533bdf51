using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Values;

/// <summary>Reads tokens around a place; beyond either end of the text it reads nothing, so that grammars need no bounds checks of their own.</summary>
internal readonly ref struct Lookaround(TokenizedText text)
{
    private readonly ReadOnlySpan<Token> _tokens = text.Tokens;
    private readonly string _characters = text.Text;

    public TokenizedText Text { get; } = text;

    public ValueWords Words { get; } = text.Lexicon.ValueWords;

    public int Count => _tokens.Length;

    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>Whether a token stands at <paramref name="index"/>.</summary>
    public bool Has(int index) => (uint)index < (uint)_tokens.Length;

    /// <summary>The id of the word or mark at <paramref name="index"/>; 0 for numbers, unknown words and beyond the ends.</summary>
    public int Word(int index) => Has(index) ? _tokens[index].Word : 0;

    /// <summary>Whether <paramref name="mark"/> stands at <paramref name="index"/>.</summary>
    public bool IsMark(int index, char mark) => Has(index) && _tokens[index].Word == mark && _tokens[index].Kind == TokenKind.Mark;

    public bool IsNumber(int index) => Has(index) && _tokens[index].Kind == TokenKind.Number;

    public bool IsWord(int index) => Has(index) && _tokens[index].Kind == TokenKind.Word;

    /// <summary>Whether the token touches the one before it.</summary>
    public bool IsGlued(int index) => Has(index) && !_tokens[index].SpaceBefore;

    /// <summary>Number of characters of the token; 0 beyond the ends.</summary>
    public int Length(int index) => Has(index) ? _tokens[index].Length : 0;

    /// <summary>Value of a number token of 1 to 9 digits; -1 for anything else.</summary>
    public int Number(int index)
    {
        if (!IsNumber(index) || _tokens[index].Length > 9)
        {
            return -1;
        }

        int value = 0;
        foreach (char digit in Characters(index))
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    /// <summary>Value of a four-digit year from 1900 to 2199; 0 for anything else.</summary>
    public int Year(int index)
    {
        int year = Length(index) == 4 ? Number(index) : 0;
        return year is >= 1900 and < 2200 ? year : 0;
    }

    /// <summary>Value of a number in figures (up to four digits) or of a number word from one to ten; 0 for anything else.</summary>
    public int Small(int index)
    {
        if (IsNumber(index))
        {
            return Length(index) <= 4 ? Number(index) : 0;
        }

        int word = Word(index);
        ValueWords words = Words;
        return word < Lexicons.Vocabulary.FirstWord ? 0
            : word == words.One ? 1
            : word == words.Two ? 2
            : word == words.Three ? 3
            : word == words.Four ? 4
            : word == words.Five ? 5
            : word == words.Six ? 6
            : word == words.Seven ? 7
            : word == words.Eight ? 8
            : word == words.Nine ? 9
            : word == words.Ten ? 10
            : 0;
    }

    public ReadOnlySpan<char> Characters(int index) => _characters.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Whether a sentence or clause ends before the token: it follows a stop, stands first, or opens a list item.</summary>
    public bool OpensClause(int index)
    {
        if (index <= 0)
        {
            return true;
        }

        ref readonly Token before = ref _tokens[index - 1];
        if (before.IsMark('.') && IsNumber(index) && IsGlued(index))
        {
            return false;
        }

        return before.Kind == TokenKind.Mark && before.Word is '.' or ';' or ':' or '|' or '+' or '•' or '('
            || (before.Kind == TokenKind.Mark && before.Word is '-' or ')' && (before.StartsLine || (index > 1 && _tokens[index - 2].StartsLine)))
            || (_tokens[index].StartsLine && _tokens[index].IsCapital);
    }

    /// <summary>Whether a sentence, cell or parenthesis ends at the token: a stop, or nothing, stands there.</summary>
    public bool ClosesClause(int index) =>
        !Has(index) || (_tokens[index].Kind == TokenKind.Mark && _tokens[index].Word is '.' or ';' or '|' or ')')
        || (_tokens[index].StartsLine && (_tokens[index].IsCapital || _tokens[index].Kind != TokenKind.Word));
}
