using System.Text;
using Directives.Text;

namespace Directives.Pipeline.Layout;

/// <summary>Writes words one after the other and remembers where each came from. For one thread.</summary>
internal sealed class TextAssembler
{
    private readonly StringBuilder _text = new();
    private readonly List<(TextSpan Span, PageRegion Region)> _words = [];
    private string? _last;
    private bool _blankLineDue;
    private bool _inTable;

    /// <summary>Whether nothing was written on the line so far.</summary>
    private bool AtLineStart => _text.Length == 0 || _text[^1] == '\n';

    /// <summary>Writes the words of a row after those of the line so far.</summary>
    public void AddRow(TextRow row)
    {
        bool first = true;
        foreach (PositionedWord word in row.Words)
        {
            bool glued = _last is not null
                && (first ? LineBreaks.IsBrokenWord(_last, word.Text) : LineBreaks.IsFilledInNumber(_last, word.Text));
            if (!AtLineStart && !glued)
            {
                _text.Append(' ');
            }

            AddWord(word, row.PageNumber);
            first = false;
        }
    }

    /// <summary>Writes one table row; entries of a list in a cell are parted by semicolons.</summary>
    public void AddTableRow(IReadOnlyList<CellLine>[] cells)
    {
        EndLine();
        AddBlankLineIfDue();
        _inTable = true;
        foreach (IReadOnlyList<CellLine> cell in cells)
        {
            _text.Append(AtLineStart ? "|" : " |");
            _last = null;
            foreach (CellLine line in cell)
            {
                if (line.StartsEntry)
                {
                    _text.Append(';');
                }

                AddRow(line.Row);
            }
        }

        _text.Append(" |");
        _inTable = false;
        EndLine();
    }

    /// <summary>Ends the line if anything stands on it.</summary>
    public void EndLine()
    {
        if (!AtLineStart)
        {
            _text.Append('\n');
        }

        _last = null;
    }

    /// <summary>Ends the line and leaves a blank one before what follows.</summary>
    public void EndBlock()
    {
        EndLine();
        _blankLineDue = _text.Length > 0;
    }

    /// <summary>The text and the places of its words.</summary>
    public SourceText ToSource(int pageCount)
    {
        EndLine();
        return new SourceText(_text.ToString(), new PageMap(_words, pageCount));
    }

    private void AddBlankLineIfDue()
    {
        if (_blankLineDue)
        {
            _text.Append('\n');
            _blankLineDue = false;
        }
    }

    private void AddWord(PositionedWord word, int pageNumber)
    {
        AddBlankLineIfDue();
        _words.Add((new TextSpan(_text.Length, word.Text.Length), new PageRegion(pageNumber, word.Left, word.Top, word.Right, word.Bottom) { OcrConfidence = word.Confidence }));

        // A bar inside a cell would be read as the border of one.
        _text.Append(_inTable ? word.Text.Replace('|', '¦') : word.Text);
        _last = word.Text;
    }
}
