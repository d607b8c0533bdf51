using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Assignments;

/// <content>Whom an order addresses, and to whom a paper is forwarded.</content>
internal sealed partial class OwnerScanner
{
    // A modifier of a collective in an order is at most so many tokens long.
    private const int MaxModifier = 18;

    // What is forwarded takes at most so many tokens.
    private const int MaxForwarded = 80;

    /// <summary>Reads the bodies that an order addresses. “các đơn vị đầu mối giao kế hoạch, các cơ quan …”: verbs inside a collective's modifier end at the comma before the next body.</summary>
    /// <returns>One past the last token read; <paramref name="start"/> when no body starts there.</returns>
    public int MatchAddressees(int start, int end, List<OwnerMention> owners)
    {
        int next = Match(start, end, whole: false, OwnerRole.Lead, OwnerRule.Order, owners);
        if (next == start && SkipPersonName(start, end) is var office && office > start)
        {
            next = Match(office, end, whole: false, OwnerRole.Lead, OwnerRule.Order, owners);
            next = next > office ? next : start;
        }

        if (next == start && start + 1 < end && (_text[start].Word == _words.Ministry || _text[start].Word == _words.Department) && _text[start].IsCapital && _grammar.IsPredicate(start + 1, end))
        {
            // “đồng ý đề xuất của Bộ Xây dựng; yêu cầu Bộ hoàn thành …”
            next = start + 1;
            owners.Add(PlainBody(start, next, OwnerRule.Order));
        }

        while (next > start && next < end && owners[^1].Agency.Form == AgencyForm.Collective && (_text[next].IsMark(',') || _grammar.IsPredicate(next, end)))
        {
            int from = _text[next].IsMark(',') ? next + 1 : next;
            int stop = ModifierEnd(from, end);
            if (stop == from)
            {
                break;
            }

            OwnerMention last = owners[^1];
            owners[^1] = last with { Agency = last.Agency with { End = stop } };
            next = stop;
            if (_text[stop].IsMark(','))
            {
                int more = Match(stop + 1, end, whole: false, OwnerRole.Lead, OwnerRule.Order, owners);
                if (more == stop + 1)
                {
                    break;
                }

                next = more;
            }
        }

        return next;
    }

    // The comma before “các” + body, or “theo chức năng …”, within a few words; else the verb is the order's own predicate.
    private int ModifierEnd(int start, int end)
    {
        int limit = Math.Min(end, start + MaxModifier);
        for (int i = start; i + 1 < limit; i++)
        {
            if (_text[i].Kind == TokenKind.Mark && _text[i].Word is not ',')
            {
                return start;
            }

            if (_text[i].IsMark(',') && _text[i + 1].Word == _words.The && _grammar.TryMatch(i + 1, end, whole: false, out _))
            {
                return i;
            }

            if (i > start && _text[i].Word == _words.Follow && _phrases.Match(_text.Range(i, end), PhraseClass.Adverb) > 1)
            {
                return i;
            }
        }

        return start;
    }

    /// <summary>Reads “(UBND tỉnh) chuyển Công văn số … đến X để …”, “chuyển X Công văn số … để …”.</summary>
    /// <param name="start">First token of the sentence.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="owners">Empty; receives who is to do it.</param>
    /// <param name="forwarder">The one body that the sentence says forwards; null where it names none.</param>
    /// <returns>First token of what X is to do; <paramref name="start"/> where nothing is forwarded.</returns>
    public int MatchForwarded(int start, int end, List<OwnerMention> owners, out OwnerMention? forwarder)
    {
        forwarder = null;
        int verb = start;
        if (_text[start].IsCapital && _text[start].Word != _words.Forward)
        {
            verb = Match(start, end, whole: false, OwnerRole.Lead, OwnerRule.Subject, owners);
            forwarder = IsIssuing(0, owners) ? owners[0] : null;
            owners.Clear();
        }

        if (verb >= end || _text[verb].Word != _words.Forward || (verb > start && forwarder is null))
        {
            return start;
        }

        for (int i = verb + 1; i < end && i < verb + MaxForwarded; i++)
        {
            bool led = _text[i - 1].Word == _words.To || _text[i - 1].Word == _words.Give;
            if (owners.Count == 0 && (led || i == verb + 1) && MatchAddressees(i, end, owners) is var next && next > i)
            {
                i = next;
            }

            if (i + 1 < end && owners.Count > 0 && _text[i].Word == _words.InOrderTo && _grammar.IsPredicate(i + 1, end))
            {
                return i + 1;
            }
        }

        owners.Clear();
        return start;
    }

    /// <summary>Whether the body is a council or committee of the people.</summary>
    public bool IsCouncil(in OwnerMention owner) => _lists.IsCouncil(owner.Agency.SuffixStart - 1);

    /// <summary>Reads “Đối với X, UBND tỉnh yêu cầu …”, “Đối với X: đề nghị …”: who is meant stands before who orders.</summary>
    /// <returns>First token behind the order; <paramref name="start"/> where there is none.</returns>
    public int MatchConcerned(int start, int end, List<OwnerMention> owners)
    {
        int names = SkipOwnerCue(start, end);
        int next = names > start ? MatchAddressees(names, end, owners) : names;
        if (owners.Count > 1 && owners[^1].Agency.Form != AgencyForm.Collective && MatchOrder(next, end) is var told && told > next && _grammar.IsPredicate(told, end))
        {
            // The last of the list is who orders.
            owners.RemoveAt(owners.Count - 1);
            return told;
        }

        if (next == names || next + 1 >= end || !(_text[next].IsMark(',') || _text[next].IsMark(':')))
        {
            owners.Clear();
            return start;
        }

        int order = MatchOrder(next + 1, end);
        if (order == next + 1)
        {
            _foreseen.Clear();
            int body = Match(next + 1, end, whole: false, OwnerRole.Lead, OwnerRule.Subject, _foreseen);
            order = body > next + 1 && _foreseen.Count == 1 ? MatchOrder(body, end) : next + 1;
            order = order > body ? order : next + 1;
        }

        if (order > next + 1 && _grammar.IsPredicate(order, end))
        {
            return order;
        }

        owners.Clear();
        return start;
    }

    // “(đồng chí) Nguyễn Văn Bình - | Phó Chủ tịch UBND xã”: the office behind the name tells the body.
    private int SkipPersonName(int start, int end)
    {
        const int LongestName = 5;
        int i = start;
        while (i < end && i <= start + LongestName && _text[i].IsWord && _text[i].IsCapital)
        {
            i++;
        }

        bool named = i - start is > 1 and <= LongestName && i + 1 < end && (_text[i].IsMark('-') || _text[i].IsMark(','));
        return named && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Office) > 0 ? i + 1 : start;
    }
}
