namespace Directives.Text;

/// <summary>A directive's text as received from a reader, with the place of its words on the pages where that is known. Immutable.</summary>
/// <remarks>
/// Lines end in <c>\n</c> or <c>\r\n</c>. A table is written one row a line, its cells between bars:
/// <c>| 1 | Rà soát … | Sở Tài chính | Quý IV/2025 |</c>; a cell that continues one merged with the row above is blank.
/// </remarks>
public sealed class SourceText
{
    /// <summary>Wraps <paramref name="text"/>; it is kept as it is, in whatever Unicode form it came.</summary>
    public SourceText(string text, PageMap? pages = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Pages = pages;
    }

    /// <summary>The whole text; all spans index it.</summary>
    public string Text { get; }

    /// <summary>Where the words stand on the pages, or null when the source has no pages.</summary>
    public PageMap? Pages { get; }

    /// <summary>Whether the text, or a part of it, was read from images by OCR, by whoever made it. Its words are then checked for slips (see <see cref="DirectiveParserOptions.Repair"/>).</summary>
    public bool FromOcr { get; init; }

    /// <summary>The part of the text that <paramref name="span"/> covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);
}
