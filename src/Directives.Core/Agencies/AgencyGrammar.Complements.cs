using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <content>What follows the core of a name: levels, places, superior bodies, parentheses, modifiers.</content>
internal sealed partial class AgencyGrammar
{
    private int ExtendSuffix(int start, int end, AgencyForm form, bool whole, bool plural, int nesting, ref bool vague, ref (int Start, int End) aside)
    {
        int i = start;
        while (i < end)
        {
            int next = ExtendOnce(i, end, form, whole, plural, i == start, nesting, ref vague, ref aside);
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

    private int ExtendOnce(int i, int end, AgencyForm form, bool whole, bool plural, bool first, int nesting, ref bool vague, ref (int Start, int End) aside)
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

        // Đội Quản lý thị trường | số 4, Trường Mầm non | số 2
        if (token.Word == _words.Number && form != AgencyForm.Collective && i + 1 < end && _text[i + 1].IsNumber && _text[i + 1].Length <= 2 && (i + 2 >= end || !_text[i + 2].IsMark('/')))
        {
            return i + 2;
        }

        if (!token.IsWord)
        {
            // Sở Tư pháp | - Cơ quan Thường trực của Hội đồng
            bool apposed = token.IsMark('-') && form != AgencyForm.Collective && i + 1 < end && token.SpaceBefore && _text[i + 1].SpaceBefore && _text[i + 1].Word == _words.Organ;
            return apposed && TryMatch(i + 1, end, false, nesting - 1, out AgencyMention apposition) && (apposition.End >= end || IsPredicate(apposition.End, end) || (_text[apposition.End].IsMark('-') && IsPredicate(apposition.End + 1, end))) ? apposition.End : i;
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
            return form is AgencyForm.Name or AgencyForm.HeadAndName or AgencyForm.Collective && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Collective) is var noun and > 0
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

        // Thanh tra | Sở kiểm tra …, Văn phòng | Bộ: the head alone, the issuer's own, before a predicate in lower case
        if (form != AgencyForm.Collective && token.IsCapital && !token.IsAllCapitals && IsOwnHead(i, end))
        {
            return i + 1;
        }

        // Văn phòng | Ủy ban nhân dân …, Ban Tuyên giáo | Thành ủy, Thanh tra | Bộ …
        if (form != AgencyForm.Collective && (first || !MatchesHeadAndField(i, end)) && (_phrases.ClassesFrom(token) & CoreClasses) != 0 && (token.IsCapital || form == AgencyForm.Name)
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

    private bool IsOwnHead(int i, int end) =>
        (_text[i].Word == _words.Department || _text[i].Word == _words.Ministry)
        && (i + 1 >= end || _text[i + 1].Kind == TokenKind.Mark || (!_text[i + 1].IsCapital && IsPredicate(i + 1, end) && MatchField(i + 1, end) <= 2));

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
            if (level == 0 && IsShortLevel(next, end))
            {
                level = 1;
            }

            if (level == 0 || _phrases.Match(_text.Range(next, end), CoreClasses & ~PhraseTrie.Bit(PhraseClass.Collective), out _) > 0)
            {
                break;
            }

            i = next + level;
        }

        // UBND các huyện, thành phố | ven biển; các xã | miền núi, biên giới
        while (_phrases.Match(_text.Range(i, end), PhraseClass.LevelTrait) is var trait and > 0)
        {
            i += trait;
            bool joined = i + 1 < end && (_text[i].IsMark(',') || _text[i].Word == _words.And) && _phrases.Match(_text.Range(i + 1, end), PhraseClass.LevelTrait) > 0;
            i += joined ? 1 : 0;
        }

        i = ExtendWhere(i, end, plural);
        int place = ExtendPlace(i, end);
        return plural ? ExtendPlaces(i, place, end) : place;
    }

    // “các huyện, thị, thành phố”, “các huyện, thành, thị”: thị xã and thành phố by their first syllable, before a mark or the predicate.
    private bool IsShortLevel(int i, int end) =>
        (_text[i].Word == _words.Town || _text[i].Word == _words.City)
        && (i + 1 >= end || _text[i + 1].Kind == TokenKind.Mark || _text[i + 1].Word == _words.And || (_phrases.Match(_text.Range(i, end), PhraseClass.Verb) == 0 && IsPredicate(i + 1, end)));

    // UBND các xã | nơi có bến đò, các huyện | có rừng: up to the predicate or a mark; “có văn bản …”, “có thể …”, “có liên quan” is no such trait.
    private int ExtendWhere(int start, int end, bool plural)
    {
        bool where = start + 1 < end && _text[start].Word == _words.Where;
        int have = where ? start + 1 : start;
        if (have + 1 >= end || _text[have].Word != _words.Have
            || (!where && (!plural || IsPredicate(have, end) || _text[have + 1].Word == _words.Able || _phrases.Match(_text.Range(have, end), PhraseClass.Vague) > 0)))
        {
            return start;
        }

        int i = have + 1;
        while (i < end && i - have <= MaxTrait && _text[i].IsWord && !_text[i].StartsLine && (i == have + 1 || _text[i - 1].Word == _words.Passive || !IsPredicate(i, end)))
        {
            i++;
        }

        return i == end || _text[i].Kind == TokenKind.Mark || IsPredicate(i, end) ? i : start;
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
        // TP. | Vinh
        bool abbreviated = start + 1 < end && _text[start].IsMark('.') && _text[start - 1].IsAllCapitals && _text[start - 1].Length == 2;
        int from = abbreviated ? start + 1 : start;
        return PlaceEnd(from, end) is var place && place > from ? place : start;
    }

    private int PlaceEnd(int start, int end)
    {
        // “các tỉnh Đồng bằng sông Cửu Long”: a known place or region, words in lower case among its own
        if (start < end && _text[start].IsCapital && _phrases.Match(_text.Range(start, end), PhraseClass.Province) is var known and > 2)
        {
            return start + known;
        }

        int i = start, syllables = 0;
        while (i < end && syllables < MaxPlaceSyllables)
        {
            ref readonly Token token = ref _text[i];
            if (token.IsMark('-') && i > start && i + 1 < end && _text[i + 1].IsCapital)
            {
                i++;
                continue;
            }

            if (!token.IsWord || !token.IsCapital || ((_phrases.ClassesFrom(token) & CoreClasses) != 0 && MatchesHeadAndField(i, end)) || (token.StartsLine && syllables == 0 && IsPredicate(i, end) && !_text[i - 1].IsMark(',')) || _phrases.Match(_text.Range(i, end), CoreClasses, out _) > 1
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

    // “UBND xã, phường, đặc khu | Sở Tài chính”: cells that a copy ran together.
    private bool MatchesHeadAndField(int i, int end) =>
        _phrases.Match(_text.Range(i, end), PhraseClass.AgencyHead) is var head and > 0 && MatchField(i + head, end) > 0;

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
            // Of two asides the definition is left out of the name all the same.
            aside = aside.End > 0 ? aside : (i, close + 1);
            return close + 1;
        }

        // “Phòng Kinh tế (đối với xã)” tells which of two bodies is meant where.
        if (_phrases.Match(_text.Range(inside, close), PhraseClass.LeadLabel) == close - inside || _phrases.Match(_text.Range(inside, close), PhraseClass.OwnerCue) > 0)
        {
            aside = (i, close + 1);
            return close + 1;
        }

        bool abbreviation = AreAbbreviations(inside, close);
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

    // (SYT), (PC02), (PC02, PC06)
    private bool AreAbbreviations(int start, int end)
    {
        int i = start;
        while (i < end && _text[i].IsWord && _text[i].IsAllCapitals)
        {
            i += i + 1 < end && _text[i + 1].IsNumber && !_text[i + 1].SpaceBefore ? 2 : 1;
            if (i < end && !_text[i].IsMark(','))
            {
                return false;
            }

            i++;
        }

        return i == end + 1;
    }
}
