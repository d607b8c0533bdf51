using Directives.Header;
using Directives.Json;
using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>Names of document types as people type them.</summary>
public static class DocumentTypeInput
{
    /// <summary>The names in records and commands, such as <c>ke_hoach</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<DocumentType>().Select(WireNames.Of)];

    /// <summary>Reads a name with or without accents, with spaces, hyphens or underscores, in either case: <c>Kế hoạch</c>, <c>ke-hoach</c>.</summary>
    public static bool TryParse(string name, out DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        string folded = string.Join('_', SearchAnalyzer.AnalyzeLiteral(name.Replace('_', ' ')).Select(token => token.Folded));
        foreach (DocumentType candidate in Enum.GetValues<DocumentType>())
        {
            if (string.Equals(WireNames.Of(candidate), folded, StringComparison.Ordinal) || string.Equals(SearchAnalyzer.Fold(WireNames.Of(candidate).Replace('_', ' ')).Replace(' ', '_'), folded, StringComparison.Ordinal))
            {
                type = candidate;
                return true;
            }
        }

        type = default;
        return false;
    }
}
