using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>What a query asks for. Immutable.</summary>
/// <remarks>
/// Words must all occur; <c>"words in quotes"</c> must stand next to each other; <c>-word</c> must not occur, in the whole query;
/// <c>a b OR c d</c>, in capitals, wants all of one side; <c>tuyên*</c> stands for every word that begins so.
/// <c>agency:"Sở Y tế" role:lead due&lt;2024-01-01 due:2023-q3 date:2023 type:kế_hoạch issuer:… number:… province:… has:target target&gt;90%</c> choose duties.
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

    /// <summary>The sides of OR; every term of one side must occur. No side is empty; without any words there is no side, and every duty that passes <see cref="Filters"/> matches.</summary>
    public required IReadOnlyList<IReadOnlyList<QueryTerm>> Alternatives { get; init; }

    /// <summary>What the fields ask for; a duty must pass all. Several where a field is named twice.</summary>
    public IReadOnlyList<DutyFilter> Filters { get; init; } = [];

    /// <summary>What must not occur.</summary>
    public required IReadOnlyList<QueryTerm> Excluded { get; init; }

    /// <summary>The query that every duty matches.</summary>
    public static SearchQuery Everything { get; } = new() { Alternatives = [], Excluded = [] };

    /// <summary>Whether no word to look for was given, but fields.</summary>
    public bool IsEmpty => Alternatives.Count == 0;

    /// <summary>Whether any word was typed with marks; then marks are asked for first.</summary>
    public bool IsMarked => Alternatives.Any(side => side.Any(term => term.IsMarked));

    /// <summary>Most words that may be missing where too little matches in full: one of three or four plain words, two of more; none with phrases only or OR.</summary>
    public int MaxMissing => Alternatives is [{ Count: <= MaxRelaxedTerms } only]
        ? only.Count(term => !term.IsQuoted) switch { < 3 => 0, < 5 => 1, _ => 2 }
        : 0;

    /// <summary>A query for the words of a text, in which nothing is syntax; of very long ones the first.</summary>
    public static SearchQuery OfWords(string text)
    {
        QueryTerm[] terms =
        [
            .. SearchAnalyzer.Analyze(text).Where(token => !token.IsPart).Take(MaxTerms).Select(token => new QueryTerm([token], IsPrefix: false, IsQuoted: false, Literal: null) { Typed = text[token.Span.Start..token.Span.End] }),
        ];
        return terms.Length == 0 ? Everything : new SearchQuery { Alternatives = [terms], Excluded = [] };
    }

    /// <summary>Reads a query.</summary>
    /// <exception cref="SearchQueryException">It cannot be understood.</exception>
    public static SearchQuery Parse(string text) => new SearchQueryParser(text).Parse();
}
