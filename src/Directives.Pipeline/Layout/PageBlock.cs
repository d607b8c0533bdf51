namespace Directives.Pipeline.Layout;

/// <summary>A part of a page that is read whole before the next one.</summary>
internal abstract record PageBlock(double Top);

/// <summary>Lines over the whole width.</summary>
internal sealed record BodyBlock(List<TextRow> Rows) : PageBlock(Rows[0].Top);

/// <summary>Two columns side by side: a letterhead, or the list of recipients beside the signature.</summary>
internal sealed record ColumnBlock(List<TextRow> LeftRows, List<TextRow> RightRows)
    : PageBlock(Math.Min(LeftRows[0].Top, RightRows[0].Top));

/// <summary>A ruled table, or its part on this page.</summary>
internal sealed record TableBlock(PageTable Table) : PageBlock(Table.Top);
