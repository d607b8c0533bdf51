namespace Directives.Structure;

/// <summary>A paragraph, list item, heading or table row: a range of tokens with its place in the clause tree.</summary>
internal sealed class Block
{
    /// <summary>First token, the marker included.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last token.</summary>
    public required int End { get; init; }

    /// <summary>First token after the marker; equal to <see cref="End"/> when nothing follows it.</summary>
    public required int Content { get; init; }

    /// <summary>What it begins with.</summary>
    public required MarkerKind Marker { get; init; }

    /// <summary>Whether it is a row of a table.</summary>
    public bool IsRow { get; init; }

    /// <summary>Index of the block above it in the tree, or -1.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>One past the index of the last block below it in the tree; the blocks between belong to it.</summary>
    public int SubtreeEnd { get; set; }
}
