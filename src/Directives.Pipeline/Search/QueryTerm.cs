using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>One thing to look for: a word, the words of a phrase, or the beginning of a word.</summary>
/// <param name="Words">Tokens that must stand next to each other; one for a word.</param>
/// <param name="IsPrefix">Whether the last token is only the beginning of a word.</param>
/// <param name="IsQuoted">Whether it was typed in quotes, so that it may never be missing.</param>
/// <param name="Literal">The letters as typed when <paramref name="Words"/> are what an abbreviation among them stands for, so that numbers that hold it (46/BCĐ) are found too; null otherwise.</param>
internal sealed record QueryTerm(IReadOnlyList<SearchToken> Words, bool IsPrefix, bool IsQuoted, IReadOnlyList<SearchToken>? Literal)
{
    /// <summary>The letters as typed, of a plain word; null of anything else.</summary>
    public string? Typed { get; init; }

    /// <summary>Whether marks were typed in any word.</summary>
    public bool IsMarked => Words.Any(word => word.IsMarked);
}
