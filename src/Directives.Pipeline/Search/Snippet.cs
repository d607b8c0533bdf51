using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>A part of a text with the matching words marked.</summary>
/// <param name="Text">The part, cut at word boundaries, without ellipses.</param>
/// <param name="Span">Where the part stands in the whole text.</param>
/// <param name="Highlights">Places in <paramref name="Text"/> that match: ascending and disjoint.</param>
/// <param name="IsCutBefore">Whether text was left out before it.</param>
/// <param name="IsCutAfter">Whether text was left out after it.</param>
public sealed record Snippet(string Text, TextSpan Span, IReadOnlyList<TextSpan> Highlights, bool IsCutBefore, bool IsCutAfter);
