using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Titles and headings: what they pass down, and the duties that they state themselves.</content>
internal sealed partial class DutyExtractor
{
    // A heading has at most so many tokens; a longer paragraph over list items is a clause of its own.
    private const int MaxHeading = 70;

    // A heading that ends in a full stop all the same is a short one.
    private const int MaxTerminatedHeading = 22;

    // A body that only its place in a heading tells has at most so many words.
    private const int MaxPlainBody = 12;

    // A line in capitals without marker: the title of a part.
    private bool IsTitle(Block block)
    {
        if (block.Marker is not (MarkerKind.None or MarkerKind.Annex or MarkerKind.Chapter) || block.End - block.Start > MaxHeading)
        {
            return false;
        }

        int letters = 0;
        for (int i = block.Content; i < block.End; i++)
        {
            if (_text[i].IsWord)
            {
                if (!_text[i].IsAllCapitals)
                {
                    return false;
                }

                letters += _text[i].Length;
            }
        }

        return letters > 3;
    }

    private void ReadTitle(int i, Block block)
    {
        SectionKind section = SectionClassifier.ClassifyTitle(_text, block.Content, block.End);
        List<OwnerMention> owners = _buffers.Headed;
        owners.Clear();
        int next = _scanner.MatchNames(block.Content, block.End, OwnerRole.Lead, OwnerRule.Heading, owners);
        var context = new ClauseContext
        {
            Section = section == SectionKind.Unknown ? _root.Section : section,
            Owners = next == block.End && block.Marker == MarkerKind.None && _root.Section == SectionKind.Duties ? _buffers.Copy(owners) : null,
            Heading = i,
            IsReport = section == SectionKind.Aims && SectionClassifier.IsReport(_text, block.Content, block.End),
        };
        _contexts[i] = context;
        _root = context;
        _running = null;
    }

    private bool TryReadHeading(int i, ClauseContext above)
    {
        Block block = _blocks[i];
        int end = block.End;
        bool colon = _text[end - 1].IsMark(':');
        bool terminated = !colon && _text[end - 1].Kind == TokenKind.Mark && _text[end - 1].Word is '.' or ';'
            && (end - block.Content > MaxTerminatedHeading || _blocks[i + 1].Marker == MarkerKind.None || SentenceSplitter.SentenceEnd(_text, block.Content, end) < end);
        if (terminated)
        {
            return false;
        }

        int contentEnd = colon ? end - 1 : end;
        if (block.Content >= contentEnd)
        {
            _contexts[i] = above;
            return true;
        }

        List<OwnerMention> owners = _buffers.Headed;
        owners.Clear();
        if (above.Section != SectionKind.Aims && (TryMatchOwnerHeading(block.Content, contentEnd, owners) || (above.Section == SectionKind.Duties && TryMatchPlainHeading(block.Content, contentEnd, owners))))
        {
            _contexts[i] = new ClauseContext { Section = above.Section == SectionKind.Unknown ? SectionKind.Duties : above.Section, Owners = _buffers.Copy(owners), Heading = i };
            return true;
        }

        // “1. Yêu cầu Thủ trưởng … nâng cao tính chủ động …; trong đó lưu ý:” states a duty and passes its owners down.
        if (above.Section != SectionKind.Aims && block.End - block.Content > 12)
        {
            int subject = _scanner.MatchSubject(block.Content, contentEnd, owners, out _);
            if (subject > block.Content && owners.Count > 0)
            {
                if (!IsAnnouncing(subject, contentEnd) && !IsSpelledOutBelow(subject, contentEnd))
                {
                    _clauses.Read(i, block.Content, end, new ClauseContext { Section = SectionKind.Duties, Owners = above.Owners, Heading = above.Heading });
                }

                _contexts[i] = new ClauseContext { Section = SectionKind.Duties, Owners = _buffers.Copy(owners), Heading = above.Heading };
                return true;
            }
        }

        if (block.End - block.Content > MaxHeading && !colon)
        {
            return false;
        }

        SectionKind own = SectionClassifier.Classify(_text, block.Content, contentEnd);
        bool isReview = block.Parent < 0 && SectionClassifier.IsReview(_text, block.Content, contentEnd);
        if (isReview)
        {
            own = SectionKind.Aims;
        }
        else if (above.Section == SectionKind.Duties && own == SectionKind.Aims && !SectionClassifier.IsPlainAim(_text, block.Content, contentEnd))
        {
            own = SectionKind.Unknown;
        }

        if (above.Section == SectionKind.Unknown && own == SectionKind.Unknown && block.Marker >= MarkerKind.Arabic && _phrases.Match(_text.Range(block.Content, contentEnd), PhraseClass.Verb) > 0)
        {
            own = SectionKind.Duties;
        }

        SectionKind section = Resolve(above.Section, own, block, isReport: isReview || _phrases.Match(_text.Range(block.Content, contentEnd), PhraseClass.ReportSection) == contentEnd - block.Content);
        var context = new ClauseContext { Section = section, Owners = above.Owners, Heading = i, IsReport = isReview || (section == SectionKind.Aims && (own == SectionKind.Aims ? SectionClassifier.IsReport(_text, block.Content, contentEnd) : above.IsReport)) };
        _contexts[i] = context;
        if (colon && section is SectionKind.Duties or SectionKind.Unknown && above.Owners is not null && block.Marker >= MarkerKind.Arabic
            && _scanner.IsPredicate(block.Content, contentEnd) && !IsAnnouncing(block.Content, contentEnd))
        {
            ReadOwnClause(i, above);
        }

        return true;
    }

    // “1.1. Nghiên cứu, quán triệt … chỉ đạo của Thành ủy:” over items that are no clauses is one duty with its items; over times it is a duty of its own; over clauses it is a heading.
    private void ReadOwnClause(int i, ClauseContext above)
    {
        Block block = _blocks[i];
        bool clauses = false;
        for (int child = i + 1; child < block.SubtreeEnd && !clauses; child++)
        {
            clauses = OpensClause(_blocks[child]);
        }

        bool timed = i + 1 < block.SubtreeEnd && _blocks[i + 1].Marker == MarkerKind.None && IsGround(_blocks[i + 1]);

        if (clauses && !timed)
        {
            return;
        }

        int end = clauses || timed ? block.End : _blocks[block.SubtreeEnd - 1].End;
        _clauses.Add(i, block.Content, end, above.Owners, DutyRules.Clause);
        if (!clauses && !timed)
        {
            for (int child = i + 1; child < block.SubtreeEnd; child++)
            {
                _contexts[child] = new ClauseContext { Section = SectionKind.Aims, Heading = i };
            }

            _contexts[i] = new ClauseContext { Section = SectionKind.Aims, Heading = i };
        }
    }

    private bool IsGround(Block block) =>
        _phrases.Match(_text.Range(block.Content, block.End), PhraseClass.Context) > 0 && !_scanner.IsPredicate(block.Content, block.End);

    private static SectionKind Resolve(SectionKind above, SectionKind own, Block block, bool isReport) => (above, own) switch
    {
        (SectionKind.Aims, _) when block.Marker > MarkerKind.Roman => SectionKind.Aims,
        (_, SectionKind.Unknown) => above,
        (SectionKind.Duties, SectionKind.Aims) when block.Marker >= MarkerKind.LowerLetter && !isReport => SectionKind.Duties,
        _ => own,
    };

    /// <summary>Whether a range names bodies and nothing more, but for an order before and an announcing formula behind.</summary>
    private bool TryMatchOwnerHeading(int start, int end, List<OwnerMention> owners)
    {
        start = _scanner.SkipOwnerCue(start, end);
        int order = _scanner.MatchOrder(start, end);
        int next = _scanner.MatchNames(order, end, OwnerRole.Lead, order > start ? OwnerRule.Order : OwnerRule.Heading, owners);
        bool isRemarked = next > order && next < end && _text[next].IsMark('(') && SentenceSplitter.SkipEnclosed(_text, next, end) == end - 1;

        // “1. Trạm Y tế xã (đ/c Hoa)”: whatever the parenthesis says, the heading names the body.
        if (next > order && (next == end || isRemarked || IsAnnouncing(next, end)))
        {
            return true;
        }

        if (next > order && MatchFurtherBodies(next, end, owners))
        {
            return true;
        }

        owners.Clear();
        next = order > start ? _scanner.MatchSubject(start, end, owners, out _) : start;
        if (next > start && owners.Count > 0 && IsAnnouncing(next, end))
        {
            return true;
        }

        owners.Clear();
        return false;
    }

    // “1. Đội Tuyên truyền, điều tra, xử lý tai nạn” over its duties: a head in capitals with a name in capitals, whatever verbs the name holds.
    private bool TryMatchPlainHeading(int start, int end, List<OwnerMention> owners)
    {
        int head = end - start is > 2 and <= MaxPlainBody && _text[start].IsCapital ? _phrases.Match(_text.Range(start, end), PhraseClass.AgencyHead) : 0;
        if (head == 0 || start + head >= end || !_text[start + head].IsCapital || _phrases.Match(_text.Range(start, end), PhraseClass.Verb) > head || _phrases.Match(_text.Range(start, end), PhraseClass.NounStart) > head)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (_text[i].Kind == TokenKind.Mark && _text[i].Word is not (',' or '-'))
            {
                return false;
            }
        }

        owners.Add(OwnerScanner.PlainBody(start, end, OwnerRule.Heading));
        return true;
    }

    // “1. Ban Tuyên giáo các huyện ủy; Tuyên giáo đảng ủy trực thuộc”: in a heading that begins with a body, what stands in capitals between marks and holds no predicate is a body too.
    private bool MatchFurtherBodies(int start, int end, List<OwnerMention> owners)
    {
        OwnerRule rule = owners[^1].Rule;
        if (_text[start].IsWord && _text[start].Word != _words.And && owners.Count > 1)
        {
            // The list took the first words of a longer name: “…; Tuyên giáo | đảng ủy trực thuộc”.
            start = owners[^1].Agency.Start - 1;
            owners.RemoveAt(owners.Count - 1);
        }

        for (int i = start; i < end;)
        {
            bool separated = (_text[i].Kind == TokenKind.Mark && _text[i].Word is ',' or ';') || _text[i].Word == _words.And;
            if (!separated || i + 1 >= end || !_text[i + 1].IsCapital)
            {
                return false;
            }

            int count = owners.Count;
            int next = _scanner.MatchNames(i + 1, end, OwnerRole.Lead, rule, owners);
            if (next == i + 1 || (next < end && _text[next].IsWord && _text[next].Word != _words.And))
            {
                owners.RemoveRange(count, owners.Count - count);
                next = PlainBodyEnd(i + 1, end);
                if (next == i + 1)
                {
                    return false;
                }

                owners.Add(OwnerScanner.PlainBody(i + 1, next, rule));
            }

            i = next;
        }

        return true;
    }

    // Two words or more up to a mark, none of them a predicate.
    private int PlainBodyEnd(int start, int end)
    {
        int i = start;
        while (i < end && _text[i].IsWord && i - start < MaxPlainBody && !_scanner.IsPredicate(i, end))
        {
            i++;
        }

        return (i < end && _text[i].IsWord) || i < start + 2 ? start : i;
    }

    // “theo chức năng, nhiệm vụ chịu trách nhiệm”, “thực hiện một số nội dung sau”
    private bool IsAnnouncing(int start, int end)
    {
        for (int i = start; i < end;)
        {
            int length = _phrases.Match(_text.Range(i, end), PhraseClass.Announcing);
            if (length == 0)
            {
                if (_text[i].Kind == TokenKind.Mark)
                {
                    i++;
                    continue;
                }

                return false;
            }

            i += length;
        }

        return true;
    }

    // “Giao nhiệm vụ cho … thực hiện các kiến nghị tại Nghị quyết số …, cụ thể như sau:”: the items say what is to be done.
    private bool IsSpelledOutBelow(int start, int end)
    {
        bool executes = _phrases.Match(_text.Range(start, end), PhraseClass.Announcing) > 0 && SentenceSplitter.NextSemicolon(_text, start, end) == end;
        for (int i = end - 1; executes && i > start && _text[i].IsWord; i--)
        {
            if (_text[i].Word == _words.Like || _text[i].Word == _words.After)
            {
                return IsAnnouncing(i, end);
            }
        }

        return false;
    }
}
