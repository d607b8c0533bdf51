using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Writing;

/// <summary>A page for <see cref="SearchablePdf"/>: its picture and the words that are read on it.</summary>
internal sealed record SearchablePage
{
    /// <summary>Width in points of the sheet as it is read, upright.</summary>
    public required double Width { get; init; }

    /// <summary>Height in points of the sheet as it is read, upright.</summary>
    public required double Height { get; init; }

    /// <summary>The picture as it was received; null for a page that shows text only.</summary>
    public PagePicture? Picture { get; init; }

    /// <summary>By how many degrees the picture is turned clockwise to stand upright: 0, 90, 180 or 270.</summary>
    public int Turn { get; init; }

    /// <summary>The words, in points on the upright sheet; words that follow each other on one line share their bottom.</summary>
    public required IReadOnlyList<PositionedWord> Words { get; init; }
}
