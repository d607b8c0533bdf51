using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Assignments;

/// <content>Persons who order for the issuer, in notices of conclusions and in news.</content>
internal sealed partial class OwnerScanner
{
    // Name, office and body of a speaker are at most so many tokens.
    private const int MaxSpeaker = 16;

    // What is forwarded takes at most so many tokens.
    private const int MaxForwarded = 80;

    // “Đồng chí Nguyễn Văn A, Chủ tịch UBND tỉnh yêu cầu Sở Y tế …”, “Thủ tướng giao Bộ Y tế …”: a person orders for the issuer.
    private int MatchSpoken(int start, int end, List<OwnerMention> owners)
    {
        if (!_text[start].IsCapital)
        {
            return start;
        }

        int i = start + _phrases.Match(_text.Range(start, end), PhraseClass.Speaker);
        i = i > start ? SpeakerEnd(i, end, owners) : start + _phrases.Match(_text.Range(start, end), PhraseClass.SignerTitle);
        int order = i > start ? MatchOrder(i, end) : i;
        if (order == i)
        {
            return start;
        }

        int count = owners.Count;
        int after = MatchAddressees(order, end, owners);
        if (after > order && OpensTask(after, end))
        {
            return SkipColon(after, end);
        }

        owners.RemoveRange(count, owners.Count - count);
        return start;
    }

    // What those addressed are to do stands there, or below a colon, which may end the range.
    private bool OpensTask(int i, int end) =>
        _grammar.IsPredicate(i, end) || (i <= end && i < _text.Count && _text[i].IsMark(':'));

    // One past name, office and body of the speaker; the start where several bodies speak, since theirs is no order of the issuer.
    private int SpeakerEnd(int start, int end, List<OwnerMention> owners)
    {
        int i = start;
        for (int limit = Math.Min(end, start + MaxSpeaker); i < limit;)
        {
            int count = owners.Count;
            int body = Match(i, end, whole: false, OwnerRole.Lead, OwnerRule.Subject, owners);
            bool several = body > i && (owners[^1].Agency.Form == AgencyForm.Collective || IsPlural(i, body));
            owners.RemoveRange(count, owners.Count - count);
            if (several)
            {
                return start;
            }

            if (body > i)
            {
                i = body;
            }
            else if ((_text[i].IsWord && (_text[i].IsCapital || _phrases.Match(_text.Range(i, i + 1), PhraseClass.Level) > 0)) || _text[i].IsMark('-') || _text[i].IsMark(',') || _text[i].IsMark('.'))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // “UBND các huyện”
    private bool IsPlural(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i].Word == _words.The)
            {
                return true;
            }
        }

        return false;
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

    // “Phó Chủ tịch UBND tỉnh chỉ đạo Sở Y tế …”: a deputy speaks for the issuer.
    private bool IsDeputy(in OwnerMention owner) =>
        owner.Agency.OfficeEnd > owner.Agency.Start && _text[owner.Agency.Start].Word == _words.Deputy;

    private bool IsSame(List<OwnerMention> above, in OwnerMention owner)
    {
        foreach (OwnerMention known in above)
        {
            int length = Math.Min(known.Agency.End - known.Agency.NameStart, owner.Agency.End - owner.Agency.NameStart);
            bool same = length > 0;
            for (int k = 0; k < length && same; k++)
            {
                same = _text.Slice(known.Agency.NameStart + k, known.Agency.NameStart + k + 1)
                    .Equals(_text.Slice(owner.Agency.NameStart + k, owner.Agency.NameStart + k + 1), StringComparison.OrdinalIgnoreCase);
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

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
