namespace Directives.Lexing;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters: a syllable, or an abbreviation.</summary>
    Word,

    /// <summary>A run of ASCII digits.</summary>
    Number,

    /// <summary>One character that is neither; <see cref="Token.Word"/> holds it, typographic variants as their ASCII form.</summary>
    Mark,
}
