namespace Directives.Pipeline.Layout;

/// <summary>What stands on one page: words and ruling lines, as a PDF's text layer or an OCR engine gives them. Immutable.</summary>
internal sealed record PositionedPage
{
    /// <summary>Page number from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Width in points.</summary>
    public required double Width { get; init; }

    /// <summary>Height in points.</summary>
    public required double Height { get; init; }

    /// <summary>The words, in the order of the file.</summary>
    public required IReadOnlyList<PositionedWord> Words { get; init; }

    /// <summary>Whether the words were read by OCR: borders of its tables may be strokes of a pen or a seal.</summary>
    public bool IsScan { get; init; }

    /// <summary>The ruling lines; empty when the page was not looked at for tables.</summary>
    public IReadOnlyList<RulingLine> Rules { get; init; } = [];
}
