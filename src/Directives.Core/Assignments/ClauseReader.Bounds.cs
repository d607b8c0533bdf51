using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Where a clause starts and ends.</content>
internal sealed partial class ClauseReader
{
    // Tokens of “trong thời gian vừa qua”.
    private const int MaxPastTime = 5;

    private bool IsOpeningClause(int start, int end) =>
        _phrases.Match(_text.Range(start, end), PhraseClass.Context) > 0 && _phrases.Match(_text.Range(start, end), PhraseClass.Verb) == 0;

    // “Lưu ý: …”, “Hỗ trợ từ ngân sách Trung ương: Đề xuất …”: a short remark before the clause proper.
    private int SkipRemark(int start, int end)
    {
        int colon = SentenceSplitter.NextMark(_text, start, Math.Min(end, start + 10), ':');
        if (colon >= end || colon >= start + 10 || _phrases.Match(_text.Range(start, end), PhraseClass.Context) > 0)
        {
            return start;
        }

        if (_scanner.TimeEnd(colon + 1, end) >= TrimEnd(colon + 1, end))
        {
            // “Phát lệnh gọi nhập ngũ: trước ngày 05/02/2026”: nothing but the time stands behind.
            return start;
        }

        bool noun = _phrases.Match(_text.Range(start, end), PhraseClass.NounStart) > 0 || !_scanner.IsPredicate(start, end) || _phrases.Match(_text.Range(start, end), PhraseClass.TaskLabel) > 0;
        return noun && _scanner.IsPredicate(colon + 1, end) ? colon + 1 : start;
    }

    // “Đồng thời, …” stays; “Theo đó, …”, a stray point or dash goes.
    private int SkipOpening(int start, int end)
    {
        int i = start;
        while (i < end && _text[i].Kind == TokenKind.Mark && _text[i].Word is not ('(' or '"'))
        {
            i++;
        }

        if (i + 2 < end && _text[i].Word == _words.Follow && _text[i + 1].Word == _words.That && _text[i + 2].IsMark(','))
        {
            return i + 3;
        }

        // “Nay UBND xã đề nghị …”
        return i + 1 < end && i == start && _text[i].Word == _text.Lexicon.ValueWords.Now && _text[i + 1].IsCapital ? i + 1 : i;
    }

    // “Trong thời gian qua, Sở X đã …”, “Vừa qua, …”: only an order behind it is a duty.
    private bool TellsPast(int start, int end)
    {
        int comma = SentenceSplitter.NextMark(_text, start, Math.Min(end, start + MaxPastTime + 1), ',');
        return comma < end && _text[comma].IsMark(',') && SectionClassifier.IsPastTime(_text, start, comma);
    }

    // “Cùng dự có …”; “Về nguồn vốn: Đồng ý chủ trương …”, approved under its topic.
    private bool OpensNonDuty(int start, int end)
    {
        if (_phrases.Match(_text.Range(start, end), PhraseClass.NonDuty) > 0)
        {
            return true;
        }

        if (_text[start].Word == _words.Though)
        {
            // “Tuy nhiên, việc thu gom rác còn chậm”: where nobody is told to do anything, what has been.
            int told = Math.Min(start + 2, end);
            told += told < end && _text[told].IsMark(',') ? 1 : 0;
            return !_scanner.IsPredicate(told, end) && _scanner.ForeseeSubject(told, end) == told;
        }

        int colon = _text[start].Word == _words.About ? SentenceSplitter.NextMark(_text, start, Math.Min(end, start + MaxPrefix), ':') : end;
        return colon + 1 < end && _text[colon].IsMark(':') && _phrases.Match(_text.Range(colon + 1, end), PhraseClass.NonDuty) > 0;
    }

    // “Nhiệm vụ cụ thể phân công tại Phụ lục kèm theo.”: the duties stand there.
    private bool PointsToAnnex(int start, int end)
    {
        end = TrimEnd(start, end);
        if (end - start > MaxPointer || _scanner.IsPredicate(start, end))
        {
            return false;
        }

        for (int i = end - 1; i > start; i--)
        {
            if (_phrases.Match(_text.Range(i, end), PhraseClass.AnnexTitle) > 0 && (_text[i - 1].Word == _words.At || _text[i - 1].Word == _words.Follow))
            {
                return _scanner.ForeseeSubject(start, end) == start;
            }
        }

        return false;
    }

    // “… từ tháng 6/2021 đến tháng 6/2022”: figures of a time among a few words
    private bool HasTime(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i].IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTimeOnly(int start, int end)
    {
        if (end - start > MaxTimeSentence)
        {
            return false;
        }

        int label = _phrases.Match(_text.Range(start, end), PhraseClass.TimeLabel);

        // “Thời điểm điều tra là 0 giờ ngày …” dates what is counted.
        if (label > 0 && start + label < end && !_text[start + label].IsMark(':') && _text[start + 1].Word == _words.Point)
        {
            return false;
        }

        return label > 0 && (start + label >= end || _text[start + label].IsMark(':') || (HasTime(start + label, end) && !IsWorkToFinish(start, start + label, end)));
    }

    // “Hoàn thành sửa chữa đường ống trước ngày …” is work with its time, “Hoàn thành chậm nhất trong quý II/2025” the time alone.
    private bool IsWorkToFinish(int label, int start, int end)
    {
        ReadOnlySpan<Token> rest = _text.Range(start, end);
        return _phrases.Match(_text.Range(label, end), PhraseClass.Verb) > 0 && (_scanner.IsPredicate(start, end) || _phrases.Match(rest, PhraseClass.NounStart) > 0);
    }

    /// <summary>End of the part that starts at <paramref name="start"/>: the next semicolon before a clause of its own, or before a new subject with its responsibility.</summary>
    /// <param name="start">First token of the part.</param>
    /// <param name="from">First token behind its subject.</param>
    /// <param name="end">One past the last token of the sentence.</param>
    /// <param name="hasOwners">Whether somebody has been told to do it: then “, giao …” is what he does, else a new order.</param>
    private int NextPart(int start, int from, int end, bool hasOwners)
    {
        bool lists = false;
        for (int i = from; i < end; i++)
        {
            ref readonly Token token = ref _text[i];
            if (token.Kind != TokenKind.Mark)
            {
                continue;
            }

            // “… thuộc 02 chương trình: (1) …; (2) …”: the figures count what the duty is about.
            lists |= token.Word == ':' && i > from;
            if (token.Word is '(' or '"')
            {
                i = SentenceSplitter.SkipEnclosed(_text, i, end);
            }
            else if (token.Word == ':' && i > start
                && (_text[i - 1].Word == _words.About || _text[i - 1].Word == _words.Like || _text[i - 1].Word == _words.Comprise))
            {
                // “… về: xử lý nước; vệ sinh môi trường; …”: objects of one duty.
                return end;
            }
            else if (token.Word == ';' && ((!lists && SkipInlineMarker(i + 1, end) > i + 1) || StartsClause(i + 1, end)))
            {
                return i;
            }
            else if (token.Word == ',' && i > start + 3 && (StartsResponsibility(i + 1, end) || (!hasOwners && StartsOrder(i + 1, end))))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Index after the marker of an item that stands within a line, “b)” or “(2)”, or <paramref name="i"/>.</summary>
    private int SkipInlineMarker(int i, int end)
    {
        int first = i < end && _text[i].IsMark('(') ? i + 1 : i;
        bool marked = first + 2 < end && _text[first + 1].IsMark(')') && !_text[first + 1].SpaceBefore
            && (_text[first].IsNumber ? _text[first].Length <= 2 : _text[first].IsWord && _text[first].Length <= (first > i ? 3 : 1));
        return marked ? first + 2 : i;
    }

    private bool StartsClause(int i, int end)
    {
        if (i >= end)
        {
            return true;
        }

        ReadOnlySpan<Token> rest = _text.Range(i, end);
        int noun = _phrases.Match(rest, PhraseClass.NounStart);
        int verb = _phrases.Match(rest, PhraseClass.Verb);
        if (_scanner.SkipLabel(i, end, LabelClasses.OfTask, out _) > i || (_text[i].Word != 0 && (_text[i].Word == _words.Case || _text[i].Word == _words.EachOne)))
        {
            return true;
        }

        if (_scanner.IsPredicate(i, end) && noun <= verb)
        {
            // “tập trung vào các nhóm …”, “in ấn phẩm …”: verbs that only complete what stands before.
            return !(i + 2 < end && _text[i + 2].Word == _words.Into);
        }

        if (verb > noun)
        {
            return true;
        }

        return _scanner.ForeseeSubject(i, end) > i;
    }

    // “Thống nhất phương án, giao Sở Xây dựng hoàn thiện hồ sơ”
    private bool StartsOrder(int i, int end) => i < end && _text[i].Word == _words.Assign && _scanner.ForeseeSubject(i, end) > i;

    private bool StartsResponsibility(int i, int end)
    {
        if (i >= end || !(_text[i].Word == _words.The || _text[i].IsCapital))
        {
            return false;
        }

        int predicate = _scanner.ForeseeSubject(i, end);
        return predicate > i && _phrases.Match(_text.Range(predicate, end), PhraseClass.Responsibility) > 1;
    }

    private int ClosingParenthesis(int start, int end)
    {
        int last = end - 1;
        while (last > start && _text[last].Kind == TokenKind.Mark && _text[last].Word is '.' or ';' or ',' or '/' or ':')
        {
            last--;
        }

        if (!_text[last].IsMark(')'))
        {
            return -1;
        }

        int depth = 0;
        for (int i = last; i > start; i--)
        {
            if (_text[i].IsMark(')'))
            {
                depth++;
            }
            else if (_text[i].IsMark('(') && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // “… gửi về Sở Nội vụ (Phòng Tổ chức)”: the parenthesis identifies the body before it.
    private bool EndsWithBody(int start, int open)
    {
        List<OwnerMention> names = Emptied(_buffers.Probe);
        for (int i = Math.Max(start, open - 12); i < open; i++)
        {
            if (_text[i].IsCapital && _scanner.MatchNames(i, open, OwnerRole.Lead, OwnerRule.Subject, names) == open && names[^1].Agency.Form != AgencyForm.Collective)
            {
                int after = SentenceSplitter.SkipEnclosed(_text, open, open + 80 < _text.Count ? open + 80 : _text.Count);
                return !EndsWithAction(open, after);
            }

            names.Clear();
        }

        return false;
    }

    private bool EndsWithAction(int open, int close)
    {
        for (int i = open; i < close; i++)
        {
            if (_text[i].Word == _words.Do || _text[i].Word == _words.Preside || _text[i].Word == _words.Cooperate)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><paramref name="end"/> without the final punctuation.</summary>
    public int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1].Kind == TokenKind.Mark && (_text[end - 1].Word is '.' or ';' or ',' or '/' or ':' || ClosesQuotation(start, end - 1)))
        {
            // An ellipsis belongs to the task.
            if (_text[end - 1].IsMark('.') && end - 2 > start && _text[end - 2].IsMark('.') && _text[end - 3].IsMark('.'))
            {
                break;
            }

            end--;
        }

        return end;
    }
}
