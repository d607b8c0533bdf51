using System.Text;
using Directives.Pipeline.Reading.Encodings;

namespace Directives.Pipeline.Reading.Blocks;

/// <summary>Builds the text of a document from what a reader meets while it walks through a format: words, line breaks, ends of paragraphs, tables, boxes. One builder a document; not thread-safe.</summary>
/// <remarks>Nothing here recurses: an inner table is settled when it ends, before the cell around it.</remarks>
internal sealed class BlockBuilder
{
    private const int MaxColumns = 512;
    private const int MaxRowSpan = 10_000;

    private readonly StringBuilder _paragraph = new();
    private readonly Stack<Flow> _flows = new();
    private readonly SortedSet<string> _legacyEncodings = new(StringComparer.Ordinal);
    private readonly long _maxLength;
    private long _length;

    /// <summary>Creates a builder that stops at the limit on text length.</summary>
    public BlockBuilder(ReadLimits limits)
    {
        _maxLength = limits.MaxTextLength;
        _flows.Push(new Flow());
    }

    /// <summary>Encodings that were undone, for warnings.</summary>
    public IReadOnlyCollection<string> LegacyEncodings => _legacyEncodings;

    /// <summary>Whether no text stands in the current paragraph yet.</summary>
    public bool AtParagraphStart => IsBlank(_paragraph);

    /// <summary>Whether the last thing added to the paragraph was a line break.</summary>
    public bool AfterLineBreak => _paragraph.Length > 0 && _paragraph[^1] == '\n';

    /// <summary>Adds text to the current paragraph; <c>\n</c> breaks the line, other white space is collapsed at the end.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        _length += text.Length;
        if (_length > _maxLength)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"The text is longer than {_maxLength} characters. Split the document, or raise the limit on text length.");
        }

        _paragraph.Append(text);
    }

    /// <summary>Adds a space unless the paragraph already ends in white space.</summary>
    public void Space()
    {
        if (_paragraph.Length > 0 && !char.IsWhiteSpace(_paragraph[^1]))
        {
            _paragraph.Append(' ');
        }
    }

    /// <summary>Ends the paragraph; one without text leaves nothing.</summary>
    public void EndParagraph(bool centered = false)
    {
        string text = _paragraph.ToString();
        _paragraph.Clear();
        IReadOnlyList<string> lines = ParagraphText.Lines(LegacyText.Repair(text, _legacyEncodings));
        Flow flow = _flows.Peek();
        if (lines.Count > 0)
        {
            flow.Blocks.Add(new TextBlock(lines) { Centered = centered });
        }

        if (flow.Boxes is { } boxes)
        {
            flow.Boxes = null;
            flow.Blocks.AddRange(boxes);
        }
    }

    /// <summary>Opens a flow that stands apart from the paragraph around it: a text box. Its blocks follow that paragraph.</summary>
    public void BeginBox()
    {
        var box = new Flow { Suspended = _paragraph.ToString(), IsBox = true };
        _paragraph.Clear();
        _flows.Push(box);
    }

    /// <summary>Closes the box.</summary>
    public void EndBox()
    {
        EndParagraph();
        if (_flows.Count < 2 || !_flows.Peek().IsBox)
        {
            return;
        }

        Flow box = _flows.Pop();
        _paragraph.Append(box.Suspended);
        (_flows.Peek().Boxes ??= []).AddRange(box.Blocks);
    }

    /// <summary>Opens a table.</summary>
    /// <param name="bordered">Whether it has visible lines; null when that is not known.</param>
    public void BeginTable(bool? bordered)
    {
        EndParagraph();
        _flows.Push(new Flow { Table = new TableDraft(bordered) });
    }

    /// <summary>States that the open table has visible lines after all, or none.</summary>
    public void SetBordered(bool bordered)
    {
        if (_flows.Peek().Table is { } table)
        {
            table.Bordered = bordered;
        }
    }

    /// <summary>Opens a row.</summary>
    public void BeginRow() => CurrentTable()?.BeginRow();

    /// <summary>Leaves grid columns out before the next cell of the row.</summary>
    public void SkipColumns(int count) => CurrentTable()?.SkipColumns(Math.Clamp(count, 0, MaxColumns));

    /// <summary>Opens a cell.</summary>
    /// <param name="columnSpan">Grid columns it covers.</param>
    /// <param name="rowSpan">Rows it covers, where the format states them in advance (HTML).</param>
    public void BeginCell(int columnSpan = 1, int rowSpan = 1)
    {
        EndParagraph();
        _flows.Push(new Flow
        {
            Cell = (Math.Clamp(columnSpan, 1, MaxColumns), Math.Clamp(rowSpan, 1, MaxRowSpan), false),
        });
    }

    /// <summary>States the shape of the open cell, where the format tells it after the cell began (DOCX).</summary>
    /// <param name="columnSpan">Grid columns it covers.</param>
    /// <param name="continues">Whether it continues the cell above.</param>
    public void ShapeCell(int columnSpan, bool continues)
    {
        Flow flow = _flows.Peek();
        if (flow.Cell is not null)
        {
            flow.Cell = (Math.Clamp(columnSpan, 1, MaxColumns), 1, continues);
        }
    }

    /// <summary>Closes the cell.</summary>
    public void EndCell()
    {
        EndParagraph();
        if (_flows.Peek().Cell is not { } shape)
        {
            return;
        }

        Flow cell = _flows.Pop();
        CurrentTable()?.AddCell(shape.ColumnSpan, shape.RowSpan, shape.Continues, cell.Blocks);
    }

    /// <summary>Drops the row that was just read, as one deleted under tracked changes.</summary>
    public void DropRow() => CurrentTable()?.DropRow();

    /// <summary>Closes the table.</summary>
    public void EndTable()
    {
        EndParagraph();
        if (_flows.Peek().Table is not { } table)
        {
            return;
        }

        // What stood between the cells, such as a caption, goes before the table.
        Flow flow = _flows.Pop();
        _flows.Peek().Blocks.AddRange(flow.Blocks);
        if (2L * table.Rows.Count * table.Columns > _maxLength)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"A table has {table.Rows.Count} rows of {table.Columns} columns, more than the limit on text length allows. Split the document, or raise the limit.");
        }

        _flows.Peek().Blocks.AddRange(TableLayout.Settle(table));
    }

    /// <summary>Ends the document and returns its blocks in reading order.</summary>
    public IReadOnlyList<TextBlock> Build()
    {
        EndParagraph();
        while (_flows.Count > 1)
        {
            Flow flow = _flows.Peek();
            if (flow.Table is not null)
            {
                EndTable();
            }
            else if (flow.Cell is not null)
            {
                EndCell();
            }
            else
            {
                EndBox();
            }
        }

        EndParagraph();
        return _flows.Peek().Blocks;
    }

    private TableDraft? CurrentTable() => _flows.Peek().Table;

    private static bool IsBlank(StringBuilder text)
    {
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Flow
    {
        public List<TextBlock> Blocks { get; } = [];

        public List<TextBlock>? Boxes { get; set; }

        public TableDraft? Table { get; init; }

        public (int ColumnSpan, int RowSpan, bool Continues)? Cell { get; set; }

        public bool IsBox { get; init; }

        public string? Suspended { get; init; }
    }
}
