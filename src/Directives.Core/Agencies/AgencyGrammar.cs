using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <summary>Reads the names of bodies by their grammar: title + head + field or name + level + place. Needs no list of whole names, so that bodies nobody listed are found with exact bounds.</summary>
internal sealed class AgencyGrammar
{
    private const int MaxNesting = 4;

    // A proper name after a level has at most this many syllables (Bà Rịa - Vũng Tàu, Cồn Cỏ).
    private const int MaxPlaceSyllables = 6;

    private static readonly ulong CoreClasses =
        PhraseTrie.Bit(PhraseClass.AgencyName) | PhraseTrie.Bit(PhraseClass.AgencyHead) | PhraseTrie.Bit(PhraseClass.Collective);

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
        TryMatch(start, end, whole, MaxNesting, out mention);

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
        if (length == 0)
        {
            return start;
        }

        int after = i + length;
        if (_text[i].Word == _words.Ministry && after < end && _text[after].IsMark(',') && _phrases.Match(_text.Range(after + 1, end), PhraseClass.Office) > 0)
        {
            officeEnd = after;
            return after;
        }

        while (after + 1 < end && (_text[after].IsMark(',') || _text[after].Word == _words.And)
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
                officeEnd = shorter;
                return shorter;
            }
        }

        officeEnd = after;
        return after;
    }

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

    private bool SkipPlural(ref int i, int end)
    {
        int from = i;
        while (i < end && _text[i].Word != 0 && (_text[i].Word == _words.The || _text[i].Word == _words.Those || _text[i].Word == _words.Every || _text[i].Word == _words.Each))
        {
            i++;
        }

        return i > from;
    }

    /// <summary>Length of head + field, name or collective noun at <paramref name="i"/>, or 0.</summary>
    private int MatchCore(int i, int end, bool plural, out AgencyForm form, bool whole = false)
    {
        form = AgencyForm.Name;
        if (i >= end || (_phrases.ClassesFrom(_text[i]) & CoreClasses) == 0)
        {
            return 0;
        }

        ReadOnlySpan<Token> rest = _text.Range(i, end);
        int name = _phrases.Match(rest, PhraseClass.AgencyName);
        int head = _phrases.Match(rest, PhraseClass.AgencyHead);
        int collective = _phrases.Match(rest, PhraseClass.Collective);
        int field = head > 0 ? MatchField(i + head, end) : 0;
        if (field > 0 && i + head + field + 1 < end && _text[i + head + field].IsMark('-') && _text[i + head + field + 1].IsCapital
            && _phrases.Match(_text.Range(i + head + field + 1, end), CoreClasses, out _) == 0)
        {
            // Cục Chuyển đổi số - Cơ yếu
            field += 1 + MatchProperName(i + head + field + 1, end, whole);
        }

        if (field > 0 && head + field >= name && !(plural && collective >= head + field))
        {
            form = AgencyForm.HeadAndField;
            return head + field;
        }

        if (name > 0 && name >= collective)
        {
            // “Ban Tổ chức Tỉnh ủy” is whole; “Trung tâm Y tế dự phòng …” goes on as a name of its own.
            return name;
        }

        int properName = head > 0 && head >= collective ? MatchProperName(i + head, end, whole, isLongHead: head > 1 && !plural) : 0;
        if (properName == 0 && head > 1 && !plural)
        {
            properName = MatchPlainName(i + head, end);
        }

        if (properName > 0)
        {
            form = AgencyForm.HeadAndName;
            return head + properName;
        }

        if (head > 1 && head >= collective && !(plural && collective == head) && IsHeadAlone(i + head, end))
        {
            return head;
        }

        form = AgencyForm.Collective;
        if (collective > 0)
        {
            return plural || IsCollectiveList(i + collective, end) || collective > 1 ? collective : 0;
        }

        return 0;
    }

    private int MatchField(int i, int end)
    {
        if (i >= end)
        {
            return 0;
        }

        int length = _phrases.CanStart(_text[i], PhraseClass.AgencyField) ? _phrases.Match(_text.Range(i, end), PhraseClass.AgencyField) : 0;

        // A field in lower case after a capital head is common (Sở y tế); a field that runs on in capitals is a longer name.
        return length;
    }

    // “Trung tâm | Điều hành thông minh”, “Ban Quản lý | Khu kinh tế Định An”: from a capital up to a level, separator or predicate.
    private int MatchProperName(int start, int end, bool whole, bool isLongHead = false)
    {
        if (start >= end)
        {
            return 0;
        }

        if (_text[start].IsNumber)
        {
            return MatchNumberName(start, end);
        }

        if (!_text[start].IsWord || (!_text[start].IsCapital && !(whole && isLongHead && _text[start - 1].IsWord && !EndsName(start, end) && !IsPredicate(start, end))) || _phrases.Match(_text.Range(start, end), PhraseClass.Level) > 0)
        {
            return 0;
        }

        int i = start;
        while (i < end)
        {
            ref readonly Token token = ref _text[i];
            if (token.Kind == TokenKind.Mark)
            {
                // “Khoa học - Kỹ thuật”, “Văn hóa, Nghệ thuật và Du lịch”: a name goes on over a dash, or over a comma before “… và”.
                if ((token.Word == '-' && i + 1 < end && _text[i + 1].IsWord) || (token.Word == ',' && (IsNameSeries(i, end) || IsPrevention(i - 1, end))))
                {
                    i++;
                    continue;
                }

                break;
            }

            if (i > start && !token.IsCapital && ((whole ? IsFormula(i, end) : IsPredicate(i, end) && !IsPrevention(i, end)) || EndsName(i, end)))
            {
                break;
            }

            if (i > start && token.IsCapital && (_phrases.ClassesFrom(token) & CoreClasses) != 0 && _text[i - 1].Word == _words.And)
            {
                i--;
                break;
            }

            i++;
        }

        while (i > start && _text[i - 1].Word == _words.And)
        {
            i--;
        }

        return i - start;
    }

    // “Trung tâm Văn hóa, Thể thao và Truyền thông”: a comma before capitals that “và” closes within a few words.
    private bool IsNameSeries(int comma, int end)
    {
        if (comma + 1 >= end || !_text[comma + 1].IsCapital || (_phrases.ClassesFrom(_text[comma + 1]) & CoreClasses) != 0)
        {
            return false;
        }

        for (int i = comma + 1; i + 1 < end && i < comma + 6; i++)
        {
            if (_text[i].Kind == TokenKind.Mark)
            {
                return false;
            }

            if (_text[i].Word == _words.And)
            {
                return _text[i + 1].IsCapital && (_phrases.ClassesFrom(_text[i + 1]) & CoreClasses) == 0;
            }
        }

        return false;
    }

    // “Cục Cảnh sát phòng, chống tội phạm …”, “Quỹ Phòng, chống thiên tai”: prevention is a field, no predicate.
    private bool IsPrevention(int i, int end) =>
        i >= 0 && i + 1 < end && _text[i].Word == _words.Prevent && (_text[i + 1].IsMark(',') || _text[i + 1].Word == _words.Combat);

    // Words that end a name even where the range names bodies only: chủ trì, phối hợp, thực hiện.
    private bool IsFormula(int i, int end) =>
        IsPredicate(i, end) && (_text[i].Word == _words.Preside || _text[i].Word == _words.Cooperate || _text[i].Word == _words.Do || _text[i].Word == _words.Responsible);

    // “Ban Quản lý | dự án đầu tư xây dựng tỉnh”: a name in lower case reaches up to a level of administration.
    private int MatchPlainName(int start, int end)
    {
        for (int i = start; i < end && i < start + 10 && _text[i].IsWord; i++)
        {
            if (i > start && _phrases.Match(_text.Range(i, end), PhraseClass.Level) is var level and > 0)
            {
                int after = i + level;
                return after >= end || _text[after].Kind == TokenKind.Mark || _text[after].IsCapital || IsPredicate(after, end) || _text[after].Word == _words.And ? i - start : 0;
            }
        }

        return 0;
    }

    // “Ban Chỉ đạo các huyện …”, “Tổ công tác có trách nhiệm …”: a head of two words or more can stand by itself.
    private bool IsHeadAlone(int i, int end) =>
        i >= end || _text[i].Kind == TokenKind.Mark || _text[i].Word == _words.The || _phrases.Match(_text.Range(i, end), PhraseClass.Level) > 0
        || ((_phrases.ClassesFrom(_text[i]) & CoreClasses) != 0 && _text[i].IsCapital) || IsPredicate(i, end);

    // Ban Chỉ đạo | 138, Ban Chỉ đạo | 138/CP
    private int MatchNumberName(int start, int end)
    {
        int i = start + 1;
        if (i + 1 < end && _text[i].IsMark('/') && _text[i + 1].IsWord && !_text[i + 1].SpaceBefore)
        {
            i += 2;
        }

        return i - start;
    }

    private bool EndsName(int i, int end)
    {
        int word = _text[i].Word;
        if (word == 0)
        {
            return false;
        }

        if (word == _words.Under || word == _words.The || word == _words.Of || word == _words.At || word == _words.On || word == _words.To || word == _words.With)
        {
            return true;
        }

        if (word == _words.And)
        {
            return i + 1 >= end || !_text[i + 1].IsCapital;
        }

        return _phrases.Match(_text.Range(i, end), PhraseClass.Level) > 0 || _phrases.Match(_text.Range(i, end), PhraseClass.Vague) > 0;
    }

    // “sở, ban, ngành, đoàn thể và địa phương”: collective nouns in a row are one body of bodies.
    private int ExtendCollective(int i, int end)
    {
        while (i + 1 < end)
        {
            bool joined = _text[i].IsMark(',') || _text[i].Word == _words.And || _text[i].IsMark('/') || _text[i].IsMark('-');
            int next = joined ? i + 1 : i;
            if (_text[next].Word == _words.And)
            {
                next++;
            }

            if (next >= end)
            {
                break;
            }

            int noun = _phrases.CanStart(_text[next], PhraseClass.Collective) ? _phrases.Match(_text.Range(next, end), PhraseClass.Collective) : 0;
            if (noun == 0 && joined && _text[next].IsWord && !_text[next].IsCapital && !_text[i - 1].IsMark(','))
            {
                // “các cơ quan báo chí, phát thanh, truyền hình”
                noun = MatchFieldNoun(next, end);
            }

            if (noun == 0 || IsBodyName(next, noun, end))
            {
                break;
            }

            i = next + noun;
        }

        return i;
    }

    private int MatchFieldNoun(int i, int end)
    {
        int field = _phrases.Match(_text.Range(i, end), PhraseClass.AgencyField);
        return field >= 2 && (i + field >= end || _text[i + field].Kind == TokenKind.Mark || _text[i + field].Word == _words.And || IsPredicate(i + field, end)
            || _phrases.Match(_text.Range(i + field, end), PhraseClass.Vague) > 0) ? field : 0;
    }

    private bool IsCollectiveList(int i, int end) => ExtendCollective(i, end) > i;

    // In “các sở, ban, ngành, UBND …” and “các phòng, Phòng Tư pháp” the next item is a body by name, not one more noun.
    private bool IsBodyName(int i, int noun, int end)
    {
        ReadOnlySpan<Token> rest = _text.Range(i, end);
        if (_phrases.Match(rest, PhraseClass.AgencyName) > noun)
        {
            return true;
        }

        int head = _phrases.Match(rest, PhraseClass.AgencyHead);
        return head > noun || (head > 0 && (MatchField(i + head, end) > 0 || (_text[i].IsCapital && MatchProperName(i + head, end, whole: false) > 0)));
    }

    private int ExtendSuffix(int start, int end, AgencyForm form, bool whole, bool plural, int nesting, ref bool vague, ref (int Start, int End) aside)
    {
        int i = start;
        while (i < end)
        {
            int next = ExtendOnce(i, end, form, whole, plural, nesting, ref vague, ref aside);
            if (next == i && (form is AgencyForm.Collective or AgencyForm.HeadAndField or AgencyForm.HeadAndName))
            {
                next = ExtendModifier(i, end, form, whole);
            }

            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    private int ExtendOnce(int i, int end, AgencyForm form, bool whole, bool plural, int nesting, ref bool vague, ref (int Start, int End) aside)
    {
        ref readonly Token token = ref _text[i];
        ReadOnlySpan<Token> rest = _text.Range(i, end);
        if (token.IsMark('('))
        {
            return ExtendParenthesis(i, end, whole, nesting, ref aside);
        }

        if (token.IsNumber && form != AgencyForm.Collective && _text[i].SpaceBefore && token.Length <= 3 && (i + 1 >= end || !_text[i + 1].IsMark('/')))
        {
            return i + 1;
        }

        if (!token.IsWord)
        {
            return i;
        }

        if (_phrases.Match(rest, PhraseClass.Vague) is var vagueLength and > 0)
        {
            vague = true;
            return i + vagueLength;
        }

        int level = _phrases.Match(rest, PhraseClass.Level);
        if (level > 0 && _phrases.Match(rest, PhraseClass.AgencyName) <= level)
        {
            return ExtendLevels(i + level, end, plural: false);
        }

        if (token.Word == _words.The && i + 1 < end)
        {
            if (_phrases.Match(_text.Range(i + 1, end), PhraseClass.Level) is var levels and > 0 && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Collective) <= levels)
            {
                return ExtendLevels(i + 1 + levels, end, plural: true);
            }

            // Công an các đơn vị, địa phương
            return form is AgencyForm.Name or AgencyForm.HeadAndName && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Collective) is var noun and > 0
                ? ExtendCollective(i + 1 + noun, end)
                : i;
        }

        if (_phrases.Match(rest, PhraseClass.Province) is var province and > 0 && token.IsCapital)
        {
            return i + province;
        }

        // Điện lực | Quỳ Hợp: a place by itself, up to a mark or the predicate
        if (form == AgencyForm.Name && token.IsCapital && (_phrases.ClassesFrom(token) & CoreClasses) == 0 && !_text[i - 1].IsAllCapitals
            && ExtendPlace(i, end) is var place && place > i && place <= i + 3 && (place == end || _text[place].Kind == TokenKind.Mark || IsPredicate(place, end)))
        {
            return place;
        }

        if ((token.Word == _words.Under || token.Word == _words.DirectlyUnder || token.Word == _words.Of) && i + 1 < end)
        {
            return ExtendComplement(i, end, nesting);
        }

        if (token.Word == _words.On && i + 2 < end && _text[i + 1].Word == _words.Area)
        {
            int after = i + 3;
            return _phrases.Match(_text.Range(after, end), PhraseClass.Level) is var area and > 0 ? ExtendLevels(after + area, end, plural: false) : after;
        }

        // Văn phòng | Ủy ban nhân dân …, Ban Tuyên giáo | Thành ủy, Thanh tra | Bộ …
        if (form != AgencyForm.Collective && (_phrases.ClassesFrom(token) & CoreClasses) != 0 && (token.IsCapital || form == AgencyForm.Name)
            && _phrases.Match(rest, PhraseClass.Verb) == 0
            && TryMatch(i, end, false, nesting - 1, out AgencyMention nested) && nested.Form != AgencyForm.Collective)
        {
            vague |= nested.IsVague;
            return nested.End;
        }

        // các đơn vị | Bộ đội Biên phòng, các phòng, ban thành viên | Ban Chỉ đạo 138 thành phố
        return form == AgencyForm.Collective && token.IsCapital && (_phrases.ClassesFrom(token) & CoreClasses) != 0
            && TryMatch(i, end, false, nesting - 1, out AgencyMention inside) && inside.Form != AgencyForm.Collective
            ? inside.End
            : i;
    }

    // tỉnh [, thành phố …] [Tên riêng] [trực thuộc trung ương]
    private int ExtendLevels(int i, int end, bool plural)
    {
        while (i + 1 < end && (_text[i].IsMark(',') || _text[i].Word == _words.And || _text[i].IsMark('/') || _text[i].IsMark('-')))
        {
            int next = i + 1;
            if (_text[next].Word == _words.And && next + 1 < end)
            {
                next++;
            }

            int level = _phrases.Match(_text.Range(next, end), PhraseClass.Level);
            if (level == 0 || _phrases.Match(_text.Range(next, end), CoreClasses & ~PhraseTrie.Bit(PhraseClass.Collective), out _) > 0)
            {
                break;
            }

            i = next + level;
        }

        int place = ExtendPlace(i, end);
        return plural ? ExtendPlaces(i, place, end) : place;
    }

    // các tỉnh Thanh Hóa, Nghệ An, Hà Tĩnh; các huyện: Bình Sơn và Sơn Tịnh
    private int ExtendPlaces(int levels, int place, int end)
    {
        if (place == levels && place < end && _text[place].IsMark(':'))
        {
            place = ExtendPlace(place + 1, end);
            place = place == levels + 1 ? levels : place;
        }

        while (place > levels && place + 1 < end && (_text[place].IsMark(',') || _text[place].Word == _words.And))
        {
            int next = _phrases.Match(_text.Range(place + 1, end), CoreClasses, out _) > 0 ? place + 1 : ExtendPlace(place + 1, end);
            if (next == place + 1)
            {
                break;
            }

            place = next;
        }

        return place;
    }

    private int ExtendPlace(int start, int end)
    {
        int i = start, syllables = 0;
        while (i < end && syllables < MaxPlaceSyllables)
        {
            ref readonly Token token = ref _text[i];
            if (token.IsMark('-') && i > start && i + 1 < end && _text[i + 1].IsCapital)
            {
                i++;
                continue;
            }

            if (!token.IsWord || !token.IsCapital || (token.StartsLine && syllables == 0 && IsPredicate(i, end)) || _phrases.Match(_text.Range(i, end), CoreClasses, out _) > 1
                || (syllables == 0 && IsPredicate(i, end) && !_text[i].IsAllCapitals && i + 1 < end && !_text[i + 1].IsCapital))
            {
                break;
            }

            i++;
            syllables++;
        }

        // Quận 1, Phường 7
        if (syllables == 0 && i < end && _text[i].IsNumber && _text[i].Length <= 2 && (i + 1 >= end || !_text[i + 1].IsMark('/')))
        {
            i++;
        }

        return i;
    }

    // thuộc Bộ …, của các tỉnh …, trực thuộc Thành phố
    private int ExtendComplement(int i, int end, int nesting)
    {
        int after = i + 1;
        if (after < end && _text[i].Word == _words.DirectlyUnder && _text[after].Word == _words.Under)
        {
            after++;
        }
        else if (_text[i].Word == _words.DirectlyUnder)
        {
            return i;
        }

        int probe = after;
        SkipPlural(ref probe, end);
        bool givesBack = _text[i].Word == _words.Chief;
        if (!givesBack && probe < end && _phrases.Match(_text.Range(probe, end), PhraseClass.Level) is var level and > 0)
        {
            return ExtendLevels(probe + level, end, plural: probe > after);
        }

        if (TryMatch(after, end, false, nesting - 1, out AgencyMention owner))
        {
            return owner.End;
        }

        if (_text[i].Word == _words.Of)
        {
            return i;
        }

        // thuộc Bộ, thuộc Sở: the head alone, the issuer's own
        if (after < end && _phrases.Match(_text.Range(after, end), PhraseClass.AgencyHead) == 1 && (after + 1 >= end || _text[after + 1].Kind == TokenKind.Mark || IsPredicate(after + 1, end) || _phrases.Match(_text.Range(after + 1, end), PhraseClass.Vague) > 0))
        {
            return after + 1;
        }

        // “đơn vị trực thuộc” by itself
        return after > i + 1 ? after : i;
    }

    private int ExtendParenthesis(int i, int end, bool whole, int nesting, ref (int Start, int End) aside)
    {
        int close = i + 1;
        while (close < end && !_text[close].IsMark(')') && close - i < 60)
        {
            close++;
        }

        if (close >= end || !_text[close].IsMark(')') || close == i + 1)
        {
            return i;
        }

        int inside = i + 1;
        if (_text[inside].Word == _words.After && inside + 1 < close && _text[inside + 1].Word == _words.Here)
        {
            aside = (i, close + 1);
            return close + 1;
        }

        if (_phrases.Match(_text.Range(inside, close), PhraseClass.LeadLabel) == close - inside)
        {
            aside = (i, close + 1);
            return close + 1;
        }

        bool abbreviation = close == inside + 1 && _text[inside].IsAllCapitals;
        bool names = TryMatch(inside, close, true, nesting - 1, out AgencyMention inner) && (whole || inner.End == close);
        if (!abbreviation && !names)
        {
            return i;
        }

        // An identifying parenthesis stays in the name at its end; before more of the name it is an aside.
        if (close + 1 < end && _text[close + 1].IsWord && (_text[close + 1].Word == _words.Of || _text[close + 1].Word == _words.Under))
        {
            aside = (i, close + 1);
        }

        return close + 1;
    }

    // được giao …, chuyên trách về …, đóng quân …: what tells the bodies of a collective from others.
    private int ExtendModifier(int start, int end, AgencyForm form, bool whole)
    {
        if (!_text[start].IsWord || (form != AgencyForm.Collective && !whole))
        {
            return start;
        }

        bool relative = _text[start].Word != 0 && (_text[start].Word == _words.Passive || _text[start].Word == _words.Stationed);
        if (!whole && !relative && IsPredicate(start, end))
        {
            return start;
        }

        int last = relative && !whole ? LastPredicate(start + 2, end) : end;
        int i = start;
        while (i < end && _text[i].Kind != TokenKind.Mark)
        {
            if (_phrases.Match(_text.Range(i, end), PhraseClass.Responsibility) > 0
                || (i > start && !whole && !relative && IsPredicate(i, end))
                || (relative && !whole && i == last)
                || (_text[i].Word == _words.And && ((!relative && !whole) || StartsBody(i + 1, end)))
                || (whole && (_text[i].Word == _words.Follow || IsFormula(i, end)))
                || EndsModifier(i, end))
            {
                break;
            }

            i++;
        }

        return i;
    }

    // “được giao chủ trì nhiệm vụ tại Phụ lục | xây dựng kế hoạch”: of the verbs up to the next mark, the last group is the predicate.
    private int LastPredicate(int start, int end)
    {
        int last = end;
        bool inGroup = true;
        for (int i = start; i < end && _text[i].Kind != TokenKind.Mark;)
        {
            int length = _phrases.Match(_text.Range(i, end), PredicateClasses, out _);
            if (length > 0)
            {
                last = inGroup ? last : i;
                inGroup = true;
                i += length;
            }
            else
            {
                inGroup = false;
                i++;
            }
        }

        return last;
    }

    private bool EndsModifier(int i, int end) =>
        (_text[i].Word != 0 && _text[i].Word == _words.InOrderTo) ||
        _phrases.Match(_text.Range(i, end), PhraseClass.Vague) > 0 || _phrases.Match(_text.Range(i, end), PhraseClass.ListLink) > 0 || _text[i].Word == _words.Under || (_text[i].Word == _words.DirectlyUnder && i + 1 < end && _text[i + 1].Word == _words.Under)
        || (_text[i].Word == _words.Of && StartsBody(i + 1, end)) || (_text[i].Word == _words.On && i + 1 < end && _text[i + 1].Word == _words.Area);

    private bool StartsBody(int i, int end)
    {
        SkipPlural(ref i, end);
        return i < end && MatchCore(i, end, true, out _) > 0;
    }

    // “Thanh tra, kiểm tra …”, “Tổ chức thực hiện …”, “Ban hành …”, “Phòng, chống …”: a verb unless a level or place follows.
    private bool IsRatherVerb(int i, int core, int stop, AgencyForm form, int end)
    {
        int verb = _phrases.Match(_text.Range(i, end), PhraseClass.Verb);
        return verb >= core && (form == AgencyForm.Collective || stop == i + core);
    }

    private bool IsBareForce(int i, int core) => core == 2 && _text[i].Word == _words.Force;
}
