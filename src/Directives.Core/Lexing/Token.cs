using System.Diagnostics;

namespace Directives.Lexing;

/// <summary>The unit of lexing: a place in the composed text with its identity in the vocabulary.</summary>
/// <remarks>Eight bytes: every stage walks all tokens, and those of a large text are read from memory each time.</remarks>
internal readonly struct Token
{
    /// <summary>Characters of the longest token; a longer run is several.</summary>
    public const int MaxLength = (1 << LengthBits) - 1;

    /// <summary>Largest id of a word.</summary>
    public const int MaxWord = (1 << (32 - WordShift)) - 1;

    private const int KindShift = 6, KindBits = 2;
    private const int LengthShift = KindShift + KindBits, LengthBits = 7;
    private const int WordShift = LengthShift + LengthBits;

    private const uint FlagMask = (1 << KindShift) - 1;
    private const uint KindMask = ((1 << KindBits) - 1) << KindShift;

    // Word, length, kind and flags, from the highest bits down.
    private readonly uint _bits;

    /// <param name="start">Offset of the first character in the composed text.</param>
    /// <param name="length">Number of characters, at most <see cref="MaxLength"/>.</param>
    /// <param name="word">Id in the <see cref="Lexicons.Vocabulary"/>; 0 for a word that no lexicon knows and for numbers; the code of <see cref="CharTable.MarkOf"/> for marks.</param>
    /// <param name="kind">What it is made of.</param>
    /// <param name="flags">How it stands in its line.</param>
    public Token(int start, int length, int word, TokenKind kind, TokenFlags flags)
    {
        Debug.Assert(length <= MaxLength && word <= MaxWord);
        Start = start;
        _bits = ((uint)word << WordShift) | ((uint)length << LengthShift) | ((uint)kind << KindShift) | (uint)flags;
    }

    /// <summary>Offset of the first character in the composed text.</summary>
    public int Start { get; }

    public int Length => (int)(_bits >> LengthShift) & MaxLength;

    public int End => Start + Length;

    public int Word => (int)(_bits >> WordShift);

    public TokenKind Kind => (TokenKind)((_bits & KindMask) >> KindShift);

    public TokenFlags Flags => (TokenFlags)(_bits & FlagMask);

    public bool SpaceBefore => Has(TokenFlags.SpaceBefore | TokenFlags.LineStart);

    /// <summary>Whether white space stands before it in its line.</summary>
    public bool IsSetOff => Has(TokenFlags.SpaceBefore);

    public bool StartsLine => Has(TokenFlags.LineStart);

    public bool HasWideGap => Has(TokenFlags.WideGapBefore);

    /// <summary>Whether an empty line stands before its line; false for all but the first of the line.</summary>
    public bool IsAfterBlankLine => Has(TokenFlags.BlankLineBefore);

    public bool IsCapital => Has(TokenFlags.Capital);

    public bool IsAllCapitals => Has(TokenFlags.AllCapitals);

    /// <summary>Whether it is a word that does not start its line.</summary>
    public bool IsInnerWord => (_bits & (KindMask | (uint)TokenFlags.LineStart)) == (uint)TokenKind.Word << KindShift;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Word == mark;

    private bool Has(TokenFlags any) => (_bits & (uint)any) != 0;
}
