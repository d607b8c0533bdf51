using Directives.Lexicons;
using Directives.Structure;

namespace Directives.Header;

/// <content>
/// Where a document is at its end. “./.” closes its text and the signature the document (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II): behind them stand only annexes,
/// attached documents and tables. What else stands there, a page that shows the document has set below it: files, links, other news.
/// </content>
internal ref partial struct BodyScan
{
    // A marker has at most so many tokens.
    private const int MaxMarker = 12;

    // A paragraph's first token is looked for so far before its last one.
    private const int MaxItem = 400;

    // At the head of a line: the document ended above, or what stands below its end is text again.
    private void NoteEnd(int i)
    {
        if (_tail < i && ClosesText(i))
        {
            // A text that is closed once more was a document itself.
            BeginTail(i, behindFoot: false);
        }
        else if (_isInTable)
        {
            _isInTable = !text[i - 1].IsMark('|') || text[i].IsMark('|');
            _tail = _isInTable ? -1 : i;
        }
        else if (_tail >= 0 && IsText(i))
        {
            bool row = text[i].IsMark('|');
            CloseTail(i);
            _isInTable = row;
        }
    }

    private void BeginTail(int i, bool behindFoot)
    {
        _tail = i;
        _isBehindFoot = behindFoot;
        _hasItem = _isInTable = false;
    }

    // What stands from the end of the document to the token is left out.
    private void CloseTail(int end)
    {
        if (_tail >= 0 && _tail < end)
        {
            _skipped.Add(new SkippedRange(_tail, end, SkippedKind.Tail));
            BodyEnd = _hasFoot ? BodyEnd : Math.Min(BodyEnd, _tail);
        }

        _tail = -1;
        _isInTable = false;
    }

    // A foot below “./.” was the end, and not the mark; a second list of addressees is another document's.
    private void EndTail(int foot, bool lists)
    {
        if (_isBehindFoot && !lists)
        {
            CloseTail(foot);
        }
        else
        {
            _tail = -1;
        }
    }

    // “./.” at the end of the line above, which is no item among others.
    private readonly bool ClosesText(int i)
    {
        if (i < bodyStart + 4 || !text[i - 1].IsMark('.') || !text[i - 2].IsMark('/') || !text[i - 3].IsMark('.'))
        {
            return false;
        }

        if (MarkerScanner.Scan(text, i, Math.Min(i + MaxMarker, text.Count), out _) is var marker and not (MarkerKind.Dash or MarkerKind.Plus))
        {
            return !IsFurther(i, marker);
        }

        int above = i - 1;
        for (int floor = Math.Max(bodyStart, i - MaxItem); above > floor && !text[above].StartsLine;)
        {
            above--;
        }

        return !text[above].IsMark((char)text[i].Word);
    }

    // A table, “Phụ lục” alone, capitals over “(Kèm theo …)”, the address of another letter, or an item that goes on with the numbering: only the first item tells, links may be numbered too.
    private bool IsText(int i)
    {
        int end = Math.Min(i + MaxMarker, text.Count);
        if (text[i].IsMark('|'))
        {
            return !ColumnLayout.IsRule(text, i, ColumnLayout.LineEnd(text, i, end));
        }

        MarkerKind marker = _hasItem ? MarkerKind.None : MarkerScanner.Scan(text, i, end, out _);
        _hasItem |= marker < MarkerKind.UpperBullet;
        if (IsFurther(i, marker) || (text[i].IsCapital && text.Lexicon.Phrases.Match(text.Range(i, end), PhraseClass.RecipientCue) > 0))
        {
            return true;
        }

        if (!text[i].IsCapital)
        {
            return false;
        }

        int line = ColumnLayout.LineEnd(text, i, text.Count);
        return text.Lexicon.Phrases.Match(text.Range(i, end), PhraseClass.AnnexTitle) == line - i
            || (AnnexReader.IsCapitals(text, i, line) && AnnexReader.HasNoteBelow(text, line));
    }

    // Điều 2, II., 2., b): not the first of its kind.
    private readonly bool IsFurther(int i, MarkerKind marker)
    {
        ReadOnlySpan<char> numeral = marker switch
        {
            MarkerKind.Chapter or MarkerKind.Article => text.Slice(i + 1, i + 2),
            MarkerKind.UpperLetter or MarkerKind.Roman or MarkerKind.Arabic or MarkerKind.LowerLetter => text.Slice(i, i + 1),
            _ => "1",
        };
        return numeral is not ("1" or "01" or "I" or "A" or "a");
    }
}
