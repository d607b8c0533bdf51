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
        block.Parent = -1;
        block.SubtreeEnd = 0;
        Blocks.Add(block);
    }
}
