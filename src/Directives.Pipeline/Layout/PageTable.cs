namespace Directives.Pipeline.Layout;

/// <summary>A ruled table on one page. Lengths in points.</summary>
/// <param name="PageNumber">Page number from 1.</param>
/// <param name="Top">Upper border.</param>
/// <param name="Columns">The x of the column borders, from left to right; one more than there are columns.</param>
/// <param name="Rows">Cells of each row: the lines from top to bottom, empty for a cell merged with one above or before it.</param>
internal sealed record PageTable(int PageNumber, double Top, IReadOnlyList<double> Columns, IReadOnlyList<IReadOnlyList<CellLine>[]> Rows);
