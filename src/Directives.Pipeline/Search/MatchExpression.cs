using System.Text;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>Writes a query in FTS5's language. Words reach it only as quoted strings, so that nothing typed can be an operator.</summary>
internal static class MatchExpression
{
    private const string ExactColumns = "{task_exact agency_exact context_exact}", FoldedColumns = "{task_folded agency_folded context_folded}";

    /// <summary>Duties that match whatever the marks.</summary>
    public static string Folded(SearchQuery query) => Without(query, Sides(query, exact: false));

    /// <summary>Duties in which words typed with marks have these marks; words typed without may have any.</summary>
    public static string Exact(SearchQuery query) => Without(query, Sides(query, exact: true));

    /// <summary>Duties that match only when marks are set aside.</summary>
    public static string FoldedOnly(SearchQuery query) => Without(query, $"({Sides(query, exact: false)}) NOT ({Sides(query, exact: true)})");

    private static string Sides(SearchQuery query, bool exact) =>
        string.Join(" OR ", query.Alternatives.Select(side => $"({string.Join(" AND ", side.Select(term => Term(term, exact)))})"));

    // What was typed with marks to be left out leaves out only words with these marks, in both passes: “-đấu” spares “đâu”.
    private static string Without(SearchQuery query, string expression) => query.Excluded.Aggregate(
        $"({expression})", (whole, term) => $"({whole} NOT {Term(term, exact: true)})");

    private static string Term(QueryTerm term, bool exact)
    {
        bool isExact = exact && term.IsMarked && !term.IsPrefix;
        string words = Quote(term.Words, isExact) + (term.IsPrefix ? " *" : "");
        string literal = term.Literal is { } tokens ? " OR " + Quote(tokens, isExact) : "";
        return $"{(isExact ? ExactColumns : FoldedColumns)} : ({words}{literal})";
    }

    private static string Quote(IReadOnlyList<SearchToken> tokens, bool exact)
    {
        var quoted = new StringBuilder("\"");
        foreach (SearchToken token in tokens)
        {
            quoted.Append(quoted.Length > 1 ? " " : "").Append(exact ? token.Exact : token.Folded);
        }

        return quoted.Append('"').ToString();
    }
}
