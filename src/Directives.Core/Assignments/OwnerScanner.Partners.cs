using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Partners of “phối hợp với” and owners in closing parentheses.</content>
internal sealed partial class OwnerScanner
{
    // A body that only the order before it tells has at most so many tokens.
    private const int MaxPlainName = 12;

    /// <summary>Adds the partners named after “phối hợp (với)” in a clause.</summary>
    public void AddPartners(int start, int end, List<OwnerMention> owners)
    {
        bool directed = false;
        for (int i = start; i + 1 < end; i++)
        {
            ref readonly Token token = ref _text[i];
            if (token.Kind == TokenKind.Mark && token.Word is ';')
            {
                directed = false;
            }

            if (token.Word == 0 || !token.IsWord)
            {
                continue;
            }

            if (!directed && _phrases.CanStart(token, PhraseClass.Directing) && IsDirecting(i, end))
            {
                directed = true;
            }

            if (token.Word == _words.Preside && !directed)
            {
                int partners = TogetherBehind(i, end);
                i = partners > i ? Math.Max(i, AddPartnersAt(partners, end, owners) - 1) : AddSupportBehind(i, end, owners);
                continue;
            }

            if (token.Word != _words.Cooperate || !_phrases.CanStart(token, PhraseClass.Verb) || _phrases.Match(_text.Range(i, end), PhraseClass.Verb) < 2)
            {
                continue;
            }

            if (!directed && !IsPredicateOfAnother(start, i))
            {
                i = Math.Max(i, AddPartnersAt(i + 2, end, owners) - 1);
            }
        }
    }

    // “chủ trì, cùng với X …”: index of “cùng”, or the given one.
    private int TogetherBehind(int i, int end)
    {
        int at = i + _phrases.Match(_text.Range(i, end), PhraseClass.LeadLabel);
        at += at > i && at < end && _text[at].IsMark(',') ? 1 : 0;
        return at > i && at < end && _text[at].Word == _words.Together ? at : i;
    }

    // “chủ trì, X, Y phối hợp …”: index before the verb of their own, or the given one.
    private int AddSupportBehind(int i, int end, List<OwnerMention> owners)
    {
        int comma = i + _phrases.Match(_text.Range(i, end), PhraseClass.LeadLabel);
        if (comma == i || comma + 1 >= end || !_text[comma].IsMark(','))
        {
            return i;
        }

        int count = owners.Count;
        int next = Match(comma + 1, end, whole: false, OwnerRole.Support, OwnerRule.Cooperation, owners);
        if (next > comma + 1 && next < end && _text[next].Word == _words.Cooperate)
        {
            return next;
        }

        owners.RemoveRange(count, owners.Count - count);
        return i;
    }

    /// <summary>Whether a clause may name partners.</summary>
    public bool NamesCooperation(int start, int end)
    {
        int cooperate = _words.Cooperate, together = _words.Together;
        foreach (ref readonly Token token in _text.Range(start, end))
        {
            if (token.Word == cooperate || token.Word == together)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a closing owner formula: “(Công an tỉnh chủ trì, phối hợp các sở, ban, ngành thực hiện)”.</summary>
    /// <param name="open">Index of the opening parenthesis.</param>
    /// <param name="close">Index of the closing one.</param>
    /// <param name="rule">Rule to credit.</param>
    /// <param name="owners">Receives leads and supporters.</param>
    /// <returns>False when the parenthesis is no owner formula.</returns>
    public bool MatchParenthesis(int open, int close, OwnerRule rule, List<OwnerMention> owners) =>
        MatchParenthesis(open, close, rule, owners, out _);

    // Words from a capital on, at most joined by dashes, without a predicate in small letters.
    private bool IsPlainName(int start, int end)
    {
        if (start >= end || end - start > MaxPlainName || !_text[start].IsCapital)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (_text[i].Kind == TokenKind.Mark ? _text[i].Word != '-' : !_text[i].IsWord || (!_text[i].IsCapital && (_grammar.IsPredicate(i, end) || _text[i].Word == _words.Cooperate)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc cref="MatchParenthesis(int, int, OwnerRule, List{OwnerMention})"/>
    /// <param name="open">Index of the opening parenthesis.</param>
    /// <param name="close">Index of the closing one.</param>
    /// <param name="rule">Rule to credit.</param>
    /// <param name="owners">Receives leads and supporters.</param>
    /// <param name="time">Receives the tokens after “; thời gian:”, or an empty range.</param>
    public bool MatchParenthesis(int open, int close, OwnerRule rule, List<OwnerMention> owners, out (int Start, int End) time)
    {
        time = default;
        int count = owners.Count;
        int start = SkipTimeLabel(open + 1, close, ref time);
        int i = MatchOrder(start, close);
        bool isOrdered = i > start;
        if (SkipLabel(i, close, PhraseClass.LeadLabel) is var labelled && labelled > i)
        {
            i = labelled;
        }

        int next = Match(i, close, whole: true, OwnerRole.Lead, rule, owners);
        if (isOrdered && (next == i || (next < close && (_text[next].IsCapital || _text[next].IsMark('-')))) && IsPlainName(i, close))
        {
            // “(Giao Ban Kinh tế - Xã hội Tỉnh Hội)”: behind the order, a name that no lexicon holds is a body too.
            owners.RemoveRange(count, owners.Count - count);
            owners.Add(PlainBody(i, close, rule));
            return true;
        }

        if (next == i)
        {
            return false;
        }

        // The formula ends with the names or with chủ trì / thực hiện / phối hợp …; anything else is an ordinary remark.
        while (next < close)
        {
            ref readonly Token token = ref _text[next];
            if (SkipTime(next, close, ref time) is var timeEnd && timeEnd > next)
            {
                // “(X thực hiện xong trước ngày …)”
                next = timeEnd;
            }
            else if (token.Kind == TokenKind.Mark)
            {
                next++;
                if (SkipTime(next, close, ref time) is var end && end > next)
                {
                    // “(X chủ trì, Y phối hợp; hoàn thành trước ngày …)”
                    next = end;
                    continue;
                }

                int value = SkipLabel(next, close, PhraseClass.TimeLabel);
                bool timed = value > next;
                value = timed ? value : SkipLabel(next, close, PhraseClass.OtherLabel);
                if (value > next)
                {
                    // “(Chủ trì: X; phối hợp: Y; thời gian: Quý III/2024; sản phẩm: …)”
                    next = SentenceSplitter.NextMark(_text, value, close, ';');
                    time = timed ? (value, next) : time;
                    continue;
                }

                next = MatchFormerSupport(next, close, rule, owners);
            }
            else if (token.Word == _words.Cooperate && SkipLabel(next, close, PhraseClass.SupportLabel) == next)
            {
                int after = AddPartnersAt(next + 2, close, owners, rule);
                next = Math.Max(after, next + 2);
            }
            else if (token.Word == _words.Preside || token.Word == _words.Do || token.Word == _words.Execute || token.Word == _words.And || token.Word == _words.Deploy
                || token.Word == _words.Together || token.Word == _words.With || token.Word == _words.Main || token.Word == _words.Responsible)
            {
                next += token.Word is var w && w == _words.And ? 1 : 2;
                if (w == _words.And)
                {
                    int more = Match(next, close, whole: true, OwnerRole.Lead, rule, owners);
                    next = Math.Max(next, more);
                }
            }
            else if (SkipLabel(next, close, PhraseClass.SupportLabel) is var support && support > next)
            {
                next = Match(support, close, whole: true, OwnerRole.Support, rule, owners);
                if (next == support)
                {
                    break;
                }
            }
            else
            {
                break;
            }
        }

        if (next >= close)
        {
            return true;
        }

        owners.RemoveRange(count, owners.Count - count);
        return false;
    }

    // “(X chủ trì; Y, Z phối hợp)”: bodies before a closing “phối hợp” support.
    private int MatchFormerSupport(int start, int close, OwnerRule rule, List<OwnerMention> owners)
    {
        int count = owners.Count;
        int next = Match(start, close, whole: true, OwnerRole.Support, rule, owners);
        if (next > start && next < close && _text[next].Word == _words.Cooperate)
        {
            return next;
        }

        owners.RemoveRange(count, owners.Count - count);
        return start;
    }

    private int SkipLabel(int i, int end, PhraseClass label) => SkipLabel(i, end, PhraseTrie.Bit(label), out _);

    /// <summary>First token behind <paramref name="start"/> of a label that a stop or a semicolon stands before; <paramref name="end"/> where there is none.</summary>
    public int NextLabel(int start, int end, ulong classes)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (_text[i - 1].Kind == TokenKind.Mark && _text[i - 1].Word is '.' or ';' && SkipLabel(i, end, classes, out _) > i)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Index after a label at <paramref name="i"/>, of any of the classes, and its colon; <paramref name="i"/> where there is none.</summary>
    public int SkipLabel(int i, int end, ulong classes, out ulong found)
    {
        found = 0;
        int length = i < end ? _phrases.Match(_text.Range(i, end), classes, out found) : 0;
        return length > 0 && i + length < end && _text[i + length].IsMark(':') ? i + length + 1 : i;
    }

    private int AddPartnersAt(int i, int end, List<OwnerMention> owners, OwnerRule rule = OwnerRule.Cooperation)
    {
        // “phối hợp, hỗ trợ X”: the second verb shares the partner.
        if (i + 1 < end && _text[i].IsMark(',') && _text[i + 1].Word == _words.Support)
        {
            i += 3;
        }

        while (i < end)
        {
            int filler = _phrases.CanStart(_text[i], PhraseClass.CooperationFiller) ? _phrases.Match(_text.Range(i, end), PhraseClass.CooperationFiller) : 0;
            if (filler == 0)
            {
                break;
            }

            i += filler;
        }

        if (i < end && _text[i].IsMark(':'))
        {
            i++;
        }

        int count = owners.Count;
        int next = Match(i, end, whole: rule != OwnerRule.Cooperation, OwnerRole.Support, rule, owners);
        for (int k = owners.Count - 1; k >= count; k--)
        {
            if (owners[k].Agency.IsVague && rule == OwnerRule.Cooperation)
            {
                owners.RemoveAt(k);
            }
        }

        return next;
    }

    // “chỉ đạo Công an các đơn vị … phối hợp với …”: what the directed body does is not the owner's cooperation.
    private bool IsDirecting(int i, int end)
    {
        int verb = _phrases.Match(_text.Range(i, end), PhraseClass.Directing);
        int at = i + verb;
        return verb > 0 && at < end && (_text[at].Word == _words.The || _grammar.TryMatch(at, end, whole: false, out _) && !_grammar.IsPredicate(at, end));
    }

    // “tham mưu UBND thành phố phối hợp doanh nghiệp …”: the body right before the verb is its subject.
    private bool IsPredicateOfAnother(int start, int i)
    {
        if (i == start)
        {
            return false;
        }

        ref readonly Token before = ref _text[i - 1];
        if (before.Kind == TokenKind.Mark || before.Word == _words.And)
        {
            return false;
        }

        return (before.IsCapital && i - 1 > start) || (before.Word != 0 && _phrases.Match(_text.Range(i - 1, i), PhraseClass.Level) > 0);
    }
}
