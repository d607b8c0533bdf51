using Directives.Lexicons;

namespace Directives.Header;

/// <content>Lines around a letterhead that belong to no field: stamps, page numbers, pictures of digital signatures.</content>
internal ref partial struct HeadReader
{
    // Page numbers, e-mail addresses, times of signing, marks of urgency.
    private bool IsNoise(int i)
    {
        int end = _order.LineEnd(i);
        if (_order.Match(i, PhraseClass.DigitalStamp) > 0 || _order[i].IsMark('('))
        {
            return end - i <= RunningText;
        }

        int stamp = _order.Match(i, PhraseClass.Stamp);
        if (stamp > 0 && (end == i + stamp || _order.IsCapitals(i, end) || !_order[i + stamp].IsWord))
        {
            return true;
        }

        return (_order[i].IsNumber && end == i + 1) || IsDigitalLine(i, end);
    }

    // “Thứ sáu, 16/6/2023 - 08:17”, “Đăng ngày 16/6/2023”: when a page was set, not when the document was issued.
    private readonly bool IsDayOfPage(int i)
    {
        GrammarWords words = _order.Lexicon.Words;
        int first = _order[i].Word;
        return first == words.Weekday || (first == words.Master && i + 1 < _order.Count && _order[i + 1].Word == words.Sun) || _order.Match(i, PhraseClass.PortalChrome) > 0;
    }

    private bool IsDigitalLine(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_order[i].IsMark('@') || (_order[i].IsMark(':') && i + 3 < end && _order[i + 1].IsNumber && _order[i + 2].IsMark(':') && _order[i + 3].IsNumber))
            {
                return true;
            }
        }

        return end - start <= 4 && _order[start].IsMark('+') && _order[end - 1].IsNumber;
    }

    // The picture of a digital signature above the letterhead: a body's name, its address, the time of signing.
    private int SkipDigitalStamp()
    {
        int skip = 0;
        for (int line = 0; line < Math.Min(_order.Lines.Length, 20); line++)
        {
            ColumnLine next = _order.Lines[line];
            if (next.IsRule)
            {
                continue;
            }

            if (_order.Match(next.Start, PhraseClass.NationalTitle) > 0 || next.Column > 0
                || (_order.Match(next.Start, PhraseClass.NumberCue) > 0 && DocumentNumberReader.TryRead(_order, next.Start, out _)))
            {
                break;
            }

            if (IsDigitalLine(next.Start, next.End))
            {
                skip = next.End;
            }
        }

        return skip;
    }
}
