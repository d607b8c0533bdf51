namespace Directives.Header;

/// <summary>What kind of text the body parser leaves out.</summary>
internal enum SkippedKind
{
    /// <summary>Distribution list and signature.</summary>
    Foot,

    /// <summary>Letterhead, title and note of an annex, an attached plan or a second document; the numbering of the body starts anew after it.</summary>
    AnnexHead,
}

/// <summary>Tokens that are no body, half-open, as indexes into the <see cref="Lexing.TokenizedText"/>.</summary>
internal readonly record struct SkippedRange(int Start, int End, SkippedKind Kind);

/// <summary>The letterhead and the bounds of the body. The body is <c>[BodyStart, text.Count)</c> without <see cref="Skipped"/>.</summary>
internal readonly struct HeaderResult
{
    public required DirectiveHeader Header { get; init; }

    /// <summary>Index of the first token after letterhead, title, subject and recipients.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Index of the token at which the foot of the main document begins, or the number of tokens.</summary>
    public required int BodyEnd { get; init; }

    /// <summary>Feet and annex heads from <see cref="BodyStart"/> on, ascending and disjoint; the main document's own foot is among them.</summary>
    public required List<SkippedRange> Skipped { get; init; }
}
