using Directives.Lexicons;

namespace Directives.Header;

/// <content>The title with what stands below it, down to the enacting authority.</content>
internal ref partial struct HeadReader
{
    private bool IsTitleWords(int i)
    {
        int length = TypeLength(i);
        return length > 0 && _order.IsCapitals(i, i + length);
    }

    // Words of a type on the line: KẾ HOẠCH PHỐI HỢP where they are the whole line, else KẾ HOẠCH, which the subject follows.
    private int TypeLength(int i)
    {
        int end = _order.LineEnd(i);
        int length = _order.Lexicon.Phrases.Match(_order.Range(i, end), PhraseClass.DocumentType);
        if (length == 0 || (i + length == end && DocumentTypeNames.Default.TryFind(_order.Lexicon, _order.Range(i, end), out _)))
        {
            return length;
        }

        for (int shorter = 1; shorter < length; shorter++)
        {
            if (DocumentTypeNames.Default.TryFind(_order.Lexicon, _order.Range(i, i + shorter), out _))
            {
                return shorter;
            }
        }

        return length;
    }

    private int TitleLength(int i)
    {
        int length = TypeLength(i);
        if (length == 0 || !_order[i].IsCapital)
        {
            return 0;
        }

        int lineEnd = _order.LineEnd(i);
        bool whole = lineEnd == i + length || (lineEnd == i + length + 1 && _order[lineEnd - 1].IsMark(':'));
        if (!_order.IsCapitals(i, i + length) && !(whole && (_motto || _signedNumber)))
        {
            return 0;
        }

        // BAN CHỈ ĐẠO / CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA: the words go on with a body's name when the letterhead has more to come.
        bool continues = !whole && _issuers.End == i && !_order.Lines[_order.LineOf(i)].AfterBlank && !(_motto && _signedNumber) && HasAnchorAhead(i);
        return continues || !DocumentTypeNames.Default.TryFind(_order.Lexicon, _order.Range(i, i + length), out _) ? 0 : length;
    }

    private int ReadTitle(int i, int length)
    {
        _title = true;
        DocumentTypeNames.Default.TryFind(_order.Lexicon, _order.Range(i, i + length), out DocumentType type);
        Type = new HeaderField<DocumentType>(type, _order.SpanOf(i, i + length), "header.type.title");
        int j = i + length;
        if (j < _order.Count && _order[j].IsMark(':'))
        {
            j++;
        }

        j = ReadEnactingIssuer(j);
        while (j < _order.Count && (_order.StartsLine(j) || j > i + length || _order[j].IsMark('(')) && TryReadTitleMark(ref j))
        {
        }

        HeaderField<string>? subject = SubjectReader.Read(_order, j, isCued: false, "header.subject.below-title", out int end);
        Subject = subject ?? Subject;
        return Math.Max(end, j);
    }

    // “Số 07/CT-UBND”, “ngày …” between title and subject.
    private bool TryReadTitleMark(ref int j)
    {
        int i = _order[j].IsMark('(') ? j + 1 : j;
        if (i < _order.Count && _order[i].IsCapital && _order.Match(i, PhraseClass.NumberCue) > 0 && DocumentNumberReader.TryRead(_order, i, out NumberMatch number))
        {
            if (!_signedNumber)
            {
                TakeNumber(number, "header.number.below-title");
            }

            j = number.End;
            return true;
        }

        if (i < _order.Count && TryReadTitleDate(i, out IssueDateMatch date))
        {
            TakeDate(i, date);
            j = date.End;
            if (j < _order.Count && _order[j].IsMark(')'))
            {
                j++;
            }

            return true;
        }

        return false;
    }

    private bool TryReadTitleDate(int i, out IssueDateMatch date) =>
        IssueDateReader.TryRead(_order, i, out date)
        || (_order[i].Word == _order.Lexicon.Words.Day && IssueDateReader.TryReadInLine(_order, i, out date));

    // CHỈ THỊ / CỦA BỘ THÔNG TIN VÀ TRUYỀN THÔNG SỐ 07/2008/CT-BTTTT / NGÀY 30 THÁNG 12 NĂM 2008
    private int ReadEnactingIssuer(int i)
    {
        if (i >= _order.Count || _order[i].Word != _order.Lexicon.Words.Of || !_order[i].IsAllCapitals)
        {
            return i;
        }

        int start = i + 1;
        int end = start;
        while (end < _order.Count && !IsEnactingEnd(start, end))
        {
            end++;
        }

        if (!_issuers.IsEmpty)
        {
            return end < _order.Count && SubjectReader.CueLength(_order, end) > 0 ? end : i;
        }

        if (end > start)
        {
            Issuer = _order.Field(start, end, "header.issuer.below-title");
        }

        return end;
    }

    private bool IsEnactingEnd(int start, int i)
    {
        GrammarWords words = _order.Lexicon.Words;
        if (_order[i].Word == words.Day || (_order.Match(i, PhraseClass.NumberCue) > 0 && DocumentNumberReader.TryRead(_order, i, out _)))
        {
            return true;
        }

        return i > start && _order.StartsLine(i)
            && (!_order[i].IsAllCapitals || _order.Lines[_order.LineOf(i)].AfterBlank || SubjectReader.CueLength(_order, i) > 0 || !_order.IsCapitals(i, _order.LineEnd(i)));
    }

    // Below the subject: the enacting authority, “Kính gửi”, a number set below; else the body.
    private int ReadAfterTitle(int i)
    {
        if (!_addressed)
        {
            int end = _order.LineEnd(i);
            int mark = i;
            if (_order.StartsLine(i) && TryReadTitleMark(ref mark) && (mark >= _order.Count || _order.StartsLine(mark)))
            {
                return mark;
            }

            if (Subject is not null && _order.IsCapitals(i, end) && !SubjectReader.IsNumbered(_order, i) && IsAuthority(i))
            {
                if (_issuers.IsEmpty && Issuer is null)
                {
                    _issuers.Add(i, end);
                }

                return end;
            }
        }

        return -1;
    }

    private bool IsAuthority(int i) => _order.Match(i, PhraseClass.IssuerHead) > 0 || _order.Match(i, PhraseClass.SignerTitle) > 0;
}
