using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Assignments;

/// <content>Persons who order for the issuer, in notices of conclusions and in news.</content>
internal sealed partial class OwnerScanner
{
    // Name, office and body of a speaker are at most so many tokens.
    private const int MaxSpeaker = 16;

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
}
