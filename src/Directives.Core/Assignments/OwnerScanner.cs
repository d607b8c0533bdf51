using Directives.Agencies;
using Directives.Deadlines;
using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <summary>Finds in one clause who is told to do it: subject, order, partner, closing parenthesis.</summary>
internal sealed partial class OwnerScanner
{
    // How far into a sentence its subject may stand after an opening clause of basis or condition.
    private const int MaxOpening = 150;

    // A figure with its unit after a body and a colon, its final mark included.
    private const int MaxCount = 6;

    // A predicate that no lexicon holds has at least so many tokens more.
    private const int MinBarePredicate = 4;

    // A body that only its head and its colon tell has at most so many words.
    private const int MaxPlainBody = 14;

    private readonly TokenizedText _text;
    private readonly AgencyGrammar _grammar;
    private readonly AgencyListGrammar _lists;
    private readonly PhraseTrie _phrases;
    private readonly GrammarWords _words;
    private readonly List<DeadlineMention> _deadlines;
    private readonly List<AgencyMention> _mentions;
    private readonly List<OwnerMention> _foreseen;
    private SubjectList _list;

    public OwnerScanner(TokenizedText text, List<DeadlineMention> deadlines, DutyBuffers buffers)
    {
        _deadlines = deadlines;
        _mentions = buffers.Mentions;
        _foreseen = buffers.Foreseen;
        _text = text;
        _grammar = new AgencyGrammar(text);
        _lists = new AgencyListGrammar(text, _grammar);
        _phrases = text.Lexicon.Phrases;
        _words = text.Lexicon.Words;
    }

    /// <summary>Forgets the text before, and begins with the one that stands in its place.</summary>
    /// <param name="isNews">Whether the text is a news item, which tells orders by the paper that bore them.</param>
    public void Begin(bool isNews = false) => (_list, _isNews) = (default, isNews);

    /// <summary>Reads a range that names bodies only: a heading, a label's value, a cell.</summary>
    /// <returns>One past the last token read; <paramref name="start"/> when no body starts there.</returns>
    public int MatchNames(int start, int end, OwnerRole role, OwnerRule rule, List<OwnerMention> owners) =>
        Match(start, end, whole: true, role, rule, owners);

    /// <summary>First token after “Trách nhiệm của”, “Đối với” before the bodies of a heading or prefix; <paramref name="start"/> without one.</summary>
    public int SkipOwnerCue(int start, int end) => start + _phrases.Match(_text.Range(start, end), PhraseClass.OwnerCue);

    /// <summary>Reads the subject at the head of a clause: bodies with a predicate, or an order to bodies.</summary>
    /// <param name="start">First token of the clause.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="owners">Receives the leads.</param>
    /// <param name="issuerSpeaks">Receives whether the clause is an order of the issuer (“UBND tỉnh yêu cầu …”) that may name nobody.</param>
    /// <param name="above">Owners from a heading above: one of them is a subject, never an issuer who orders; null when there is none.</param>
    /// <returns>First token of the predicate; <paramref name="start"/> when the clause names no subject.</returns>
    public int MatchSubject(int start, int end, List<OwnerMention> owners, out bool issuerSpeaks, List<OwnerMention>? above = null)
    {
        issuerSpeaks = false;
        int order = MatchOrder(start, end);
        if (order > start)
        {
            int after = MatchAddressees(order, end, owners);
            return after > order ? SkipColon(after, end) : start;
        }

        int count = owners.Count;
        int next = Match(start, end, whole: false, OwnerRole.Lead, OwnerRule.Subject, owners);
        if (next == start)
        {
            int spoken = MatchSpoken(start, end, owners);
            issuerSpeaks = spoken > start;
            return spoken;
        }

        _list = new SubjectList(start, next, end, -1);
        int reported = _isNews && IsIssuing(count, owners) ? SkipReport(next, end) : next;
        if (reported == end && reported > next)
        {
            owners.RemoveRange(count, owners.Count - count);
            issuerSpeaks = true;
            return Found(end);
        }

        int ordered = above is null && IsDeputy(owners[count]) && next < end && _text[next].Word == _words.Direct ? next + 2
            : above is not null && IsSame(above, owners[count]) ? next : reported > next && _text[reported].Word == _words.Direct ? reported + 2 : MatchOrder(reported, end);
        if (ordered > next && IsIssuing(count, owners))
        {
            int before = owners.Count;
            ordered = SkipColon(ordered, end);
            int after = MatchAddressees(ordered, end, owners);
            if (after > ordered && OpensTask(after, end))
            {
                owners.RemoveRange(count, before - count);
                issuerSpeaks = true;
                return Found(SkipColon(after, end));
            }

            owners.RemoveRange(before, owners.Count - before);
            if (_grammar.IsPredicate(ordered, end) && _phrases.Match(_text.Range(reported, end), PhraseClass.Directing) > 0 && IsIssuing(count, owners))
            {
                owners.RemoveRange(count, owners.Count - count);
                issuerSpeaks = true;
                return Found(ordered);
            }
        }

        // “Sở Y tế: 12 người” counts, it orders nothing.
        bool counts = next + 1 < end && _text[next + 1].IsNumber && end - next <= MaxCount;
        if (next < end && _text[next].IsMark(':') && !counts)
        {
            return Found(SkipColon(next, end));
        }

        // “Sở Y tế - Cơ quan thường trực - rà soát …”
        next += next + 1 < end && _text[next].IsMark('-') && _text[next].SpaceBefore && _text[next + 1].SpaceBefore && _grammar.IsPredicate(next + 1, end) ? 1 : 0;
        if (_grammar.IsPredicate(next, end) && !IsPassive(next, end))
        {
            return Found(next);
        }

        if (next + 1 < end && _text[next].IsMark(',') && IsPredicateBehindComma(next + 1, end, owners, count))
        {
            return Found(next + 1);
        }

        owners.RemoveRange(count, owners.Count - count);
        return start;
    }

    /// <summary>Reads a body by name at the head of a clause of duties whose predicate no lexicon holds: a word in lower case that is no link.</summary>
    /// <returns>First token of the predicate; <paramref name="start"/> when there is none.</returns>
    public int MatchBareSubject(int start, int end, List<OwnerMention> owners)
    {
        int count = owners.Count;
        int next = Match(start, end, whole: false, OwnerRole.Lead, OwnerRule.Subject, owners);
        if (next > start && next + MinBarePredicate < end && !owners[^1].Agency.IsVague && owners[count].Agency.Form is AgencyForm.Name or AgencyForm.HeadAndField or AgencyForm.HeadAndName
            && (owners[^1].Agency.Form != AgencyForm.Collective || _text[next - 1].IsCapital)
            && _text[next].IsWord && !_text[next].IsCapital && !_text[next].StartsLine && _phrases.Match(_text.Range(next, end), PhraseClass.Link) == 0)
        {
            return next;
        }

        owners.RemoveRange(count, owners.Count - count);
        return start;
    }

    /// <summary>Reads a body before a colon whose name no grammar reads to its end: a head in capitals, then no predicate in lower case up to <paramref name="colon"/>.</summary>
    public bool MatchPlainBody(int start, int colon, List<OwnerMention> owners)
    {
        int head = colon - start is > 1 and <= MaxPlainBody && _text[start].IsCapital ? _phrases.Match(_text.Range(start, colon), PhraseClass.AgencyHead) : 0;
        if (head == 0 || start + head >= colon || !_text[start + head].IsCapital)
        {
            return false;
        }

        for (int i = start + head; i < colon; i++)
        {
            if (_text[i].Kind == TokenKind.Mark ? _text[i].Word is not (',' or '-' or '&') : _text[i].IsWord && !_text[i].IsCapital && _grammar.IsPredicate(i, colon))
            {
                return false;
            }
        }

        owners.Add(PlainBody(start, colon, OwnerRule.Prefix));
        return true;
    }

    /// <summary>Reads a cell of a column of leads whose name no grammar knows: a few words, the first in capitals, that are no clause.</summary>
    public bool MatchPlainCell(int start, int end, List<OwnerMention> owners)
    {
        if (end - start is < 2 or > MaxPlainBody || !_text[start].IsCapital || _grammar.IsPredicate(start, end) || _phrases.Match(_text.Range(start, end), PhraseClass.Context) > 0)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            if (!_text[i].IsWord && !_text[i].IsMark('-') && !_text[i].IsMark('&'))
            {
                return false;
            }
        }

        owners.Add(PlainBody(start, end, OwnerRule.Column));
        return true;
    }

    /// <summary>A lead whose name no grammar knows: all of the words.</summary>
    public static OwnerMention PlainBody(int start, int end, OwnerRule rule) =>
        new(new AgencyMention { Start = start, End = end, NameStart = start, OfficeEnd = start, Form = AgencyForm.HeadAndName, SuffixStart = end }, OwnerRole.Lead, rule);

    /// <summary>Predicate of the subject at <paramref name="at"/>, or <paramref name="at"/>, for a reader that only looks ahead.</summary>
    /// <remarks>Inside the list of bodies read last the answer is that list's: a list of n bodies is read once, not n times.</remarks>
    public int ForeseeSubject(int at, int end)
    {
        if (_list.Holds(at, end))
        {
            return _list.Predicate < 0 ? at : _list.Predicate;
        }

        _foreseen.Clear();
        return MatchSubject(at, end, _foreseen, out _);
    }

    private int Found(int predicate)
    {
        _list = _list with { Predicate = predicate };
        return predicate;
    }

    /// <summary>Looks for a subject after an opening clause: “Căn cứ …, các sở …”, “…; yêu cầu Thủ trưởng …”.</summary>
    /// <param name="start">First token of the clause.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="ordersOnly">Whether only an order (“đề nghị …”) counts, not a plain subject.</param>
    /// <param name="owners">Receives the leads.</param>
    /// <param name="issuerSpeaks">See <see cref="MatchSubject"/>.</param>
    /// <returns>First token of the predicate; <paramref name="start"/> when there is none.</returns>
    public int FindSubject(int start, int end, bool ordersOnly, List<OwnerMention> owners, out bool issuerSpeaks)
    {
        issuerSpeaks = false;
        int limit = Math.Min(end, start + MaxOpening);
        for (int i = start; i < limit; i++)
        {
            ref readonly Token token = ref _text[i];
            if (token.IsMark('(') || token.IsMark('"'))
            {
                i = SentenceSplitter.SkipEnclosed(_text, i, end);
                continue;
            }

            // “… có ý kiến như sau: Giao Sở …”: behind a colon only an order begins anew.
            bool parts = token.Kind == TokenKind.Mark && token.Word is ',' or ';' || (token.IsMark(':') && MatchOrder(i + 1, end) > i + 1);
            if (!parts || i + 1 >= end)
            {
                continue;
            }

            int at = i + 1;
            if (_list.Holds(at, end) && _list.Predicate < 0)
            {
                continue;
            }

            bool orders = MatchOrder(at, end) > at;

            int count = owners.Count;
            int predicate = MatchSubject(at, end, owners, out issuerSpeaks);
            if (predicate > at && (!ordersOnly || orders || issuerSpeaks) && !(owners.Count > count && IsTailOfCollective(owners[count], i, predicate, end)))
            {
                return predicate;
            }

            issuerSpeaks = false;

            owners.RemoveRange(count, owners.Count - count);
        }

        return start;
    }

    /// <summary>Index after an order verb (“Giao”, “Đề nghị”, “Yêu cầu đồng chí”) at <paramref name="i"/>, or <paramref name="i"/>.</summary>
    public int MatchOrder(int i, int end)
    {
        if (i >= end || !_phrases.CanStart(_text[i], PhraseClass.Order))
        {
            return i;
        }

        return i + _phrases.Match(_text.Range(i, end), PhraseClass.Order);
    }

    /// <summary>Whether a predicate starts at <paramref name="i"/>.</summary>
    public bool IsPredicate(int i, int end) => _grammar.IsPredicate(i, end);

    // “UBND tỉnh yêu cầu phải …”: only a body that issues directives orders without an addressee.
    private static bool IsIssuing(int count, List<OwnerMention> owners) => owners.Count == count + 1 && owners[count].Agency.Form != AgencyForm.Collective;

    // “… của các sở, ban, ngành tham mưu”: a bare noun after a comma goes on with the collective before it, unless it is told its responsibility.
    private bool IsTailOfCollective(in OwnerMention owner, int comma, int predicate, int end) =>
        comma > 1 && (_phrases.Match(_text.Range(comma - 1, comma), PhraseClass.Collective) > 0 || _phrases.Match(_text.Range(comma - 2, comma), PhraseClass.Collective) == 2) &&
        owner.Rule == OwnerRule.Subject && owner.Agency.Form == AgencyForm.Collective && owner.Agency.Start == owner.Agency.NameStart
        && !_text[owner.Agency.Start].IsCapital && _text[owner.Agency.Start].Word != _words.The
        && _phrases.Match(_text.Range(predicate, end), PhraseClass.Responsibility) < 2;

    private int SkipColon(int i, int end) => i < end && _text[i].IsMark(':') ? i + 1 : i;

    private int Match(int start, int end, bool whole, OwnerRole role, OwnerRule rule, List<OwnerMention> owners)
    {
        _mentions.Clear();
        int next = _lists.Match(start, end, whole, _mentions);
        foreach (AgencyMention mention in _mentions)
        {
            owners.Add(new OwnerMention(mention, role, rule));
        }

        return next;
    }

    /// <summary>The list of bodies that was last read as a subject: from its first token up to <paramref name="Next"/>, in a clause that ends at <paramref name="End"/>.</summary>
    /// <param name="Start">First token.</param>
    /// <param name="Next">One past the last token.</param>
    /// <param name="End">One past the last token of the clause.</param>
    /// <param name="Predicate">First token of its predicate, or -1 when it has none.</param>
    private readonly record struct SubjectList(int Start, int Next, int End, int Predicate)
    {
        public bool Holds(int at, int end) => end == End && at > Start && at < Next;
    }
}
