using System.Xml;
using Directives.Pipeline.Reading.Blocks;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>Walks once through the XML of a document, header or notes part and builds its text. One walker a part.</summary>
internal sealed class DocxTextWalker
{
    private readonly DocxSheets _sheets;
    private readonly ReadLimits _limits;
    private readonly NumberingCounter _numbers;
    private readonly List<string> _headerLinks = [];
    private readonly List<(string Kind, string Id)> _notes = [];
    private readonly Stack<ParagraphDraft> _paragraphs = new();
    private readonly Stack<bool> _alternatives = new();
    private readonly FieldStack _fields = new();
    private BlockBuilder _builder;
    private bool _inText;
    private bool _inInstruction;
    private bool _placeholder;
    private bool _rowDeleted;
    private bool _headersKnown;
    private int _removals;

    public DocxTextWalker(DocxSheets sheets, ReadLimits limits)
    {
        _sheets = sheets;
        _limits = limits;
        _numbers = new NumberingCounter(sheets.Numbering);
        _builder = new BlockBuilder(limits);
    }

    /// <summary>Relationships of the first section's headers, that of the first page first.</summary>
    public IReadOnlyList<string> HeaderLinks => _headerLinks;

    /// <summary>Notes that the text cites, in order: <c>footnotes</c> or <c>endnotes</c>, and the id.</summary>
    public IReadOnlyList<(string Kind, string Id)> FootnoteIds => _notes;

    /// <summary>What was repaired or left out.</summary>
    public IEnumerable<string> Warnings =>
    [
        .. _removals > 0 ? ["The document has tracked changes; it was read as if all were accepted."] : Array.Empty<string>(),
        .. _builder.LegacyEncodings.Select(name => $"Parts of the text were in {name} and were converted to Unicode."),
    ];

    /// <summary>Reads a part.</summary>
    public void Walk(byte[] part, CancellationToken cancellationToken)
    {
        using XmlReader reader = WordXml.Open(part);
        Walk(reader, static _ => { }, cancellationToken);
    }

    /// <summary>Reads a part of notes: the blocks of each by its id.</summary>
    public Dictionary<string, IReadOnlyList<TextBlock>> WalkNotes(byte[] part, CancellationToken cancellationToken)
    {
        var notes = new Dictionary<string, IReadOnlyList<TextBlock>>(StringComparer.Ordinal);
        string? id = null;
        using XmlReader reader = WordXml.Open(part);
        Walk(
            reader,
            name =>
            {
                if (name is "footnote" or "endnote")
                {
                    Collect();
                    id = WordXml.Attribute(reader, "id");
                }
            },
            cancellationToken);
        Collect();
        return notes;

        void Collect()
        {
            IReadOnlyList<TextBlock> blocks = _builder.Build();
            if (id is not null && blocks.Count > 0)
            {
                notes[id] = blocks;
            }

            _builder = new BlockBuilder(_limits);
        }
    }

    /// <summary>Ends the part and returns its blocks.</summary>
    public IReadOnlyList<TextBlock> Finish() => _builder.Build();

    private void Walk(XmlReader reader, Action<string> visit, CancellationToken cancellationToken)
    {
        bool skipped = false;
        for (int nodes = 0; skipped ? !reader.EOF : reader.Read(); nodes++)
        {
            skipped = false;
            if ((nodes & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when WordXml.ElementName(reader) is string name:
                    RequireDepth(reader);
                    visit(name);
                    skipped = Open(reader, name);
                    break;
                case XmlNodeType.EndElement when WordXml.ElementName(reader) is string name:
                    Close(name);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    TakeText(reader);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Takes the start of an element. Returns whether the element was skipped whole, so that the reader already stands behind it.</summary>
    private bool Open(XmlReader reader, string name)
    {
        bool empty = reader.IsEmptyElement;
        switch (name)
        {
            case "del" or "moveFrom" or "rt":
                _removals += name == "rt" ? 0 : 1;
                reader.Skip();
                return true;
            case "Fallback" when _alternatives.TryPeek(out bool chosen) && chosen:
            case "sdtContent" when _placeholder:
                _placeholder = false;
                reader.Skip();
                return true;
            case "fldSimple" when FieldStack.IsFurniture(WordXml.Attribute(reader, "instr")):
                reader.Skip();
                return true;
            case "sdtPr":
                _placeholder = false;
                WordXml.VisitBelow(reader, below => _placeholder |= below == "showingPlcHdr");
                return false;
            case "sectPr":
                TakeHeader(reader, name);
                WordXml.VisitBelow(reader, below => TakeHeader(reader, below));
                return false;
            case "AlternateContent" when !empty:
                _alternatives.Push(false);
                return false;
            case "Choice" when _alternatives.Count > 0:
                _alternatives.Pop();
                _alternatives.Push(true);
                return false;
            case "txbxContent" when !empty:
                _builder.BeginBox();
                return false;
            case "p":
                _paragraphs.Push(new ParagraphDraft(_sheets.Styles));
                if (empty)
                {
                    Close(name);
                }

                return false;
            default:
                return OpenInParagraph(reader, name) || OpenInTable(reader, name, empty);
        }
    }

    private bool OpenInParagraph(XmlReader reader, string name)
    {
        if (!_paragraphs.TryPeek(out ParagraphDraft? paragraph))
        {
            return false;
        }

        switch (name)
        {
            case "pPr":
                paragraph.SetProperties(ParagraphProperties.Read(reader, below => TakeHeader(reader, below)));
                break;
            case "r":
                paragraph.BeginRun();
                break;
            case "rPr":
                paragraph.SetRunProperties(RunProperties.Read(reader));
                break;
            case "t":
                _inText = !reader.IsEmptyElement;
                break;
            case "instrText":
                _inInstruction = !reader.IsEmptyElement;
                break;
            case "fldChar":
                _fields.Mark(WordXml.Attribute(reader, "fldCharType"));
                break;
            case "tab" or "ptab":
                Add("\t");
                break;
            case "br" or "cr":
                Add("\n");
                break;
            case "noBreakHyphen":
                Add("-");
                break;
            case "sym":
                Add(SymbolFont.Read(WordXml.Attribute(reader, "font"), WordXml.Attribute(reader, "char")));
                break;
            case "footnoteReference" or "endnoteReference":
                _notes.Add((name == "footnoteReference" ? "footnotes" : "endnotes", WordXml.Attribute(reader, "id") ?? string.Empty));
                break;
            default:
                break;
        }

        return false;
    }

    private bool OpenInTable(XmlReader reader, string name, bool empty)
    {
        switch (name)
        {
            case "tbl" when !empty:
                _builder.BeginTable(bordered: null);
                break;
            case "tblPr":
                if (TableProperties.ReadBordered(reader) is bool bordered)
                {
                    _builder.SetBordered(bordered);
                }

                break;
            case "tr" when !empty:
                _rowDeleted = false;
                _builder.BeginRow();
                break;
            case "trPr":
                int before = 0;
                WordXml.VisitBelow(reader, below =>
                {
                    before = below == "gridBefore" ? WordXml.Number(reader, "val") ?? 0 : before;
                    _rowDeleted |= below == "del";
                });
                _builder.SkipColumns(before);
                break;
            case "tc" when !empty:
                _builder.BeginCell();
                break;
            case "tcPr":
                (int span, bool continues) = TableProperties.ReadCell(reader);
                _builder.ShapeCell(span, continues);
                break;
            default:
                break;
        }

        return false;
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "t":
                _inText = false;
                break;
            case "instrText":
                _inInstruction = false;
                break;
            case "p" when _paragraphs.TryPop(out ParagraphDraft? paragraph):
                EndParagraph(paragraph);
                break;
            case "txbxContent":
                _builder.EndBox();
                break;
            case "AlternateContent":
                _alternatives.TryPop(out _);
                break;
            case "tc":
                _builder.EndCell();
                break;
            case "tr" when _rowDeleted:
                _rowDeleted = false;
                _removals++;
                _builder.DropRow();
                break;
            case "tbl":
                _builder.EndTable();
                break;
            default:
                break;
        }
    }

    private void EndParagraph(ParagraphDraft paragraph)
    {
        FlushInto(paragraph);
        if (paragraph.MarkDeleted)
        {
            // With its mark deleted, the paragraph runs on into the next one.
            _removals++;
            return;
        }

        _builder.EndParagraph(paragraph.Centered);
    }

    private void TakeText(XmlReader reader)
    {
        if (_inInstruction)
        {
            _fields.AddInstruction(reader.Value);
        }
        else if (_inText)
        {
            Add(reader.Value);
        }
    }

    private void Add(string text)
    {
        if (text.Length > 0 && _fields.ShowsText && _paragraphs.TryPeek(out ParagraphDraft? paragraph) && !paragraph.RunHidden)
        {
            if (!paragraph.Numbered)
            {
                paragraph.Numbered = true;
                WriteMarker(paragraph);
            }

            if (paragraph.Add(text) is string finished)
            {
                _builder.Text(finished);
            }
        }
    }

    // Word numbers a paragraph that shows text, and counts an empty one as well; only the marker of the former matters here.
    private void WriteMarker(ParagraphDraft paragraph)
    {
        ParagraphProperties properties = paragraph.Properties;
        if (properties.NumberingId is int id && _numbers.Next(id, properties.Level, properties.StyleId) is string marker && _builder.AtParagraphStart)
        {
            _builder.Text(marker);
            _builder.Text(" ");
        }
    }

    private void FlushInto(ParagraphDraft paragraph)
    {
        if (!paragraph.Numbered && paragraph.Properties.NumberingId is int id)
        {
            _numbers.Next(id, paragraph.Properties.Level, paragraph.Properties.StyleId);
        }

        if (paragraph.Flush() is string rest)
        {
            _builder.Text(rest);
        }
    }

    private void TakeHeader(XmlReader reader, string name)
    {
        if (name == "headerReference" && !_headersKnown && WordXml.LinkId(reader) is string link)
        {
            _headerLinks.Insert(WordXml.Attribute(reader, "type") == "first" ? 0 : _headerLinks.Count, link);
        }
        else if (name == "sectPr")
        {
            _headersKnown = _headerLinks.Count > 0;
        }
    }

    private void RequireDepth(XmlReader reader)
    {
        if (reader.Depth > _limits.MaxNesting)
        {
            throw new DocumentReadException(ReadFailure.TooLarge, $"The document's elements are nested deeper than {_limits.MaxNesting}, as no Office program writes them. Open and save it in Word.");
        }
    }
}
