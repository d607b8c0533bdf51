using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Reads the duties of one paragraph: sentence by sentence, part by part.</summary>
internal sealed partial class ClauseReader
{
    private readonly TokenizedText _text;
    private readonly OwnerScanner _scanner;
    private readonly PhraseTrie _phrases;
    private readonly GrammarWords _words;
    private readonly DutyBuffers _buffers;
    private readonly List<Duty> _duties;
    private string? _issuer;

    // The leads of a sentence, and the same as those of the sentences that go on with it.
    private List<OwnerMention>? _continuedFrom;
    private List<OwnerMention>? _continued;

    // A sentence of at most so many tokens that only states a time belongs to the duty before it.
    private const int MaxTimeSentence = 24;

    // Bodies that open a clause before a colon take at most so many tokens.
    private const int MaxPrefix = 60;

    // A sentence that only points to an annex has at most so many tokens.
    private const int MaxPointer = 30;

    // A clause of time or condition before the subject of a paragraph is short.
    private const int MaxOpening = 40;

    // The last body of them at most so many; a longer one is a clause with a colon in it.
    private const int MaxPrefixName = 14;

    // Fewer tokens without a predicate are a signature or a link, no clause.
    private const int MinClause = 4;

    public ClauseReader(TokenizedText text, OwnerScanner scanner, DutyBuffers buffers)
    {
        _text = text;
        _scanner = scanner;
        _phrases = text.Lexicon.Phrases;
        _words = text.Lexicon.Words;
        _buffers = buffers;
        _duties = buffers.Duties;
    }

    /// <summary>Forgets the text before, and begins with the one that stands in its place; its duties are none yet.</summary>
    /// <param name="issuer">The issuing body, or null.</param>
    public void Begin(string? issuer)
    {
        (_issuer, _continuedFrom, _continued) = (issuer, null, null);
        BeginLabels();
    }

    /// <summary>Working memory.</summary>
    public DutyBuffers Buffers => _buffers;

    /// <summary>The duties read so far.</summary>
    public List<Duty> Duties => _duties;

    /// <summary>Times stated for the whole document.</summary>
    public List<(int Start, int End)> CommonTimes => _buffers.CommonTimes;

    /// <summary>Reads the sentences of a paragraph.</summary>
    /// <param name="block">Index of its block.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="context">What stands above.</param>
    /// <returns>The leads that the paragraph names for what follows it, or null when it names none.</returns>
    public List<OwnerMention>? Read(int block, int start, int end, ClauseContext context)
    {
        if (context.Section == SectionKind.Aims)
        {
            return null;
        }

        BeginLabels();
        if (context.Section == SectionKind.Unknown && (EndsWithOwners(start, end) || HasLeadLabel(start, end)))
        {
            // The owners in the closing parenthesis, or behind a label, tell that the sentences before it are tasks.
            context = new ClauseContext { Section = SectionKind.Duties, Owners = context.Owners, Heading = context.Heading, IsItem = true };
        }

        List<OwnerMention>? current = null;
        int sinceParenthesis = _duties.Count;
        for (int sentence = start; sentence < end;)
        {
            int stop = SentenceSplitter.SentenceEnd(_text, sentence, end);
            if (TryFindQuoted(sentence, stop, out int quoted, out int close))
            {
                for (int inner = quoted; inner < close;)
                {
                    int innerStop = SentenceSplitter.SentenceEnd(_text, inner, close);
                    ReadSentence(block, inner, innerStop, context, ref current, ref sinceParenthesis);
                    inner = innerStop;
                }
            }
            else
            {
                ReadSentence(block, sentence, stop, context, ref current, ref sinceParenthesis);
            }

            sentence = stop;
        }

        return current;
    }

    /// <summary>Adds a duty as it stands, with owners from outside (a list that stays as it is for the rest of the run) and the partners that it names itself.</summary>
    public Duty? Add(int block, int start, int end, List<OwnerMention>? owners, string rule, bool own = false)
    {
        end = TrimEnd(start, end);
        while (start < end && _text[start].Kind == TokenKind.Mark && _text[start].Word is ',' or ';' or '.' or ':' or '-')
        {
            start++;
        }

        start = SkipInlineMarker(start, end);
        if (end <= start)
        {
            return null;
        }

        owners ??= _buffers.Nobody;
        Duty duty = _buffers.Next(start, end, block, rule, own, _scanner.NamesCooperation(start, end) ? WithPartners(owners, start, end) : owners);
        _duties.Add(duty);
        return duty;
    }

    private void ReadSentence(int block, int start, int end, ClauseContext context, ref List<OwnerMention>? current, ref int sinceParenthesis)
    {
        int first = SkipOpening(start, end);
        while (ReadLabel(block, first, end) is var behind && behind > first)
        {
            first = SkipOpening(behind, end);
        }

        bool isNonDuty = first < end && OpensNonDuty(first, end);
        if (first >= end || (isNonDuty && !NamesSubject(first, end)) || PointsToAnnex(first, end))
        {
            return;
        }

        if (IsTimeOnly(first, end))
        {
            if (_duties.Count > 0 && _duties[^1].Block == block)
            {
                _duties[^1].AddTime((first, end));
            }
            else if (context.Owners is null && context.Section == SectionKind.Unknown && _duties.Count == 0 && CommonTimes.Count < Duty.MaxTimes)
            {
                // “Thời gian thực hiện chỉ đạo điểm từ … đến …” before the duties holds for all of them.
                CommonTimes.Add((first, end));
            }

            return;
        }

        int part = first;
        bool opensSentence = true;
        bool tellsPast = TellsPast(first, end);
        if ((context.Owners is null && IsOpeningClause(first, end)) || isNonDuty || tellsPast)
        {
            // “Để đẩy nhanh tiến độ …; bảo đảm …; yêu cầu Thủ trưởng …”: what stands before the order is its ground.
            List<OwnerMention> ordered = Emptied(_buffers.Found);
            int predicate = _scanner.FindSubject(first, end, ordersOnly: true, ordered, out _);
            if (predicate > first && ordered.Count > 0 && ordered[0].Rule == OwnerRule.Order)
            {
                part = ordered[0].Agency.Start;
                current = _buffers.Copy(ordered);
                int stop = NextPart(predicate, predicate, end, hasOwners: true);
                Add(block, predicate, stop, current, DutyRules.Sentence, own: true);
                part = stop;
            }
        }

        if (tellsPast && part == first)
        {
            return;
        }

        if (part == first && context.Owners is null && current is null && context.Section == SectionKind.Unknown)
        {
            // “Chuyển Công văn số … đến Sở A để nghiên cứu, trả lời”: who gets it is told what to do with it.
            List<OwnerMention> receivers = Emptied(_buffers.Found);
            int task = _scanner.MatchForwarded(first, end, receivers, out OwnerMention? forwarder);
            if (task > first && (forwarder is not { } body || MayBeIssuer(body)))
            {
                current = _buffers.Copy(receivers);
                part = NextPart(task, task, end, hasOwners: true);
                Add(block, task, part, current, DutyRules.Sentence, own: true);
            }
        }

        while (part < end)
        {
            if (ReadLabel(block, part, end) is var behind && behind > part)
            {
                part = behind;
                continue;
            }

            if (context.OrdersOnly && current is not null)
            {
                // “UBND tỉnh giao Sở A …; báo cáo trước ngày …; Công an tỉnh …”: the order goes on.
                context = context.For(context.IsItem, ordersOnly: false, null);
            }

            // A list of addressees may itself be parted by semicolons.
            List<OwnerMention> subject = Emptied(_buffers.Probe);
            int stop = NextPart(part, Math.Max(part, _scanner.MatchSubject(part, end, subject, out _)), end, hasOwners: subject.Count > 0 || current is not null || context.Owners is not null);
            ReadPart(block, part, stop, context, opensSentence, ref current, ref sinceParenthesis);
            opensSentence = false;
            part = stop;
            while (part < end && _text[part].Kind == TokenKind.Mark && _text[part].Word is ';' or ',')
            {
                part++;
            }

            part = SkipInlineMarker(part, end);
        }
    }

    private void ReadPart(int block, int start, int end, ClauseContext context, bool opensSentence, ref List<OwnerMention>? current, ref int sinceParenthesis)
    {
        int contentEnd = end;
        List<OwnerMention> closing = Emptied(_buffers.Closing);
        int open = ClosingParenthesis(start, end);
        (int Start, int End) time = default;
        if (open > start && _scanner.MatchParenthesis(open, SentenceSplitter.SkipEnclosed(_text, open, end), OwnerRule.Parenthesis, closing, out time) && !EndsWithBody(start, open))
        {
            contentEnd = open;
        }
        else
        {
            closing.Clear();
            time = default;
            contentEnd = open > start && _phrases.Match(_text.Range(open + 1, end), PhraseClass.NonDuty) > 0 ? open : end;
        }

        List<OwnerMention> owners = Emptied(_buffers.Found);
        int predicate = FindPredicate(start, contentEnd, context, current, opensSentence && current is null || context.Owners is null, owners, out bool issuerSpeaks);
        bool explicitOwner = owners.Count > 0;
        if (explicitOwner && context.Section == SectionKind.Unknown && IsIssuer(owners))
        {
            return;
        }

        if (explicitOwner || issuerSpeaks)
        {
            current = explicitOwner ? _buffers.Copy(owners) : current;
            if (_phrases.Match(_text.Range(predicate, contentEnd), PhraseClass.NonDuty) == 0 && _scanner.MatchOrder(predicate, contentEnd) < TrimEnd(predicate, contentEnd))
            {
                Duty? duty = Add(block, predicate, contentEnd, explicitOwner ? current : null, DutyRules.Sentence, own: true);
                if (explicitOwner && TimeBefore(start, owners[0].Agency.Start) is { End: > 0 } opening)
                {
                    duty?.AddTime(opening);
                }
            }
        }
        else if (context.Section == SectionKind.Duties && closing.Count == 0 && MatchPassive(start, contentEnd, owners) is var behind && behind > start)
        {
            current = WithPartners(_buffers.Copy(owners), behind, contentEnd);
            Add(block, start, contentEnd, current, DutyRules.Sentence, own: true);
        }
        else if (SkipRemark(start, contentEnd) is var task && (closing.Count > 0 || IsClauseOfDuties(task, contentEnd, context, current, opensSentence)))
        {
            List<OwnerMention>? inherited = closing.Count > 0 ? null : current ?? context.Owners;
            Add(block, task, contentEnd, Continue(inherited, current is not null && context.Owners != current), DutyRules.Clause);
        }

        if (closing.Count > 0)
        {
            AssignClosing(sinceParenthesis, _buffers.Copy(closing), time);
            sinceParenthesis = _duties.Count;
        }
    }

    private bool EndsWithOwners(int start, int end)
    {
        List<OwnerMention> owners = Emptied(_buffers.Closing);
        int open = ClosingParenthesis(start, end);
        return open > start && _scanner.MatchParenthesis(open, SentenceSplitter.SkipEnclosed(_text, open, end), OwnerRule.Parenthesis, owners) && !EndsWithBody(start, open);
    }

    private void AssignClosing(int from, List<OwnerMention> closing, (int Start, int End) time)
    {
        for (int k = from; k < _duties.Count; k++)
        {
            if (!_duties[k].HasOwnOwners)
            {
                _duties[k].Owners = WithCooperation(closing, _duties[k].Owners);
            }

            if (time.End > time.Start)
            {
                _duties[k].AddTime(time);
            }
        }
    }

    // “Phối hợp với Hội Nông dân mở lớp … (Phòng Kinh tế)”: the partner in the sentence stays.
    private List<OwnerMention> WithCooperation(List<OwnerMention> closing, List<OwnerMention> former)
    {
        List<OwnerMention> all = closing;
        foreach (OwnerMention owner in former)
        {
            if (owner.Rule == OwnerRule.Cooperation)
            {
                all = all == closing ? _buffers.Copy(closing) : all;
                all.Add(owner);
            }
        }

        return all;
    }

    private List<OwnerMention>? Continue(List<OwnerMention>? owners, bool fromSentence)
    {
        if (owners is null || !fromSentence)
        {
            return owners;
        }

        if (owners != _continuedFrom)
        {
            _continuedFrom = owners;
            _continued = _buffers.NextList();
            foreach (OwnerMention owner in owners)
            {
                if (owner.Role == OwnerRole.Lead)
                {
                    _continued.Add(owner with { Rule = OwnerRule.Continuation });
                }
            }
        }

        return _continued;
    }

    private bool IsClauseOfDuties(int start, int end, ClauseContext context, List<OwnerMention>? current, bool opensSentence)
    {
        bool owned = current is not null || context.Owners is not null;
        ReadOnlySpan<Token> rest = _text.Range(start, end);
        bool noun = _phrases.Match(rest, PhraseClass.NounStart) is var nounLength and > 0 && nounLength >= _phrases.Match(rest, PhraseClass.Verb);
        bool predicate = _scanner.IsPredicate(start, end) && !noun;
        return context.Section switch
        {
            SectionKind.Duties => (owned && (predicate || (end - start >= MinClause && !IsOtherLabel(start, end)))) || predicate || (context.Heading >= 0 && !noun && context.IsItem && _phrases.Match(rest, PhraseClass.OtherLabel) == 0),
            SectionKind.Funding => predicate && (current is not null || (context.IsItem && (owned || _text[start].IsCapital || !opensSentence))),
            _ => !context.OrdersOnly && owned && (predicate || current is not null || (context.Owners is not null && context.IsItem && !noun)),
        };
    }

    // “Chủ đề: …”, “Địa điểm: …”: no work, whoever owns the items around it.
    private bool IsOtherLabel(int start, int end) =>
        _scanner.SkipLabel(start, end, LabelClasses.Other, out _) is var value && value > start && value < end && !_scanner.IsPredicate(value, end);

    private bool NamesSubject(int start, int end)
    {
        List<OwnerMention> owners = Emptied(_buffers.Probe);
        return _scanner.FindSubject(start, end, ordersOnly: true, owners, out _) > start && owners.Count > 0;
    }

    private static List<OwnerMention> Emptied(List<OwnerMention> owners)
    {
        owners.Clear();
        return owners;
    }

    // The owners and the partners that the clause names beside them.
    private List<OwnerMention> WithPartners(List<OwnerMention> owners, int start, int end)
    {
        List<OwnerMention> all = _buffers.Copy(owners);
        _scanner.AddPartners(start, end, all);
        if (all.Count == owners.Count)
        {
            return owners;
        }

        HashSet<string> named = _buffers.Names.EmptySet();
        int kept = 0;
        for (int k = 0; k < all.Count; k++)
        {
            if (named.Add(_buffers.Names.NameOf(_text, all[k].Agency)) || k < owners.Count)
            {
                all[kept++] = all[k];
            }
        }

        all.RemoveRange(kept, all.Count - kept);
        return all;
    }
}
