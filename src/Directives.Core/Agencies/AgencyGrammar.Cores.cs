using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <content>Heads with their field or name, and collective nouns.</content>
internal sealed partial class AgencyGrammar
{
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
        int head = IsScience(i, end) ? 0 : _phrases.Match(rest, PhraseClass.AgencyHead);
        int collective = _phrases.Match(rest, PhraseClass.Collective);
        int field = head > 0 ? MatchField(i + head, end) : 0;
        if (field > 0 && head > 1 && !whole && !_text[i + head].IsCapital && _phrases.Match(_text.Range(i + head, end), PhraseClass.Verb) >= field)
        {
            // “Văn phòng | xây dựng kế hoạch”: a head that stands by itself, with the verb of its duty.
            field = 0;
        }

        if (field > 0 && !plural && _text[i + head - 1].Word == _words.Center && i + head + field < end && _text[i + head + field].IsMark(',') && IsNameSeries(i + head + field, end))
        {
            // “Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông” is one body.
            field = Math.Max(field, MatchProperName(i + head, end, whole));
        }

        if (field > 0 && i + head + field + 1 < end && _text[i + head + field].IsMark('-') && _text[i + head + field + 1].IsCapital
            && _phrases.Match(_text.Range(i + head + field + 1, end), CoreClasses, out _) == 0)
        {
            // Cục Chuyển đổi số - Cơ yếu
            field += 1 + MatchProperName(i + head + field + 1, end, whole);
        }

        if (field > 0 && !plural)
        {
            field += MatchFurtherName(i + head + field, end, whole);
            field += head > 1 && MatchTradeName(i + head + field, end) is var trade and > 0 ? trade : MatchPlainTail(i + head + field, end);
        }

        if (field > 0 && head + field >= name && !(plural && collective >= head + field))
        {
            form = AgencyForm.HeadAndField;
            return head + field;
        }

        if (name > 0 && name >= collective && !(plural && name == collective && !_text[i].IsCapital && IsCollectiveList(i + collective, end)))
        {
            // “Ban Tổ chức Tỉnh ủy” is whole; “Trung tâm Y tế dự phòng …” goes on as a name of its own.
            return plural || i + name >= end || _text[i + name].Word != _words.And ? name : name + MatchFurtherName(i + name, end, whole);
        }

        int properName = head > 0 && head >= collective ? MatchProperName(i + head, end, whole, isLongHead: head > 1 && !plural) : 0;
        if (properName == 0 && head > 1 && !plural)
        {
            properName = MatchPlainName(i + head, end);
        }

        if (properName > 0)
        {
            properName += head > 1 && !plural ? MatchTradeName(i + head + properName, end) : 0;
            form = AgencyForm.HeadAndName;
            return head + properName;
        }

        if (head > 1 && head >= collective && !(plural && collective == head) && IsHeadAlone(i + head, end) && !(collective == head && IsCollectiveList(i + collective, end)))
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

    // Khoa | học, which capitals do not tell from Khoa | Khám bệnh
    private bool IsScience(int i, int end) => i + 1 < end && _text[i].Word == _words.Faculty && _text[i + 1].Word == _words.Learn;

    // “Ban Tuyên giáo | và Nữ công”, “Nhà Văn hóa | Lao động tỉnh”: a known field that the name goes on from.
    private int MatchFurtherName(int i, int end, bool whole)
    {
        int next = i < end && _text[i].Word == _words.And ? i + 1 : i;
        if (next >= end || !_text[next].IsWord || !_text[next].IsCapital || _text[next].IsAllCapitals || _text[next].StartsLine || EndsName(next, end) || IsPredicate(next, end)
            || _phrases.Match(_text.Range(next, end), NameEnds, out _) > 0)
        {
            return 0;
        }

        return MatchProperName(next, end, whole) is var length and > 0 ? next - i + length : 0;
    }

    // “Tổng công ty Đầu tư | phát triển đường cao tốc Việt Nam”: the trade in lower case, verbs among it, up to a place that the predicate follows.
    private int MatchTradeName(int start, int end)
    {
        if (start >= end || !_text[start].IsWord || _text[start].IsCapital || EndsName(start, end))
        {
            return 0;
        }

        for (int i = start + 1; i < end && i < start + MaxTradeName && _text[i].IsWord && !EndsName(i, end); i++)
        {
            if (_text[i].IsCapital)
            {
                int place = PlaceEnd(i, end);
                return place > i + 1 && (place >= end || _text[place].Kind == TokenKind.Mark || IsPredicate(place, end)) ? place - start : 0;
            }
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
                if ((token.Word == '-' && i + 1 < end && _text[i + 1].IsWord) || (token.Word == ',' && (IsNameSeries(i, end) || IsPrevention(i - 1, end) || IsNameTail(i, end))))
                {
                    i++;
                    continue;
                }

                break;
            }

            if (i > start && !token.IsCapital && ((whole ? IsFormula(i, end) : IsPredicate(i, end) && !IsPrevention(i, end) && !IsWithinWord(i, end)) || EndsName(i, end)))
            {
                break;
            }

            if (i > start && token.IsCapital && _text[i - 1].Word == _words.And && (_phrases.ClassesFrom(token) & CoreClasses) != 0 && IsBodyName(i, 0, end))
            {
                i--;
                break;
            }

            i++;
        }

        while (i > start && (_text[i - 1].Word == _words.And || _text[i - 1].IsMark('-')))
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

        int limit = comma + 6;
        for (int i = comma + 1; i + 1 < end && i < limit; i++)
        {
            if (_text[i].Kind == TokenKind.Mark)
            {
                if (_text[i].IsMark(',') && _text[i + 1].IsCapital && limit == comma + 6 && _phrases.Match(_text.Range(i + 1, end), NameEnds, out _) == 0)
                {
                    // “, Thể thao, Du lịch và Truyền thông”
                    limit = i + 6;
                    continue;
                }

                return false;
            }

            if (_text[i].Word == _words.And)
            {
                return _text[i + 1].IsCapital && (_phrases.ClassesFrom(_text[i + 1]) & CoreClasses) == 0;
            }
        }

        return false;
    }

    // “Phòng Công tác học sinh, sinh viên chủ trì”: words in lower case that begin neither a body nor a predicate, up to the formula of a lead.
    private bool IsNameTail(int comma, int end)
    {
        const int Longest = 4;
        for (int i = comma + 1; i + 1 < end && i <= comma + Longest && _text[i].IsWord && !_text[i].IsCapital && _text[i].Word != _words.The; i++)
        {
            if (i > comma + 1 && (_text[i].Word == _words.Preside || _text[i].Word == _words.Cooperate) && IsPredicate(i, end))
            {
                return true;
            }

            if (IsPredicate(i, end) || (i == comma + 1 && (_phrases.ClassesFrom(_text[i]) & CoreClasses) != 0 && _phrases.Match(_text.Range(i, end), CoreClasses, out _) > 0))
            {
                return false;
            }
        }

        return false;
    }

    // “Khai thác công | trình”, “Đăng | ký đất đai”: the second syllable of a word is no verb.
    private bool IsWithinWord(int i, int end) => _phrases.Match(_text.Range(i - 1, end), WordClasses, out _) > 1;

    // “Cục Cảnh sát phòng, chống tội phạm …”, “Quỹ Phòng, chống thiên tai”: prevention is a field, no predicate.
    private bool IsPrevention(int i, int end) =>
        i >= 0 && i + 1 < end && _text[i].Word == _words.Prevent && (_text[i + 1].IsMark(',') || _text[i + 1].Word == _words.Combat);

    // Words that end a name even where the range names bodies only: chủ trì, phối hợp, thực hiện.
    private bool IsFormula(int i, int end) =>
        IsPredicate(i, end) && (_text[i].Word == _words.Preside || _text[i].Word == _words.Cooperate || _text[i].Word == _words.Do || _text[i].Word == _words.Responsible);

    // “Ban Quản lý | dự án đầu tư xây dựng tỉnh”: a name in lower case reaches up to a level of administration.
    private int MatchPlainName(int start, int end)
    {
        for (int i = start; i < end && i < start + 10 && (_text[i].IsWord || (_text[i].IsMark('-') && i + 1 < end && _text[i + 1].IsCapital)); i++)
        {
            if (i > start && _phrases.Match(_text.Range(i, end), PhraseClass.Level) is var level and > 0)
            {
                int after = i + level;
                return after >= end || _text[after].Kind == TokenKind.Mark || _text[after].IsCapital || IsPredicate(after, end) || _text[after].Word == _words.And ? i - start : 0;
            }
        }

        return 0;
    }

    // “Đội Kiểm tra | trật tự đô thị và môi trường Thành phố”: words in lower case behind a field, none of them a predicate, up to a level.
    private int MatchPlainTail(int start, int end)
    {
        int first = start < end && _text[start].Word == _words.And ? start + 1 : start;
        if (first >= end || !_text[first].IsWord || _text[first].IsCapital || EndsName(first, end) || (first > start && _phrases.Match(_text.Range(first, end), CoreClasses, out _) > 0))
        {
            return 0;
        }

        int length = MatchPlainName(first, end);
        for (int i = first; i < first + length; i++)
        {
            if (IsPredicate(i, end) || (_text[i].Word != _words.And && (EndsName(i, end) || _phrases.Match(_text.Range(i, end), PhraseClass.Link) > 0)))
            {
                return 0;
            }
        }

        return length > 0 ? first - start + length : 0;
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
        int from = i;
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
            noun = noun == 0 && (joined || i == from) ? _phrases.Match(_text.Range(next, end), PhraseClass.CollectiveKind) : noun;
            noun = noun == 0 && joined && IsShortLevel(next, end) ? 1 : noun;
            if (noun == 0 && joined && _text[next].IsWord && !_text[next].IsCapital && !_text[i - 1].IsMark(','))
            {
                // “các cơ quan báo chí, phát thanh, truyền hình”
                noun = MatchFieldNoun(next, end);
            }

            if (noun == 0 || (!joined && _phrases.Match(_text.Range(next, end), PhraseClass.Verb) >= noun) || _phrases.Match(_text.Range(next, end), PhraseClass.Office) > noun || IsBodyName(next, noun, end) || (joined && (IsSpecificCollective(next, noun) || IsMembership(next, noun, end))))
            {
                break;
            }

            i = next + noun;
        }

        return i;
    }

    // “các ban, ngành, thành viên | Hội đồng nghĩa vụ quân sự xã”: members of a body are a collective of their own.
    private bool IsMembership(int i, int noun, int end) =>
        _text[i].IsWord && i + noun < end && _text[i + noun].IsCapital && _text[i + 1].Word == _words.Member && (_phrases.ClassesFrom(_text[i + noun]) & CoreClasses) != 0;

    // “các phòng, ban, ngành, cơ quan báo chí” names two bodies of bodies; “các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ” is one.
    private bool IsSpecificCollective(int i, int noun) =>
        noun > 2 && _text[i].Word == _words.Organ && _text[i + 2].Word != _words.Under && _text[i + 2].Word != _words.Equivalent && _text[i + 2].IsWord;

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
        return head > noun || (head > 0 && ((MatchField(i + head, end) > 0 && (_text[i + head].IsCapital || !IsPredicate(i + head, end))) || (_text[i].IsCapital && MatchProperName(i + head, end, whole: false) > 0)));
    }
}
