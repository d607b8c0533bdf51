namespace Directives.Lexing;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters: a syllable, or an abbreviation; of more than <see cref="Token.MaxLength"/> letters, a part of it.</summary>
    Word,

    /// <summary>A run of ASCII digits, or a part of a longer one than a token holds.</summary>
    Number,

    /// <summary>One character that is neither; <see cref="Token.Word"/> holds it, typographic variants as their ASCII form.</summary>
    Mark,
}
