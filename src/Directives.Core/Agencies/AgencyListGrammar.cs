using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Reads bodies named one after the other, and completes what the list leaves out.</summary>
internal sealed partial class AgencyListGrammar
{
    // Lists of directives name up to forty bodies; where one is longer, the rest is read as a list of its own. Bounds what a heading passes down.
    private const int MaxBodies = 200;

    // “các” stands once, by a slip twice.
    private const int MaxPlurals = 4;

    private readonly TokenizedText _text;
    private readonly AgencyGrammar _grammar;
    private readonly PhraseTrie _phrases;
    private readonly GrammarWords _words;

    public AgencyListGrammar(TokenizedText text, AgencyGrammar grammar)
    {
        _text = text;
        _grammar = grammar;
        _phrases = text.Lexicon.Phrases;
        _words = text.Lexicon.Words;
    }

    /// <summary>Reads the bodies that start at token <paramref name="start"/>.</summary>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token that may belong to the list.</param>
    /// <param name="whole">Whether the range is known to name bodies only.</param>
    /// <param name="into">Receives the mentions in order; untouched when none starts here.</param>
    /// <returns>One past the last token of the list; <paramref name="start"/> when there is none.</returns>
    public int Match(int start, int end, bool whole, List<AgencyMention> into)
    {
        int first = into.Count;
        // “Đồng chí Chủ tịch … yêu cầu” speaks; several persons at the head are told to do.
        int head = SkipPlural(start, end) > start ? SkipAddress(start, end) : start;
        int i = MatchColonList(head, end, whole, into);
        if (i == head && _grammar.TryMatch(head, end, whole, out AgencyMention mention))
        {
            AddByUnit(mention, into);
            i = mention.End;
        }

        if (i == head)
        {
            return start;
        }

        while (i < end && into.Count - first < MaxBodies)
        {
            int next = SkipSeparator(i, end);
            if (next == i || next >= end)
            {
                break;
            }

            int zone = ZoneEnd(next, end, into[^1]);
            if (zone > next)
            {
                into[^1] = into[^1] with { End = zone, SuffixStart = zone };
                i = zone;
                continue;
            }

            int person = next;
            next = SkipAddress(next, end);
            int colon = MatchColonList(next, end, whole, into);
            if (colon > next)
            {
                i = colon;
            }
            else if ((next == person && TryUnit(next, end, into[^1], out mention)) || TryNext(next, end, whole, into, first, out mention) || (next == person && TryPlace(next, end, into[^1], out mention)))
            {
                AddByUnit(mention, into);
                i = mention.End;
            }
            else if (_grammar.MatchTitle(next, end) is var title and > 0)
            {
                i = next + title;
                into.Add(AsNamed(next, i));
            }
            else if (next > person && PersonEnd(next, end) is var name && name > next)
            {
                i = name;
                into.Add(AsNamed(person, i));
            }
            else
            {
                break;
            }
        }

        Complete(into, first);
        return i;
    }

    private static AgencyMention AsNamed(int start, int end) =>
        new() { Start = start, End = end, NameStart = start, OfficeEnd = start, Form = AgencyForm.HeadAndName, SuffixStart = end };

    // “Các ông (bà): Chánh Văn phòng …”, “đồng chí Giám đốc Sở …”: the address is no part of the body.
    private int SkipAddress(int start, int end)
    {
        int i = SkipPlural(start, end);
        int address = i < end && _phrases.CanStart(_text[i], PhraseClass.Speaker) ? _phrases.Match(_text.Range(i, end), PhraseClass.Speaker) : 0;
        if (address == 0 || _phrases.Match(_text.Range(i, end), PhraseClass.Office) > 0)
        {
            return start;
        }

        i += address;
        bool joined = i + 1 < end && (_text[i].IsMark(',') || _text[i].IsMark('(') || _text[i].Word == _words.And);
        if (joined && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Speaker) is var second and > 0)
        {
            i += 1 + second;
            i += i < end && _text[i].IsMark(')') ? 1 : 0;
        }

        i += i < end && _text[i].IsMark(':') ? 1 : 0;
        return i < end ? i : start;
    }

    // “(ông) Lê Văn Tám”, “(các ông, bà) có tên tại Điều 1”: up to a mark or the predicate.
    private int PersonEnd(int start, int end)
    {
        const int Longest = 8;
        if (!_text[start].IsCapital && _text[start].Word != _words.Have)
        {
            return start;
        }

        int i = start;
        while (i < end && i < start + Longest && _text[i].Kind != TokenKind.Mark && _text[i].Word != _words.And && !_grammar.IsPredicate(i, end))
        {
            i++;
        }

        return i - start > 1 ? i : start;
    }

    private bool TryNext(int next, int end, bool whole, List<AgencyMention> into, int first, out AgencyMention mention)
    {
        if (_grammar.TryMatch(next, end, whole, out mention))
        {
            if (mention.Form == AgencyForm.Name && !_text[next].IsCapital && into.Count > first && into[^1] is { PrefixEnd: 0, Form: AgencyForm.Name } force
                && _text[force.NameStart].Word == _words.Force && _text[next].Word != _words.Force)
            {
                // “lực lượng quân đội, công an”
                mention = mention with { PrefixStart = force.NameStart, PrefixEnd = force.NameStart + 2 };
            }

            // One title for several bodies: “Thủ trưởng các sở, cơ quan ngang bộ”.
            return true;
        }

        // “Sở Y tế, Giáo dục và Đào tạo”: a field by itself takes the head before it.
        AgencyMention last = into[^1];
        if (into.Count > first && last.Form is AgencyForm.HeadAndField or AgencyForm.Elliptical && _text[next].IsCapital
            && _phrases.Match(_text.Range(next, end), PhraseClass.AgencyField) is var field and > 0
            && (!_text[next].StartsLine || next + field >= end || !_grammar.IsPredicate(next, next + field + 1) || _phrases.Match(_text.Range(next, end), PhraseClass.Verb) < field))
        {
            int headStart = last.PrefixEnd > 0 ? last.PrefixStart : SkipPlural(last.NameStart, end);
            if (last.PrefixEnd == 0)
            {
                // “các Sở Y tế, Nội vụ”: two of the bodies that “các” stands before.
                into[^1] = last with { NameStart = headStart };
            }

            mention = new AgencyMention
            {
                Start = next,
                End = next + field,
                NameStart = next,
                OfficeEnd = next,
                Form = AgencyForm.Elliptical,
                SuffixStart = next + field,
                PrefixStart = headStart,
                PrefixEnd = last.PrefixEnd > 0 ? last.PrefixEnd : headStart + _phrases.Match(_text.Range(headStart, end), PhraseClass.AgencyHead),
            };
            return true;
        }

        return false;
    }

    // “Các sở: Nông nghiệp và Môi trường, Xây dựng, Nội vụ”
    private int MatchColonList(int start, int end, bool whole, List<AgencyMention> into)
    {
        // “Trưởng các phòng: Nội vụ, Tư pháp”
        int office = start < end && _phrases.CanStart(_text[start], PhraseClass.Office) ? start + _phrases.Match(_text.Range(start, end), PhraseClass.Office) : start;
        int i = SkipPlural(office, end);
        if (office > start && i == office)
        {
            return start;
        }

        int head = i;
        while (i < end && i - head < 4 && _text[i].IsWord)
        {
            i++;
        }

        if (i == head || i >= end || !_text[i].IsMark(':') || _phrases.Match(_text.Range(head, end), PhraseClass.AgencyHead) is var bare && (bare == 0 || (head + bare < i && _phrases.Match(_text.Range(head + bare, i), PhraseClass.AgencyField) == i - head - bare)))
        {
            // “Sở Tài chính: Tham mưu …” is a body and its duty.
            return start;
        }

        int items = into.Count;
        int at = i + 1;
        int stop = start;
        while (at < end && into.Count - items < MaxBodies)
        {
            // “Phòng Tham mưu: tổng hợp …” is a body and its duty, not a list of fields.
            int field = _text[at].IsCapital || i == head + 1 ? _phrases.Match(_text.Range(at, end), PhraseClass.AgencyField) : 0;
            if (field == 0)
            {
                break;
            }

            into.Add(new AgencyMention { Start = at, End = at + field, NameStart = at, OfficeEnd = at, Form = AgencyForm.Elliptical, SuffixStart = at + field, PrefixStart = head, PrefixEnd = head + 1, SharedOfficeStart = start, SharedOfficeEnd = office > start ? office : 0 });
            stop = at + field;
            int next = SkipSeparator(stop, end);
            if (next == stop || _grammar.TryMatch(next, end, whole, out _))
            {
                break;
            }

            at = next;
        }

        // “Các chi bộ trực thuộc: Tổ chức sinh hoạt …” is a body and its duty.
        if (into.Count == items + 1 && stop < end && _text[stop].IsWord && !_grammar.IsPredicate(stop, end))
        {
            into.RemoveAt(items);
            return start;
        }

        return into.Count > items ? stop : start;
    }

    private int SkipPlural(int start, int end)
    {
        int i = start;
        while (i < end && i < start + MaxPlurals && _text[i].Word == _words.The)
        {
            i++;
        }

        return i;
    }

    private int SkipSeparator(int i, int end)
    {
        int from = i;
        i += _phrases.Match(_text.Range(i, end), PhraseClass.ListLink);
        if (i >= end || (i > from && _text[i].IsWord && _text[i].Word != _words.And))
        {
            return from;
        }

        if (_text[i].IsMark(',') || _text[i].IsMark(';') || _text[i].IsMark('&'))
        {
            i++;
        }

        if (i < end && _text[i].Word == _words.And)
        {
            i++;
        }

        if (i < end && _text[i].Word == _words.Together && i + 1 < end && _text[i + 1].Word == _words.With)
        {
            i += 2;
        }

        return i > from && i < end ? i + _phrases.Match(_text.Range(i, end), PhraseClass.ListLink) : i;
    }

    // “Công an, Quân sự, Biên phòng tỉnh”: the level at the end holds for all names before it that have none.
    private void Complete(List<AgencyMention> mentions, int first)
    {
        if (mentions.Count - first < 2)
        {
            return;
        }

        AgencyMention last = mentions[^1];
        bool hasLevel = last.Form is AgencyForm.Name && last.SuffixStart < last.End && last.AsideStart == 0
            && _phrases.Match(_text.Range(last.SuffixStart, last.End), PhraseClass.Level) > 0
            && !_text[last.SuffixStart].IsMark('(');
        if (!hasLevel)
        {
            CompleteCouncils(mentions, first);
            return;
        }

        for (int i = mentions.Count - 2; i >= first; i--)
        {
            AgencyMention mention = mentions[i];
            if (mention.Form != AgencyForm.Name || mention.SuffixStart != mention.End || mention.OfficeEnd > mention.Start)
            {
                break;
            }

            mentions[i] = mention with { CompletionStart = last.SuffixStart, CompletionEnd = last.End };
        }
    }
}
