namespace Directives.Pipeline.Search;

/// <summary>What a query asks for. Immutable.</summary>
/// <remarks>
/// Words must all occur; <c>"words in quotes"</c> must stand next to each other; <c>-word</c> must not occur; <c>a OR b</c>, in
/// capitals, wants one of both and binds tighter than the rest; <c>tuyên*</c> stands for every word that begins so.
/// Other punctuation separates words and is allowed everywhere.
/// </remarks>
internal sealed class SearchQuery
{
    /// <summary>Longest query, in UTF-16 code units: far more than anybody types, and little enough to be answered.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Most words in a query.</summary>
    public const int MaxTerms = 32;

    /// <summary>Groups of alternatives; one of each group must occur. Never empty.</summary>
    public required IReadOnlyList<IReadOnlyList<QueryTerm>> Required { get; init; }

    /// <summary>What must not occur.</summary>
    public required IReadOnlyList<QueryTerm> Excluded { get; init; }

    /// <summary>Whether any word was typed with marks; then marks are asked for first.</summary>
    public bool IsMarked => Required.Any(group => group.Any(term => term.IsMarked));

    /// <summary>Reads a query.</summary>
    /// <exception cref="SearchQueryException">It cannot be understood.</exception>
    public static SearchQuery Parse(string text) => new SearchQueryParser(text).Parse();
}
