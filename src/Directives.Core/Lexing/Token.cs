using System.Runtime.InteropServices;

namespace Directives.Lexing;

/// <summary>The unit of lexing: a place in the composed text with its identity in the vocabulary.</summary>
/// <param name="Start">Offset of the first character in the composed text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Word">Id in the <see cref="Lexicons.Vocabulary"/>; 0 for a word that no lexicon knows and for numbers; the code of <see cref="CharTable.MarkOf"/> for marks.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Flags">How it stands in its line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, int Word, TokenKind Kind, TokenFlags Flags)
{
    public int End => Start + Length;

    public bool SpaceBefore => (Flags & (TokenFlags.SpaceBefore | TokenFlags.LineStart)) != 0;

    public bool StartsLine => (Flags & TokenFlags.LineStart) != 0;

    public bool HasWideGap => (Flags & TokenFlags.WideGapBefore) != 0;

    public bool IsCapital => (Flags & TokenFlags.Capital) != 0;

    public bool IsAllCapitals => (Flags & TokenFlags.AllCapitals) != 0;

    /// <summary>Whether it is a word that does not start its line.</summary>
    public bool IsInnerWord => ((int)Kind | ((int)Flags & (int)TokenFlags.LineStart)) == (int)TokenKind.Word;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Word == mark;
}
