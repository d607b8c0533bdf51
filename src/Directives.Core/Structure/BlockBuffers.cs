using Directives.Lexing;

namespace Directives.Structure;

/// <summary>What <see cref="BlockScanner"/> works with, kept from run to run. The blocks of a run are valid until the next one.</summary>
internal sealed class BlockBuffers
{
    /// <summary>The blocks of the run, in order.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Lines of the part that is being scanned.</summary>
    public List<BlockScanner.Line> Lines { get; } = [];

    /// <summary>Widths of its lines.</summary>
    public List<int> Widths { get; } = [];

    /// <summary>Blocks whose subtree has not ended.</summary>
    public Stack<int> Open { get; } = [];

    private Stash<Block> Stash { get; } = new();

    /// <summary>Forgets the run before.</summary>
    public void Reset()
    {
        Blocks.Clear();
        Stash.Reset();
    }

    /// <summary>Adds a block.</summary>
    public void Add(int start, int end, int content, MarkerKind marker, bool isRow)
    {
        Block block = Stash.Next();
        block.Start = start;
        block.End = end;
        block.Content = content;
        block.Marker = marker;
        block.IsRow = isRow;
        block.Cells = null;
        block.Parent = -1;
        block.SubtreeEnd = 0;
        Blocks.Add(block);
    }

    /// <summary>Adds a row of a table whose cells stand on lines of their own.</summary>
    public void AddRow(List<(int Start, int End)> cells)
    {
        Add(cells[0].Start, cells[^1].End, cells[0].Start, MarkerKind.None, isRow: true);
        Blocks[^1].Cells = cells;
    }
}
