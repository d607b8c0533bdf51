using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>What the first sentences say of a directive whose letterhead is missing, or which a news item reports.</summary>
internal sealed class ReportedDirective
{
    // The lead of a news item stands in its first paragraphs.
    private const int LeadLines = 10;
    private const int LeadTokens = 900;

    private readonly ReadingOrder _order;

    private ReportedDirective(ReadingOrder order) => _order = order;

    public HeaderField<string>? Issuer { get; private set; }

    public HeaderField<string>? Number { get; private set; }

    public HeaderField<DateOnly>? Date { get; private set; }

    public HeaderField<DocumentType>? Type { get; private set; }

    public HeaderField<string>? Subject { get; private set; }

    /// <summary>Tokens of the closing note “(Nguồn: …)”, or null.</summary>
    public SkippedRange? SourceNote { get; private set; }

    /// <summary>Reads what the letterhead did not state; nothing when it named the issuer.</summary>
    public static ReportedDirective? Read(TokenizedText text, int bodyStart, in HeadReader head, HeaderBuffers buffers)
    {
        if (head.Issuer is not null || bodyStart >= text.Count)
        {
            return null;
        }

        using ReadingOrder order = ColumnLayout.ReadParagraphs(text, bodyStart, LeadEnd(text, bodyStart), buffers);
        var reported = new ReportedDirective(order);
        if (head.IsFound)
        {
            reported.ReadIssuerOfLetter();
            return reported;
        }

        reported.ReadNewsOrPlan(head.HasChrome);
        if (reported.Number is null)
        {
            reported.ReadSourceNote(text, bodyStart);
        }

        return reported;
    }

    private static int LeadEnd(TokenizedText text, int start)
    {
        int i = start;
        for (int line = 0; line < LeadLines && i < text.Count && i - start < LeadTokens; line++)
        {
            i = ColumnLayout.LineEnd(text, i, Math.Min(text.Count, start + (2 * LeadTokens)));
        }

        return i;
    }

    // “…, UBND Thành phố yêu cầu các sở, ban, ngành … như sau:”
    private void ReadIssuerOfLetter()
    {
        (int Start, int End) first = (-1, -1);
        for (int i = 1; i < _order.Count; i++)
        {
            if (_order.StartsLine(i) && SubjectReader.IsNumbered(_order, i))
            {
                break;
            }

            if (_order[i].IsCapital || _order.Match(i, PhraseClass.IssuingVerb) == 0 || !TryFindSubject(i, out (int Start, int End) body))
            {
                continue;
            }

            // The sentence that announces the items is the issuer's own.
            if (first.Start < 0 || EndsWithColon(i))
            {
                first = body;
                if (EndsWithColon(i))
                {
                    break;
                }
            }
        }

        if (first.Start >= 0)
        {
            Issuer = _order.Field(first.Start, first.End, "header.issuer.orders");
        }
    }

    private bool EndsWithColon(int i) => _order[_order.LineEnd(i) - 1].IsMark(':');

    private void ReadNewsOrPlan(bool hasChrome)
    {
        int cue = FindReportCue();
        int document = FindIssuedDocument(out (int Start, int End) body, out bool perfect);
        if (document >= 0)
        {
            Issuer = _order.Field(body.Start, body.End, "header.issuer.reported");
            int length = TypeLength(document);
            bool own = DocumentTypeNames.Default.TryFind(_order.Lexicon, _order.Range(document, document + length), out DocumentType type)
                && _order[document].IsCapital && !hasChrome && !perfect && cue < 0 && AnnouncesText(document);
            Type = new HeaderField<DocumentType>(own ? type : DocumentType.NewsItem, _order.SpanOf(document, document + length), own ? "header.type.announced" : "header.type.news-lead");
            ReadDocument(document + length);
            if (Date is null)
            {
                ReadOpeningDate(body.Start);
            }

            return;
        }

        if (cue >= 0 || hasChrome)
        {
            int at = Math.Max(cue, 0);
            Type = new HeaderField<DocumentType>(DocumentType.NewsItem, _order.SpanOf(at, at + 1), cue >= 0 ? "header.type.news-cue" : "header.type.portal");
            ReadIssuerOfLetter();
        }
    }

    // “Theo đó, …” at the head of one of the first paragraphs.
    private int FindReportCue()
    {
        for (int line = 0; line < Math.Min(3, _order.Lines.Length); line++)
        {
            ColumnLine next = _order.Lines[line];
            if (!next.IsRule && _order.Match(next.Start, PhraseClass.ReportCue) > 0)
            {
                return next.Start;
            }
        }

        return -1;
    }

    // “<body> (đã, vừa) ban hành Kế hoạch …”: index of the type's first word, or -1.
    private int FindIssuedDocument(out (int Start, int End) body, out bool perfect)
    {
        perfect = false;
        body = default;
        for (int i = 2; i < _order.Count; i++)
        {
            if (_order.StartsLine(i) && i + 2 < _order.Count && _order[i + 2].IsWord && SubjectReader.IsNumbered(_order, i))
            {
                // Items are the text of the document itself; “11/3/2022 15:42” is none.
                return -1;
            }

            if (!Is(i - 1, "hành", "có", "ký", "gửi") || TypeLength(i) == 0)
            {
                continue;
            }

            int verb = i - 1;
            bool signs = Is(verb, "ký");
            while (verb > 0 && Is(verb - 1, "ban", "hành", "ký", "đã", "vừa", "mới", "tiếp", "tục", "phát"))
            {
                verb--;
                perfect |= Is(verb, "đã", "vừa", "mới");
                signs |= Is(verb, "ký");
            }

            // “Sở Y tế có văn bản đề nghị …” may as well be what is to be done.
            bool named = perfect || _order[i].IsCapital || NamesDocument(i + TypeLength(i));
            if (named && TryFindSubject(verb, out body, issuesItself: !signs))
            {
                return i;
            }

            perfect = false;
        }

        return -1;
    }

    // “Kế hoạch”; in small letters, and “văn bản”, only where a number, “về” or an order follows.
    private int TypeLength(int i)
    {
        int length = _order.Match(i, PhraseClass.DocumentType);
        if (length > 0 && _order[i].IsCapital)
        {
            return length;
        }

        length = length == 0 && i + 1 < _order.Count && Is(i, "văn") && Is(i + 1, "bản") ? 2 : length;
        int next = i + length;
        return length > 0 && next < _order.Count && (NamesDocument(next) || _order.Match(next, PhraseClass.Order) > 0) ? length : 0;
    }

    private bool NamesDocument(int i) => i < _order.Count && (SubjectReader.CueLength(_order, i) > 0 || TryReadNumber(i, out _));

    private bool TryReadNumber(int i, out NumberMatch number) =>
        DocumentNumberReader.TryRead(_order, i, out number) || DocumentNumberReader.TryReadBare(_order, i, out number);

    private bool Is(int i, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (_order.Slice(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The body that ends before the verb and starts its clause.
    private bool TryFindSubject(int verb, out (int Start, int End) body, bool issuesItself = false)
    {
        const int LongestName = 20;
        body = default;
        while (verb > 0 && Is(verb - 1, "đã", "vừa", "mới", "cũng", "tiếp", "tục"))
        {
            verb--;
        }

        for (int i = verb - 1; i >= 0 && i > verb - LongestName; i--)
        {
            bool starts = _order.StartsLine(i) || (_order[i - 1].Kind == TokenKind.Mark && _order[i - 1].Word is ',' or '.' or ':' or ';' or ')' or '-');
            if (starts && _order[i].IsCapital && TryTrimName(i, verb, issuesItself, out body))
            {
                return true;
            }

            if (_order.StartsLine(i) || _order[i].IsMark(';') || _order[i].IsMark(':'))
            {
                return false;
            }
        }

        return false;
    }

    // Without the title of a deputy or of who signs, and the person's name behind it; a chairman who issues without signing for the body issues himself.
    private bool TryTrimName(int start, int end, bool issuesItself, out (int Start, int End) body)
    {
        // “Ông Nguyễn Văn A, Chủ tịch UBND tỉnh, vừa ban hành …”
        issuesItself &= !_order[end - 1].IsMark(',') && _order[start].Word != _order.Lexicon.Words.Deputy;
        end = end - start > 1 && _order[end - 1].IsMark(',') ? end - 1 : end;
        body = (start, end);
        int title = _order.Match(start, PhraseClass.SignerTitle);
        bool titled = title > 0 && _order.Match(start, PhraseClass.AgencyName) <= title && start + title < end && _order[start + title].IsCapital && _order.Match(start + title, PhraseClass.IssuerHead) > 0;
        if (titled)
        {
            body = (start + title, end);
            for (int i = body.Start + 2; i <= end - 2; i++)
            {
                if (_order[i].IsCapital && _order.Match(i, PhraseClass.Surname) > 0 && _order.Match(i, PhraseClass.Province) == 0 && SignatureReader.IsName(_order, i, end))
                {
                    body.End = i;
                    break;
                }
            }

            body.Start = issuesItself && body.End == end ? start : body.Start;
        }

        return titled || _order.Match(start, PhraseClass.IssuerHead) > 0 || _order.Match(start, PhraseClass.AgencyName) > 0;
    }

    // “… như sau:” at the end of the paragraph: the text of the document itself follows.
    private bool AnnouncesText(int document) => EndsWithColon(document);

    // Number, date and subject behind the name of the type.
    private void ReadDocument(int i)
    {
        if (i < _order.Count && TryReadNumber(i, out NumberMatch number))
        {
            if (number is { IsBlank: false, HasSymbol: true })
            {
                Number = number.ToField(_order, "header.number.reported");
            }

            i = number.End;
        }

        if (i < _order.Count && _order[i].IsMark(','))
        {
            i++;
        }

        if (i < _order.Count && _order[i].Word == _order.Lexicon.Words.Day && IssueDateReader.TryReadInLine(_order, i, out IssueDateMatch date))
        {
            TakeDate(date);
            i = date.End;
        }

        i = SubjectStart(i);

        // “ban hành Kế hoạch triển khai như sau:” names none.
        const int ShortestSubject = 3;
        int end = SubjectEnd(i);
        if (end - i >= ShortestSubject)
        {
            Subject = _order.Field(i, end, "header.subject.reported");
        }
    }

    // Behind “về (việc)”, at once or after the addressees; none where an order follows: what is ordered is no subject.
    private int SubjectStart(int i)
    {
        int end = i < _order.Count ? _order.LineEnd(i) : i;
        int cue = i;
        if (i < end && Is(i, "gửi"))
        {
            while (cue < end && _order.Match(cue, PhraseClass.SubjectCue) == 0 && !(_order[cue].IsMark('.') && cue + 1 < end && _order[cue + 1].SpaceBefore))
            {
                cue++;
            }
        }

        int length = cue < end ? SubjectReader.CueLength(_order, cue) : 0;
        return length > 0 ? cue + length : cue > i || (i < end && _order.Match(i, PhraseClass.Order) > 0) ? _order.Count : i;
    }

    private void TakeDate(in IssueDateMatch date)
    {
        if (date.Date is { } day)
        {
            Date = new HeaderField<DateOnly>(day, _order.SpanOf(date.DateStart, date.End), "header.date.reported");
        }
    }

    // “Ngày 31/5/2021, Ban Chỉ đạo 138 tỉnh đã ban hành …”
    private void ReadOpeningDate(int body)
    {
        for (int i = body - 1; i >= 0 && i > body - 12; i--)
        {
            if (_order[i].Word == _order.Lexicon.Words.Day && IssueDateReader.TryReadInLine(_order, i, out IssueDateMatch date) && date.End <= body
                && (_order[i].IsCapital || (date.End == body - 1 && _order[date.End].IsMark(','))))
            {
                TakeDate(date);
                return;
            }
        }
    }

    private int SubjectEnd(int start)
    {
        int end = start < _order.Count ? _order.LineEnd(start) : start;
        for (int i = start; i < end; i++)
        {
            ref readonly Token token = ref _order[i];
            bool ends = token.Kind == TokenKind.Mark && (token.Word is ':' or ';'
                || (token.Word == '.' && (i + 1 == end || _order[i + 1].SpaceBefore))
                || (token.Word == '(' && i > start));
            if (ends || (Is(i, "như") && i + 1 < end && Is(i + 1, "sau")) || (token.IsMark(',') && i + 1 < end && Is(i + 1, "trong", "nhằm", "với", "theo", "yêu", "qua", "do", "gồm")))
            {
                return i;
            }
        }

        return end;
    }

    // “(Nguồn: Kế hoạch số 03/KH-BCĐ138, …)” on the last line.
    private void ReadSourceNote(TokenizedText text, int bodyStart)
    {
        const int LongestNote = 40;
        int start = text.Count - 1;
        while (start > bodyStart && start > text.Count - LongestNote && !text[start].StartsLine)
        {
            start--;
        }

        if (!text[start].StartsLine)
        {
            return;
        }

        using ReadingOrder order = ColumnLayout.Read(text, start, text.Count, isFoot: false, _order.Buffers);
        int i = order.Count > 0 && order[0].IsMark('(') ? 1 : 0;
        bool inParenthesis = i > 0 && i < order.Count && order[i].Word == order.Lexicon.Words.Follow;
        if (i >= order.Count || (order.Match(i, PhraseClass.SourceCue) == 0 && !inParenthesis))
        {
            return;
        }

        SourceNote = new SkippedRange(start, text.Count, SkippedKind.Foot);
        for (; i < order.Count; i++)
        {
            int type = order.Match(i, PhraseClass.DocumentType);
            if (type > 0 && i + type < order.Count && DocumentNumberReader.TryRead(order, i + type, out NumberMatch number) && number is { IsBlank: false, HasSymbol: true })
            {
                Number = number.ToField(order, "header.number.source-note");
                return;
            }
        }
    }
}
