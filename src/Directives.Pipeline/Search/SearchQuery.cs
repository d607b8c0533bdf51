namespace Directives.Pipeline.Search;

/// <summary>What a query asks for. Immutable.</summary>
/// <remarks>
/// Words must all occur; <c>"words in quotes"</c> must stand next to each other; <c>-word</c> must not occur, in the whole query;
/// <c>a b OR c d</c>, in capitals, wants all of one side; <c>tuyên*</c> stands for every word that begins so.
/// Other punctuation separates words and is allowed everywhere.
/// </remarks>
internal sealed class SearchQuery
{
    /// <summary>Longest query, in UTF-16 code units: far more than anybody types, and little enough to be answered.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Most words in a query.</summary>
    public const int MaxTerms = 32;

    // Ways to leave two of ten words out: 45, still a small expression.
    private const int MaxRelaxedTerms = 10;

    /// <summary>The sides of OR; every term of one side must occur. Neither the list nor a side is ever empty.</summary>
    public required IReadOnlyList<IReadOnlyList<QueryTerm>> Alternatives { get; init; }

    /// <summary>What must not occur.</summary>
    public required IReadOnlyList<QueryTerm> Excluded { get; init; }

    /// <summary>Whether any word was typed with marks; then marks are asked for first.</summary>
    public bool IsMarked => Alternatives.Any(side => side.Any(term => term.IsMarked));

    /// <summary>Most words that may be missing where too little matches in full: one of three or four plain words, two of more; none with phrases only or OR.</summary>
    public int MaxMissing => Alternatives is [{ Count: <= MaxRelaxedTerms } only]
        ? only.Count(term => !term.IsQuoted) switch { < 3 => 0, < 5 => 1, _ => 2 }
        : 0;

    /// <summary>Reads a query.</summary>
    /// <exception cref="SearchQueryException">It cannot be understood.</exception>
    public static SearchQuery Parse(string text) => new SearchQueryParser(text).Parse();

    /// <summary>The query with every choice of <paramref name="missing"/> plain words left out, as sides of OR.</summary>
    public SearchQuery Relax(int missing) => new() { Alternatives = [.. Without(Alternatives[0], 0, missing)], Excluded = Excluded };

    private static IEnumerable<IReadOnlyList<QueryTerm>> Without(IReadOnlyList<QueryTerm> terms, int from, int missing)
    {
        if (missing == 0)
        {
            yield return terms;
            yield break;
        }

        for (int i = from; i < terms.Count; i++)
        {
            if (!terms[i].IsQuoted)
            {
                foreach (IReadOnlyList<QueryTerm> rest in Without([.. terms.Take(i), .. terms.Skip(i + 1)], i, missing - 1))
                {
                    yield return rest;
                }
            }
        }
    }
}
