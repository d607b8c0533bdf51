using System.Diagnostics;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Header;

/// <summary>A line of one column.</summary>
/// <param name="Start">Index of the first token in the <see cref="ReadingOrder"/>; equal to <paramref name="End"/> for a ruled line.</param>
/// <param name="End">Index one past the last token.</param>
/// <param name="AfterBlank">Whether an empty line stands before it.</param>
/// <param name="Column">Column from 0; lines that run over the page have 0.</param>
internal readonly record struct ColumnLine(int Start, int End, bool AfterBlank, int Column)
{
    public bool IsRule => Start == End;
}

/// <summary>A stretch of tokens with its columns one after the other, so that what is set side by side reads as if it were set in one column. Dispose it after use; it then serves another stretch.</summary>
internal sealed class ReadingOrder(HeaderBuffers buffers) : IDisposable
{
    // Stands for every field where only bounds are wanted.
    private static readonly HeaderField<string> Unread = new("", default, "");

    // No question looks at so many lines below its token.
    private const int Lookahead = 16;

    private TokenizedText _text = null!;
    private Token[] _tokens = [];
    private int[] _origins = [];
    private int[] _lineOf = [];
    private ColumnLine[] _lines = [];
    private int _lineCount;
    private int _settledLines;
    private int _furthest;

    /// <summary>Sets the stretch.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="cells">The lines in reading order.</param>
    /// <param name="settledLines">How many of them stand where they would stand in a longer stretch.</param>
    /// <param name="boundsOnly">Whether the stretch is passed over, so that nothing is asked of its fields but whether they are there.</param>
    public void Begin(TokenizedText text, int start, int end, ReadOnlySpan<LineCell> cells, int settledLines, bool boundsOnly = false)
    {
        BoundsOnly = boundsOnly;
        _text = text;
        EndOrigin = end;
        MakeRoom(end - start, cells.Length);
        Count = 0;
        _furthest = 0;
        _lineCount = cells.Length;
        _settledLines = settledLines;
        for (int i = 0; i < cells.Length; i++)
        {
            AddLine(i, cells[i]);
        }
    }

    /// <summary>What the readers of the stretch work with.</summary>
    public HeaderBuffers Buffers => buffers;

    public int Count { get; private set; }

    /// <summary>Whether the stretch is passed over, so that its fields are made without words and place.</summary>
    public bool BoundsOnly { get; private set; }

    /// <summary>Index in the text one past the stretch.</summary>
    public int EndOrigin { get; private set; }

    public Lexicon Lexicon => _text.Lexicon;

    /// <summary>Whether all that was asked for so far would be the same in a longer stretch: it ends some lines before the end of this one.</summary>
    public bool IsSettled
    {
        get
        {
            int line = _settledLines, missing = Lookahead;
            while (line > 0 && missing > 0)
            {
                missing -= _lines[--line].IsRule ? 0 : 1;
            }

            return missing == 0 && _furthest < _lines[line].Start;
        }
    }

    public ReadOnlySpan<ColumnLine> Lines => _lines.AsSpan(0, _lineCount);

    public ref readonly Token this[int index]
    {
        get
        {
            // The array is longer: an index past the end would read another stretch's tokens.
            Debug.Assert(index < Count);
            _furthest = Math.Max(_furthest, index);
            return ref _tokens[index];
        }
    }

    /// <summary>Index in the text of the token at <paramref name="index"/>; past the end, that of the end.</summary>
    public int Origin(int index) => index < Count ? _origins[index] : EndOrigin;

    public ReadOnlySpan<Token> From(int index) => _tokens.AsSpan(index, Count - index);

    public ReadOnlySpan<Token> Range(int start, int end) => _tokens.AsSpan(start, end - start);

    public int LineOf(int index) => index < Count ? _lineOf[index] : _lineCount;

    /// <summary>Whether a line of a column starts at <paramref name="index"/>.</summary>
    public bool StartsLine(int index) => index >= Count || index == 0 || _lineOf[index] != _lineOf[index - 1];

    /// <summary>Index one past the line that holds <paramref name="index"/>.</summary>
    public int LineEnd(int index) => index < Count ? _lines[_lineOf[index]].End : Count;

    public ReadOnlySpan<char> Slice(int index) => Slice(index, index + 1);

    /// <summary>Characters of tokens that stand side by side on one line.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _text.Slice(_origins[start], _origins[end - 1] + 1);

    /// <summary>Length of the phrase of <paramref name="phraseClass"/> at <paramref name="index"/>, or 0.</summary>
    public int Match(int index, PhraseClass phraseClass)
    {
        _furthest = Math.Max(_furthest, index);
        return index < Count ? _text.Lexicon.Phrases.Match(From(index), phraseClass) : 0;
    }

    /// <summary>Whether all letters of the tokens are capitals and there is a word among them.</summary>
    public bool IsCapitals(int start, int end)
    {
        bool any = false;
        for (int i = start; i < end; i++)
        {
            if (_tokens[i].IsWord)
            {
                if (!_tokens[i].IsAllCapitals)
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }

    /// <summary>A field of the text between two indexes: its lines joined by spaces, its span from the first to the last character.</summary>
    public HeaderField<string> Field(int start, int end, string rule)
    {
        if (BoundsOnly)
        {
            return Unread;
        }

        TextSpan span = SpanOf(start, end);
        return _text.IsAsReceived && start < end && IsOneRun(start, end)
            ? new HeaderField<string>(span, rule, _text.Text)
            : new HeaderField<string>(Join(start, end), span, rule);
    }

    /// <summary>The same without any blank: a number with its symbol.</summary>
    public HeaderField<string> UnspacedField(int start, int end, string rule) =>
        BoundsOnly ? Unread : new HeaderField<string>(Join(start, end).Replace(" ", "", StringComparison.Ordinal), SpanOf(start, end), rule);

    public string Join(int start, int end)
    {
        string joined = "";
        for (int i = start; i < end;)
        {
            int run = i + 1;
            while (run < end && _origins[run] == _origins[run - 1] + 1)
            {
                run++;
            }

            string part = _text.Join(_origins[i], _origins[run - 1] + 1);
            joined = joined.Length == 0 ? part : joined + " " + part;
            i = run;
        }

        return joined;
    }

    /// <summary>The smallest span that holds the tokens; where they stand in one of two columns, it holds parts of the other.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        int first = _origins[start], last = first;
        for (int i = start + 1; i < end; i++)
        {
            first = Math.Min(first, _origins[i]);
            last = Math.Max(last, _origins[i]);
        }

        return _text.SpanOf(first, last + 1);
    }

    private bool IsOneRun(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (_origins[i] != _origins[i - 1] + 1)
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        _text = null!;
        buffers.Return(this);
    }

    private void MakeRoom(int tokens, int lines)
    {
        if (_tokens.Length < tokens)
        {
            int size = Math.Max(tokens, _tokens.Length * 2);
            (_tokens, _origins, _lineOf) = (new Token[size], new int[size], new int[size]);
        }

        if (_lines.Length < lines)
        {
            _lines = new ColumnLine[Math.Max(lines, _lines.Length * 2)];
        }
    }

    private void AddLine(int line, in LineCell cell)
    {
        int start = Count;
        if (!cell.IsRule)
        {
            ReadOnlySpan<Token> tokens = _text.Range(cell.Start, cell.End);
            tokens.CopyTo(_tokens.AsSpan(start));
            _lineOf.AsSpan(start, tokens.Length).Fill(line);
            Span<int> origins = _origins.AsSpan(start, tokens.Length);
            for (int i = 0; i < origins.Length; i++)
            {
                origins[i] = cell.Start + i;
            }

            Count += tokens.Length;
        }

        _lines[line] = new ColumnLine(start, Count, cell.AfterBlank, cell.Column);
    }
}
