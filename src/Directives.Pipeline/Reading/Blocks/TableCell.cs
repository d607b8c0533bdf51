namespace Directives.Pipeline.Reading.Blocks;

/// <summary>A cell of a table while it is read.</summary>
/// <param name="Column">Index of its first column in the grid, from 0.</param>
/// <param name="ColumnSpan">Number of grid columns that it covers.</param>
/// <param name="Continues">Whether it continues the cell above, with which it is merged.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record TableCell(int Column, int ColumnSpan, bool Continues, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Continues || Blocks.Count == 0;
}
