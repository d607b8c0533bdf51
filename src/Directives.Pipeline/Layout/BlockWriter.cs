using Directives.Text;

namespace Directives.Pipeline.Layout;

/// <summary>Writes blocks as lines of text: body lines joined into paragraphs, columns one after the other, tables row by row. For one document.</summary>
/// <remarks>A blank line parts paragraphs, columns and tables; the lines of one title, one column and one table follow each other.</remarks>
internal sealed class BlockWriter(IReadOnlyDictionary<int, BodyMargins> margins)
{
    private readonly TextAssembler _text = new();
    private readonly TableContinuation _tables = new();
    private TextRow? _first;
    private TextRow? _above;

    public SourceText ToSource(int pageCount)
    {
        EndTable();
        return _text.ToSource(pageCount);
    }

    public void Write(PageBlock block)
    {
        switch (block)
        {
            case BodyBlock body:
                EndTable();
                WriteBody(body.Rows);
                break;
            case ColumnBlock columns:
                EndTable();
                EndParagraph();
                WriteColumn(columns.LeftRows);
                WriteColumn(columns.RightRows);
                break;
            case TableBlock table:
                EndParagraph();
                WriteRows(_tables.Add(table.Table));
                break;
            default:
                throw new InvalidOperationException($"no way to write {block.GetType().Name}");
        }
    }

    private void WriteBody(List<TextRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            TextRow row = rows[i];
            TextRow? below = i + 1 < rows.Count ? rows[i + 1] : null;
            if (_first is null)
            {
                _first = row;
            }
            else if (ParagraphRules.Starts(_first, _above!, row, below, margins[_above!.PageNumber], margins[row.PageNumber]))
            {
                if (ParagraphRules.AreOneTitle(_above!, row, margins[row.PageNumber]))
                {
                    _text.EndLine();
                }
                else
                {
                    _text.EndBlock();
                }

                _first = row;
            }

            _text.AddRow(row);
            _above = row;
        }
    }

    private void WriteColumn(List<TextRow> rows)
    {
        TextRow? first = null;
        TextRow? above = null;
        foreach (TextRow row in rows)
        {
            if (first is null || !ContinuesInColumn(first, above!, row))
            {
                _text.EndLine();
                first = row;
            }

            _text.AddRow(row);
            above = row;
        }

        _text.EndBlock();
    }

    /// <summary>Columns hold short centred lines that stand alone, but for subjects (“V/v …”), list items and lines that go on in small letters.</summary>
    private static bool ContinuesInColumn(TextRow first, TextRow above, TextRow row)
    {
        if (ListMarkers.StartsItem(row) || row.Text.StartsWith("Số", StringComparison.Ordinal) || row.Top - above.Bottom > row.Size)
        {
            return false;
        }

        // The year of the date line, when the line is too long for its column.
        if (row.Words.Count == 1 && char.IsAsciiDigit(row.Words[0].Text[0]) && above.Words[^1].Text is "năm" or "tháng" or "ngày")
        {
            return true;
        }

        if (row.IsCapitals)
        {
            // Bodies are set in capitals on a line each; one word alone, or what follows an “and”, is the rest of a name too long for its column.
            return above.IsCapitals && (above.Words[^1].Text is "VÀ" or "-" || above.Words[^1].Text[^1] == ',' || (row.Words.Count == 1 && row.Words[0].Text.All(char.IsLetter)));
        }

        return first.Text.StartsWith("V/v", StringComparison.OrdinalIgnoreCase)
            || ListMarkers.StartsItem(first)
            || char.IsLower(row.Words[0].Text[0]);
    }

    private void EndParagraph()
    {
        if (_first is not null)
        {
            _text.EndBlock();
            _first = null;
            _above = null;
        }
    }

    private void EndTable()
    {
        if (_tables.IsOpen)
        {
            WriteRows(_tables.End());
            _text.EndBlock();
        }
    }

    private void WriteRows(IEnumerable<IReadOnlyList<CellLine>[]> rows)
    {
        foreach (IReadOnlyList<CellLine>[] row in rows)
        {
            _text.AddTableRow(row);
        }
    }
}
