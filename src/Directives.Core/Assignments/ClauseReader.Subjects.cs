using Directives.Agencies;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Who is told to do what a clause says: the body before its colon, its subject, the body that an order in it addresses.</content>
internal sealed partial class ClauseReader
{
    /// <summary>First token of the predicate whose subject the part names, or <paramref name="start"/>.</summary>
    private int FindPredicate(int start, int end, ClauseContext context, List<OwnerMention>? current, bool searchDeep, List<OwnerMention> owners, out bool issuerSpeaks)
    {
        // “Các doanh nghiệp cung cấp máy tính: Cài đặt …”
        int colon = SentenceSplitter.NextMark(_text, start, Math.Min(end, start + MaxPrefix), ':');
        bool prefixed = colon + 1 < end && colon < start + MaxPrefix;
        int predicate;
        if (prefixed && !context.OrdersOnly)
        {
            // “Các sở: Nội vụ, Xây dựng và …: có ý kiến …” has a colon of its own inside the list.
            int named = _scanner.SkipOwnerCue(start, end);
            int names = _scanner.MatchNames(named, end, OwnerRole.Lead, OwnerRule.Prefix, owners);
            if (names > named && names + 1 < end && _text[names].IsMark(':') && !_text[names + 1].IsNumber && owners[^1].Agency.End - owners[^1].Agency.Start <= MaxPrefixName && !IsSentence(named, names))
            {
                issuerSpeaks = false;
                return SkipRepeatedSubject(names + 1, end);
            }
        }

        owners.Clear();
        if (prefixed && context.IsItem && context.Section == SectionKind.Duties && _scanner.MatchPlainBody(start, colon, owners) && _scanner.IsPredicate(colon + 1, end))
        {
            issuerSpeaks = false;
            return colon + 1;
        }

        owners.Clear();
        bool isHeaded = context.IsItem && context.Owners is [var head, ..] && head.Rule != OwnerRule.Announcement;
        if ((isHeaded || (current is [var subject, ..] && subject.Rule == OwnerRule.Subject && _text[start].Word == _words.Divide)) && _scanner.MatchOrder(start, end) > start)
        {
            // Under a heading that names the owner “Phân công …”, “Giao …” is the owner's own work, “…; phân công …” behind its own sentence too; under “yêu cầu … thực hiện các nội dung sau:” it orders on.
            issuerSpeaks = false;
            return start;
        }

        predicate = _scanner.MatchConcerned(start, end, owners);
        if (predicate > start)
        {
            issuerSpeaks = true;
            return predicate;
        }

        predicate = _scanner.MatchSubject(start, end, owners, out issuerSpeaks, context.Owners);
        if (predicate > start && (!context.OrdersOnly || issuerSpeaks || (owners.Count > 0 && owners[0].Rule == OwnerRule.Order)))
        {
            return predicate;
        }

        owners.Clear();
        issuerSpeaks = false;
        if (context.Section == SectionKind.Duties && context.IsItem && _scanner.MatchBareSubject(start, end, owners) is var bare && bare > start)
        {
            return bare;
        }

        owners.Clear();

        // “Báo cáo tháng: Sở Tài chính tổng hợp …”
        if (prefixed && !context.OrdersOnly)
        {
            predicate = _scanner.MatchSubject(colon + 1, end, owners, out issuerSpeaks);
            if (predicate > colon + 1)
            {
                return predicate;
            }

            owners.Clear();
        }

        if (!context.OrdersOnly && OpensWithTime(start, end))
        {
            predicate = _scanner.FindSubject(start, Math.Min(end, start + MaxOpening), ordersOnly: false, owners, out issuerSpeaks);
            if (predicate > start && owners.Count > 0 && IsTimeBefore(start, owners[0].Agency.Start))
            {
                return predicate;
            }

            owners.Clear();
        }

        bool opening = _phrases.Match(_text.Range(start, end), PhraseClass.Context) > 0;
        bool verb = _scanner.IsPredicate(start, end) && _phrases.Match(_text.Range(start, end), PhraseClass.Verb) > 0;
        bool search = opening && (!verb || (context.Section == SectionKind.Unknown && context.Owners is null));
        bool orders = !search && context.Section == SectionKind.Unknown && searchDeep && !verb;
        if (search || orders)
        {
            // “Trong quá trình thực hiện Thủ trưởng các địa phương chủ động …”, without a comma
            int after = start + _phrases.Match(_text.Range(start, end), PhraseClass.Context);
            predicate = after > start && !verb && !context.OrdersOnly ? _scanner.MatchSubject(after, end, owners, out issuerSpeaks) : after;
            if (predicate > after)
            {
                return predicate;
            }

            owners.Clear();
            predicate = _scanner.FindSubject(start, end, ordersOnly: orders || context.OrdersOnly, owners, out issuerSpeaks);
            if (predicate > start)
            {
                return predicate;
            }
        }

        owners.Clear();
        if (opening && verb && context.Section == SectionKind.Duties && !context.IsItem)
        {
            // “Kết thúc cao điểm, Công an các huyện tổng kết …”
            predicate = _scanner.FindSubject(start, Math.Min(end, start + MaxOpening), ordersOnly: false, owners, out issuerSpeaks);
            if (predicate > start && owners.Count > 0 && _text[owners[0].Agency.Start].IsCapital)
            {
                return predicate;
            }
        }

        owners.Clear();
        issuerSpeaks = false;
        return start;
    }

    // “Sở Y tế tuyên truyền thông điệp: …” is a sentence with a colon in it, “Chi cục Kiểm lâm: …” a body before one.
    private bool IsSentence(int start, int colon)
    {
        List<OwnerMention> subject = Emptied(_buffers.Probe);
        int predicate = _scanner.MatchSubject(start, colon, subject, out _);
        return predicate > start && predicate < colon && subject.Count > 0 && subject[^1].Agency.Form is AgencyForm.Name or AgencyForm.HeadAndField
            && _phrases.Match(_text.Range(predicate, colon), PhraseClass.Verb) > 1;
    }

    // “Việc cấp phép do Sở Xây dựng chủ trì …”, “Nội dung này giao Sở Y tế thực hiện”: the owners stand behind what is to be done.
    private int MatchPassive(int start, int end, List<OwnerMention> owners)
    {
        if (_phrases.Match(_text.Range(start, end), PhraseClass.NounStart) == 0 || _scanner.IsPredicate(start, end))
        {
            return start;
        }

        int limit = Math.Min(end, start + MaxOpening);
        for (int i = start + 1; i < limit && _text[i].Kind != TokenKind.Mark; i++)
        {
            int order = _scanner.MatchOrder(i, end);
            bool active = order == i && _text[i].Word == _words.By;
            int first = active ? i + 1 : order;
            int next = first > i ? _scanner.MatchAddressees(first, end, owners) : i;
            if (next > first && next < end && (active ? IsDoing(next) : _scanner.IsPredicate(next, end)))
            {
                return next;
            }

            owners.Clear();
        }

        return start;
    }

    // “Ban Chỉ đạo 138 tỉnh chỉ đạo điểm …” in the report of its own plan
    private bool IsIssuer(List<OwnerMention> owners) =>
        _issuer is not null && owners.Count == 1 && owners[0].Rule == OwnerRule.Subject
        && string.Equals(_buffers.Names.NameOf(_text, owners[0].Agency), _issuer, StringComparison.OrdinalIgnoreCase);

    // “Sở X đã chuyển …”, “Sở X chuyển Báo cáo …” in a letter of the UBND tells what another has done; “UBND tỉnh chuyển …” may stand in the letter of its office.
    private bool MayBeIssuer(in OwnerMention owner) =>
        _issuer is null || _scanner.IsCouncil(owner) || _issuer.StartsWith(_buffers.Names.NameOf(_text, owner.Agency), StringComparison.OrdinalIgnoreCase);

    // chủ trì, thực hiện, chịu trách nhiệm
    private bool IsDoing(int i) =>
        _text[i].Word is var word && (word == _words.Preside || word == _words.Do || word == _words.Responsible);

    // “Hằng quý, …”, “Chậm nhất ngày 15/6, …”, “Định kỳ hoặc đột xuất, …”
    private bool OpensWithTime(int start, int end) =>
        start + 2 < end && ((_text[start].Word == _words.Fixed && _text[start + 1].Word == _words.FixedPeriod) || _scanner.TimeEnd(start, end) > start);

    /// <summary>The time that the words before a subject state: “Hằng quý, X …”, “Quý II/2024: X …”, “Khi có sự cố, trong vòng 02 giờ, X …”; empty where they state none.</summary>
    private (int Start, int End) TimeBefore(int start, int subject)
    {
        int stop = subject - 1;
        if (stop <= start || _text[stop].Kind != TokenKind.Mark || _text[stop].Word is not (',' or ':'))
        {
            return default;
        }

        int time = _scanner.TimeStart(start, stop);
        return time < stop && (time == start || _text[time - 1].IsMark(',')) ? (time, stop)
            : OpensWithTime(start, subject) && IsTimeBefore(start, subject) ? (start, subject) : default;
    }

    // Nothing but the time up to the comma before the subject: no clause of its own stands between.
    private bool IsTimeBefore(int start, int subject)
    {
        for (int i = start; i < subject; i++)
        {
            if (_text[i].IsMark('('))
            {
                i = SentenceSplitter.SkipEnclosed(_text, i, subject);
            }
            else if (_text[i].IsMark(';') || (_text[i].IsMark(',') && i + 1 < subject && _scanner.IsPredicate(i + 1, subject)))
            {
                return false;
            }
        }

        return _text[subject - 1].IsMark(',');
    }

    // “…: Các sở, ngành, có ý kiến …”: the bodies named again before their predicate.
    private int SkipRepeatedSubject(int start, int end)
    {
        List<OwnerMention> again = Emptied(_buffers.Probe);
        int names = _scanner.MatchNames(start, end, OwnerRole.Lead, OwnerRule.Prefix, again);
        int next = names > start && names < end && _text[names].IsMark(',') ? names + 1 : names;
        return names > start && _scanner.IsPredicate(next, end) ? next : start;
    }
}
