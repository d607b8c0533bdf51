namespace Directives.Structure;

/// <summary>A paragraph, list item, heading or table row: a range of tokens with its place in the clause tree.</summary>
internal sealed class Block
{
    /// <summary>First token, the marker included.</summary>
    public int Start { get; set; }

    /// <summary>One past the last token.</summary>
    public int End { get; set; }

    /// <summary>First token after the marker; equal to <see cref="End"/> when nothing follows it.</summary>
    public int Content { get; set; }

    /// <summary>What it begins with.</summary>
    public MarkerKind Marker { get; set; }

    /// <summary>Whether it is a row of a table.</summary>
    public bool IsRow { get; set; }

    /// <summary>The cells of a row whose table had them on lines of their own; null for any other block.</summary>
    public List<(int Start, int End)>? Cells { get; set; }

    /// <summary>Index of the block above it in the tree, or -1.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>One past the index of the last block below it in the tree; the blocks between belong to it.</summary>
    public int SubtreeEnd { get; set; }
}
