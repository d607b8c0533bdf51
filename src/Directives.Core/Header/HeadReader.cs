using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Reads a letterhead from its first line to the first line of the body. One run's state; make one for each head.</summary>
internal ref partial struct HeadReader
{
    // A line of a letterhead is short; beyond this it is running text.
    private const int RunningText = 25;
    private const int AnchorLookahead = 9;

    private readonly ReadingOrder _order;
    private readonly IssuerNames _issuers;
    private EntryList _recipients;
    private bool _motto;
    private bool _title;
    private bool _addressed;
    private bool _signedNumber;
    private bool _subjectBesideNumber;
    private int _firstText = -1;

    public HeadReader(ReadingOrder order)
    {
        _order = order;
        _issuers = new IssuerNames(order);
        _recipients = new EntryList(order, "header.recipients.listed", isDistribution: false);
    }

    public HeaderField<string>? Issuer { get; private set; }

    public HeaderField<string>? Parent { get; private set; }

    public HeaderField<string>? Number { get; private set; }

    public HeaderField<DateOnly>? Date { get; private set; }

    public HeaderField<string>? Place { get; private set; }

    public HeaderField<DocumentType>? Type { get; private set; }

    public HeaderField<string>? Subject { get; private set; }

    public readonly HeaderField<string>[] Recipients => _recipients.Entries;

    /// <summary>Index in the reading order at which the body begins.</summary>
    public int BodyStart { get; private set; }

    /// <summary>Whether words of a web page stand above the text.</summary>
    public bool HasChrome { get; private set; }

    /// <summary>Whether anything of a letterhead, a title or an address was found.</summary>
    public readonly bool IsFound => _motto || _title || _addressed || _signedNumber;

    public void Read()
    {
        int i = SkipDigitalStamp();
        while (i < _order.Count)
        {
            int next = Step(i);
            if (next < 0)
            {
                break;
            }

            i = next;
        }

        // Without a letterhead, what was passed over as the lines above it is the body.
        BodyStart = IsFound || _firstText < 0 ? i : _firstText;
        _recipients.Close();
        if (IsFound && !_order.BoundsOnly)
        {
            (HeaderField<string>? issuer, HeaderField<string>? parent) = _issuers.Resolve();
            Issuer ??= issuer;
            Parent ??= parent;
        }

        // A symbol of the rarer kinds may as well be of a body: “PB” is the Cục Phòng bệnh where letters have their subject, below the number.
        if (Type is null || (_subjectBesideNumber && !_title && Type is { Value: DocumentType.Other }))
        {
            Type = TypeOfLetter();
        }
    }

    // Reads what starts at the token; returns the index after it, or -1 when the body starts there.
    private int Step(int i)
    {
        if (_order.StartsLine(i))
        {
            if (_order.Match(i, PhraseClass.RecipientCue) > 0)
            {
                return ReadRecipients(i);
            }

            if (!_title && TitleLength(i) is var length and > 0)
            {
                return ReadTitle(i, length);
            }

            if (_title || _addressed)
            {
                return ReadAfterTitle(i);
            }

            if (IsNoise(i))
            {
                return _order.LineEnd(i);
            }
        }

        if (_order.Match(i, PhraseClass.NationalTitle) is var motto and > 0)
        {
            _motto = true;
            return i + motto;
        }

        if (TryReadMark(i, out int next))
        {
            return next;
        }

        // CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … of a decision whose title was lost.
        if (_signedNumber && Date is not null && !_issuers.IsEmpty && _order.StartsLine(i) && _order.Match(i, PhraseClass.SignerTitle) > 0 && _order.IsCapitals(i, _order.LineEnd(i)))
        {
            return _order.LineEnd(i);
        }

        if (IsIssuerWord(i))
        {
            _firstText = _firstText < 0 ? i : _firstText;
            _issuers.Add(i);
            return i + 1;
        }

        return _order.StartsLine(i) ? PassLine(i) : i + 1;
    }

    // Number, “V/v”, or place and date.
    private bool TryReadMark(int i, out int next)
    {
        next = i;
        if (_order[i].IsCapital && (_order.StartsLine(i) || !_order[i - 1].IsWord || _order[i - 1].IsAllCapitals || (i + 1 < _order.Count && _order[i + 1].IsMark(':')))
            && _order.Match(i, PhraseClass.NumberCue) > 0 && DocumentNumberReader.TryRead(_order, i, out NumberMatch number))
        {
            TakeNumber(number, "header.number.labelled");
            next = number.End;
            return true;
        }

        if (Subject is null && _order[i].IsCapital && _order.Match(i, PhraseClass.SubjectCue) is var cue and > 0)
        {
            Subject = SubjectReader.Read(_order, i, isCued: true, "header.subject.beside-number", out next);
            _subjectBesideNumber = Subject is not null;
            next = Math.Max(next, i + cue);
            return true;
        }

        if ((_order[i].IsCapital || _order.StartsLine(i)) && IssueDateReader.TryRead(_order, i, out IssueDateMatch date))
        {
            if (IsDayOfPage(i))
            {
                HasChrome = true;
                next = _order.LineEnd(i);
                return true;
            }

            TakeDate(i, date);
            next = date.End;
            return true;
        }

        return false;
    }

    private void TakeNumber(in NumberMatch number, string rule)
    {
        bool better = number.HasSymbol && !_signedNumber;
        _signedNumber |= number.HasSymbol || number.IsBlank;
        if (!number.IsBlank && (Number is null || better))
        {
            Number = number.ToField(_order, rule);
        }

        if (Type is null && number.HasSymbol && DocumentTypeNames.Default.TryFindCode(_order.Slice(number.CodeStart, number.CodeEnd), out DocumentType type))
        {
            Type = new HeaderField<DocumentType>(type, _order.SpanOf(number.Start, number.End), "header.type.symbol");
        }
    }

    private void TakeDate(int start, in IssueDateMatch date)
    {
        bool placed = date.PlaceEnd > start;
        if (Place is null && placed)
        {
            Place = _order.Field(start, date.PlaceEnd, "header.place.before-date");
            if (date.Date is not null)
            {
                Date = null;
            }
        }
        else if (Date is not null || (Place is not null && !placed))
        {
            return;
        }

        if (date.Date is { } day)
        {
            Date = new HeaderField<DateOnly>(day, _order.SpanOf(date.DateStart, date.End), placed ? "header.date.after-place" : "header.date.alone");
        }
    }

    private HeaderField<DocumentType>? TypeOfLetter()
    {
        if (_addressed || _subjectBesideNumber)
        {
            Text.TextSpan span = Subject?.Span ?? (Recipients.Length > 0 ? Recipients[0].Span : new Text.TextSpan(0, 0));
            return new HeaderField<DocumentType>(DocumentType.OfficialLetter, span, "header.type.letter");
        }

        return null;
    }

    private bool IsIssuerWord(int i)
    {
        ref readonly Token token = ref _order[i];
        if (_order.StartsLine(i))
        {
            int end = _order.LineEnd(i);
            bool begins = _order.Match(i, PhraseClass.IssuerHead) > 0;
            bool capitals = token.IsAllCapitals && (i + 1 == end || !_order[i + 1].IsWord || _order[i + 1].IsAllCapitals);
            if (SubjectReader.IsNumbered(_order, i) || token.Kind == TokenKind.Mark || !(capitals || (begins && token.IsCapital && NameEnd(i, end) - i <= RunningText / 2 && HasAnchorAhead(i))))
            {
                return false;
            }

            return begins || (_issuers.End >= 0 && _order.LineOf(_issuers.End - 1) >= _order.LineOf(i) - 2) || (!_motto && HasAnchorAhead(i));
        }

        // The rest of a line that began as a body's name.
        return _issuers.End == i;
    }

    // Up to “Số:” on the same line.
    private int NameEnd(int start, int end)
    {
        int i = start;
        while (i < end && !(i + 1 < end && _order[i + 1].IsMark(':') && _order.Match(i, PhraseClass.NumberCue) > 0))
        {
            i++;
        }

        return i;
    }

    // The body starts, or a line above or within the letterhead is passed over.
    private int PassLine(int i)
    {
        int end = _order.LineEnd(i);
        if (end - i <= RunningText && HasAnchorAhead(i) && !SubjectReader.IsNumbered(_order, i))
        {
            return Pass(i, end);
        }

        if (_motto || _signedNumber || end - i > RunningText || _order.LineOf(i) > 40)
        {
            return IsFound ? -1 : Stop(i);
        }

        return Pass(i, end);
    }

    private int Pass(int i, int end)
    {
        if (_order.Match(i, PhraseClass.PortalChrome) > 0)
        {
            HasChrome = true;
        }
        else if (_firstText < 0)
        {
            _firstText = i;
        }

        return end;
    }

    private int Stop(int i)
    {
        if (_firstText < 0)
        {
            _firstText = i;
        }

        return -1;
    }

    // Whether the letterhead goes on below the line.
    private bool HasAnchorAhead(int i)
    {
        int first = _order.LineOf(i) + 1;
        for (int line = first; line < Math.Min(first + AnchorLookahead, _order.Lines.Length); line++)
        {
            ColumnLine next = _order.Lines[line];
            if (next.IsRule)
            {
                continue;
            }

            if (_order.Match(next.Start, PhraseClass.NationalTitle) > 0 || _order.Match(next.Start, PhraseClass.RecipientCue) > 0
                || IsTitleWords(next.Start)
                || (_order[next.Start].IsCapital && _order.Match(next.Start, PhraseClass.NumberCue) > 0 && DocumentNumberReader.TryRead(_order, next.Start, out _)))
            {
                return true;
            }

            if (next.End - next.Start > RunningText)
            {
                return false;
            }
        }

        return false;
    }

    private int ReadRecipients(int i)
    {
        _addressed = true;
        int start = i + _order.Match(i, PhraseClass.RecipientCue);
        if (start < _order.Count && _order[start].IsMark(':'))
        {
            start++;
        }

        int line = _order.LineOf(i);
        int end = _order.Lines[line].End;
        _recipients.AddLine(start, end, afterBlank: false);
        for (line++; line < _order.Lines.Length; line++)
        {
            ColumnLine next = _order.Lines[line];
            if (next.IsRule)
            {
                continue;
            }

            if (_order.Match(next.Start, PhraseClass.RecipientCue) > 0)
            {
                return end;
            }

            if ((!_recipients.HasEntries && next.End - next.Start > RunningText * 2) || !_recipients.AddLine(next.Start, next.End, next.AfterBlank && _recipients.HasEntries))
            {
                return end;
            }

            end = next.End;
        }

        return end;
    }
}
