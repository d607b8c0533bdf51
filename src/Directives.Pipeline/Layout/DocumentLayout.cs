using Directives.Text;

namespace Directives.Pipeline.Layout;

/// <summary>Turns the positioned words of pages into text in reading order. Stateless and thread-safe.</summary>
/// <remarks>
/// Signature stamps, page numbers and running heads are left out; ruled tables become rows of cells; a letterhead's left column is
/// read before its right one, the recipients' list before the signature; lines are joined into paragraphs, also over pages.
/// Cost is linear in the words but for their sorting on each page.
/// </remarks>
internal static class DocumentLayout
{
    private const int LongestStampQuoted = 200;

    /// <summary>Arranges the words of <paramref name="pages"/>.</summary>
    /// <param name="pages">The pages to be read, in order; pages left out (for OCR) are missing.</param>
    /// <param name="pageCount">Number of pages of the whole document.</param>
    public static LaidOutText Arrange(IReadOnlyList<PositionedPage> pages, int pageCount)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var warnings = new List<string>();
        var rowsOfPages = new List<(List<TextRow> Rows, double Height)>(pages.Count);
        var tablesOfPages = new List<List<PageTable>>(pages.Count);
        foreach (PositionedPage page in pages)
        {
            (List<PositionedWord> words, List<string> stamps) = SignatureStamps.Part(page.Words, page.Height);
            foreach (string stamp in stamps)
            {
                warnings.Add($"page {page.Number}: left out the stamp of a digital signature: {(stamp.Length > LongestStampQuoted ? stamp[..LongestStampQuoted] : stamp)}");
            }

            (List<PageTable> tables, List<PositionedWord> rest) = TableFinder.Find(page with { Words = words });
            tablesOfPages.Add(tables);
            rowsOfPages.Add((RowBuilder.Build(page.Number, rest), page.Height));
        }

        foreach (string head in RunningHeads.Remove(rowsOfPages))
        {
            warnings.Add($"left out the running head “{head}”");
        }

        var blocks = new List<PageBlock>();
        for (int i = 0; i < pages.Count; i++)
        {
            if (blocks.Count > 0 && blocks[^1] is ColumnBlock columns && tablesOfPages[i].Count == 0)
            {
                ColumnZones.Continue(columns, rowsOfPages[i].Rows);
            }

            blocks.AddRange(BlocksOf(rowsOfPages[i].Rows, tablesOfPages[i]));
        }

        var writer = new BlockWriter(BodyMargins.Measure([.. blocks.OfType<BodyBlock>().SelectMany(b => b.Rows)]));
        foreach (PageBlock block in blocks)
        {
            writer.Write(block);
        }

        return new LaidOutText(writer.ToSource(pageCount), warnings);
    }

    /// <summary>The blocks of one page from top to bottom; rows above a table and below it are parted before columns are looked for.</summary>
    private static IEnumerable<PageBlock> BlocksOf(List<TextRow> rows, List<PageTable> tables)
    {
        int next = 0;
        foreach (PageTable table in tables)
        {
            int start = next;
            while (next < rows.Count && rows[next].Top + (0.5 * rows[next].Size) < table.Top)
            {
                next++;
            }

            foreach (PageBlock block in ColumnZones.Partition(rows.GetRange(start, next - start)))
            {
                yield return block;
            }

            yield return new TableBlock(table);
        }

        foreach (PageBlock block in ColumnZones.Partition(rows.GetRange(next, rows.Count - next)))
        {
            yield return block;
        }
    }
}
