using Directives.Text;

namespace Directives.Search;

/// <summary>A unit of indexing: a syllable, a figure, or a document number.</summary>
/// <param name="Span">Where it stands in the analysed text. The words that an abbreviation stands for all carry the abbreviation's span.</param>
/// <param name="Exact">Lower case with its marks, every tone mark moved behind the letters, so that “hoà” and “hòa”, composed or not, are equal. For comparison, not for display.</param>
/// <param name="Folded">The same without any mark, đ as d.</param>
/// <param name="IsPart">Whether it is a piece of the document number before it, to be indexed outside the running text.</param>
public readonly record struct SearchToken(TextSpan Span, string Exact, string Folded, bool IsPart = false)
{
    /// <summary>Whether the writer typed marks: then the marks are meant.</summary>
    public bool IsMarked => !string.Equals(Exact, Folded, StringComparison.Ordinal);
}
