using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Reads the names of bodies by their grammar: title + head + field or name + level + place. Needs no list of whole names, so that bodies nobody listed are found with exact bounds.</summary>
internal sealed partial class AgencyGrammar
{
    private const int MaxNesting = 4;

    // Tokens that one name is looked for in; the longest collectives with their modifiers take eighty.
    private const int MaxTokens = 300;

    // A proper name after a level has at most this many syllables (Bà Rịa - Vũng Tàu, Cồn Cỏ).
    private const int MaxPlaceSyllables = 6;

    // What some units have that others have not takes at most so many words.
    private const int MaxTrait = 10;

    // Words of a company's trade before its place: sản xuất kinh doanh và xuất nhập khẩu vật tư nông nghiệp.
    private const int MaxTradeName = 10;

    private static readonly ulong CoreClasses =
        PhraseTrie.Bit(PhraseClass.AgencyName) | PhraseTrie.Bit(PhraseClass.AgencyHead) | PhraseTrie.Bit(PhraseClass.Collective);

    // What ends the name of a body where a word in capitals follows: another body, a level, a place, a document.
    private static readonly ulong NameEnds = CoreClasses | PhraseTrie.Bit(PhraseClass.Level) | PhraseTrie.Bit(PhraseClass.Province) | PhraseTrie.Bit(PhraseClass.Office) | PhraseTrie.Bit(PhraseClass.DocumentType);

    // Words of two syllables that a name holds whole.
    private static readonly ulong WordClasses =
        PhraseTrie.Bit(PhraseClass.Verb) | PhraseTrie.Bit(PhraseClass.NounStart) | PhraseTrie.Bit(PhraseClass.CountUnit) | PhraseTrie.Bit(PhraseClass.Collective) | PhraseTrie.Bit(PhraseClass.AgencyField);

    private static readonly ulong PredicateClasses =
        PhraseTrie.Bit(PhraseClass.Verb) | PhraseTrie.Bit(PhraseClass.Adverb) | PhraseTrie.Bit(PhraseClass.Responsibility);

    private readonly TokenizedText _text;
    private readonly PhraseTrie _phrases;
    private readonly GrammarWords _words;

    public AgencyGrammar(TokenizedText text)
    {
        _text = text;
        _phrases = text.Lexicon.Phrases;
        _words = text.Lexicon.Words;
    }

    /// <summary>Reads the body named at token <paramref name="start"/>.</summary>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token that may belong to it.</param>
    /// <param name="whole">Whether the range is known to name bodies only (a heading, a label, a parenthesis), so that a modifier may run up to the next separator.</param>
    /// <param name="mention">Receives the mention.</param>
    public bool TryMatch(int start, int end, bool whole, out AgencyMention mention) =>
        TryMatch(start, Math.Min(end, start + MaxTokens), whole, MaxNesting, out mention);

    /// <summary>Whether a predicate (verb, adverb, “có trách nhiệm”) starts at <paramref name="index"/>.</summary>
    public bool IsPredicate(int index, int end) =>
        index < end && _phrases.Match(_text.Range(index, end), PredicateClasses, out _) > 0;

    private bool TryMatch(int start, int end, bool whole, int nesting, out AgencyMention mention)
    {
        mention = default;
        if (start >= end || nesting == 0 || !_text[start].IsWord)
        {
            return false;
        }

        int i = SkipOffice(start, end, out int officeEnd);
        int nameStart = i;
        if (officeEnd > start && i < end && _text[i].IsMark(','))
        {
            return TryBareOffice(start, officeEnd, end, out mention);
        }

        bool plural = SkipPlural(ref i, end);
        int core = MatchCore(i, end, plural, out AgencyForm form, whole);
        if (core == 0)
        {
            return officeEnd > start && TryBareOffice(start, officeEnd, end, out mention);
        }

        if (form == AgencyForm.Collective && plural && IsApposition(i, i + core, end, nesting, out AgencyMention named))
        {
            mention = named with { Start = start };
            return true;
        }

        int nameEnd = form == AgencyForm.Collective && (plural || officeEnd == start) ? ExtendCollective(i + core, end) : i + core;
        bool vague = false;
        var aside = (Start: 0, End: 0);
        int stop = ExtendSuffix(nameEnd, end, form, whole, plural, nesting, ref vague, ref aside);
        if (!plural && officeEnd == start && IsRatherVerb(i, core, stop, form, end))
        {
            return false;
        }

        vague |= form == AgencyForm.Collective && stop == nameEnd && IsBareForce(i, core);
        mention = new AgencyMention
        {
            Start = start,
            End = stop,
            NameStart = nameStart,
            OfficeEnd = officeEnd,
            Form = form,
            IsVague = vague,
            SuffixStart = nameEnd,
            AsideStart = aside.Start,
            AsideEnd = aside.End,
        };
        return true;
    }

    // “các cơ quan Báo …, Đài …”: the noun only announces the names.
    private bool IsApposition(int i, int next, int end, int nesting, out AgencyMention named)
    {
        named = default;
        return next == i + 2 && next < end && _text[i].Word == _words.Organ && _text[next].IsCapital && !_text[i].IsAllCapitals
            && TryMatch(next, end, false, nesting - 1, out named) && named.Form != AgencyForm.Collective;
    }

    // “Giám đốc Sở …”, “Chủ tịch UBND …”, “Giám đốc, Thủ trưởng các …”. A title that swallows the head gives it back: Chánh | Văn phòng, Trưởng | Ban Dân tộc.
    private int SkipOffice(int start, int end, out int officeEnd)
    {
        officeEnd = start;
        int i = start;
        if (_text[i].Word == _words.The && i + 1 < end && _phrases.CanStart(_text[i + 1], PhraseClass.Office) && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Office) > 0)
        {
            i++;
        }

        int length = _phrases.CanStart(_text[i], PhraseClass.Office) ? _phrases.Match(_text.Range(i, end), PhraseClass.Office) : 0;
        if (length == 0 || IsOwnBody(i, length, end))
        {
            return start;
        }

        int after = i + length;
        if (_text[i].Word == _words.Ministry && after < end && _text[after].IsMark(',') && _phrases.Match(_text.Range(after + 1, end), PhraseClass.Office) > 0)
        {
            officeEnd = after;
            return after;
        }

        // “Chánh Văn phòng, Chánh Thanh tra, Giám đốc các sở”: the chief of an office stands for that office, not for the body behind him.
        while (after + 1 < end && _text[i].Word != _words.Chief && _text[after + 1].Word != _words.Chief && (_text[after].IsMark(',') || _text[after].Word == _words.And)
            && _phrases.Match(_text.Range(after + 1, end), PhraseClass.Office) is var more and > 0)
        {
            after += 1 + more;
        }

        int probe = after;
        SkipPlural(ref probe, end);
        bool givesBack = _text[i].Word == _words.Chief;
        if (!givesBack && probe < end && MatchCore(probe, end, probe > after, out _) > 0)
        {
            officeEnd = after;
            return after;
        }

        for (int shorter = i + 1; shorter < after; shorter++)
        {
            if (_phrases.Match(_text.Range(shorter, end), CoreClasses, out _) >= after - shorter && MatchCore(shorter, end, false, out _) > 0)
            {
                // “Chánh Văn phòng” is the whole title, though its head begins the body's name.
                officeEnd = givesBack ? after : shorter;
                return shorter;
            }
        }

        officeEnd = after;
        return after;
    }

    // “Các trưởng thôn vận động …”: office-holders without a body, unlike “Trưởng thôn các thôn”.
    private bool IsOwnBody(int i, int office, int end) =>
        _phrases.Match(_text.Range(i, end), PhraseClass.Collective) is var noun && noun >= office && noun > 0 && (i + noun >= end || _text[i + noun].Word != _words.The);

    // “Bộ trưởng, Thủ trưởng cơ quan ngang bộ …”: a minister by himself stands for the ministries; the list grammar completes him.
    private bool TryBareOffice(int start, int officeEnd, int end, out AgencyMention mention)
    {
        mention = default;
        if (_text[start].Word != _words.Ministry && !(_text[start].Word == _words.The && start + 1 < end && _text[start + 1].Word == _words.Ministry))
        {
            return false;
        }

        mention = new AgencyMention { Start = start, End = officeEnd, NameStart = start, OfficeEnd = officeEnd, Form = AgencyForm.Ministers, SuffixStart = officeEnd };
        return true;
    }

    /// <summary>Length of a title by itself in a list, “Vụ trưởng”, “các Phó Giám đốc”, with a separator or a predicate behind it; 0 when there is none.</summary>
    public int MatchTitle(int start, int end)
    {
        int i = start;
        SkipPlural(ref i, end);
        int length = i < end && _phrases.CanStart(_text[i], PhraseClass.Office) ? _phrases.Match(_text.Range(i, end), PhraseClass.Office) : 0;
        int after = i + length;
        return length > 1 && (after >= end || _text[after].Kind == TokenKind.Mark || _text[after].Word == _words.And || IsPredicate(after, end)) ? after - start : 0;
    }

    private bool SkipPlural(ref int i, int end)
    {
        int from = i;
        while (i < end && (_text[i].Word == _words.The || _text[i].Word == _words.Those || _text[i].Word == _words.Every || _text[i].Word == _words.Each))
        {
            i++;
        }

        return i > from;
    }

    // “Thanh tra, kiểm tra …”, “Tổ chức thực hiện …”, “Ban hành …”, “Phòng, chống …”: a verb unless a level or place follows.
    private bool IsRatherVerb(int i, int core, int stop, AgencyForm form, int end)
    {
        int verb = _phrases.Match(_text.Range(i, end), PhraseClass.Verb);
        return verb >= core && (form == AgencyForm.Collective || stop == i + core);
    }

    private bool IsBareForce(int i, int core) => core == 2 && _text[i].Word == _words.Force;
}
