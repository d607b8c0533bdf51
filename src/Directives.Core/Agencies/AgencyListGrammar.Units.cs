using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <content>One head with several units: “UBND các huyện Trà Bồng, Sơn Tây”, “UBND huyện Bác Ái, Thuận Bắc”.</content>
internal sealed partial class AgencyListGrammar
{
    // Syllables of the longest name of a unit: Bà Rịa - Vũng Tàu with its dash.
    private const int MaxUnitName = 6;

    // Each unit named has a body of its own.
    private void AddByUnit(in AgencyMention mention, List<AgencyMention> into)
    {
        int unit = mention.SuffixStart;
        if (mention.Form != AgencyForm.Name || unit + 3 >= mention.End || mention.AsideEnd > 0 || _text[unit].Word != _words.The)
        {
            into.Add(mention);
            return;
        }

        int level = _phrases.Match(_text.Range(unit + 1, mention.End), PhraseClass.Level);
        int at = unit + 1 + level;
        at += at < mention.End && _text[at].IsMark(':') ? 1 : 0;
        if (level == 0 || UnitEnd(at, mention.End) is var stop && (stop == at || stop >= mention.End))
        {
            into.Add(mention);
            return;
        }

        int count = into.Count;
        while (at < mention.End)
        {
            stop = UnitEnd(at, mention.End);
            if (stop == at)
            {
                into.RemoveRange(count, into.Count - count);
                into.Add(mention);
                return;
            }

            bool first = into.Count == count;
            into.Add(mention with
            {
                Start = first ? mention.Start : at,
                End = stop,
                NameStart = at,
                OfficeEnd = first ? mention.OfficeEnd : at,
                SuffixStart = stop,
                PrefixStart = mention.NameStart,
                PrefixEnd = mention.SuffixStart,
                UnitStart = unit + 1,
                UnitEnd = unit + 1 + level,
                SharedOfficeStart = mention.OfficeEnd > mention.Start ? mention.Start : 0,
                SharedOfficeEnd = mention.OfficeEnd > mention.Start ? mention.OfficeEnd : 0,
            });
            at = stop;
            while (at < mention.End && (_text[at].Kind == TokenKind.Mark || _text[at].Word == _words.And))
            {
                at++;
            }
        }
    }

    // “UBND huyện Bác Ái, Thuận Bắc, Ninh Sơn”: a bare place after a body with its unit is that head's next body.
    private bool TryPlace(int next, int end, in AgencyMention last, out AgencyMention mention)
    {
        mention = default;
        bool shared = last.UnitEnd > 0;
        int level = shared ? last.UnitEnd - last.UnitStart
            : last.Form == AgencyForm.Name && last.SuffixStart < last.End && last.AsideEnd == 0 ? _phrases.Match(_text.Range(last.SuffixStart, last.End), PhraseClass.Level) : 0;
        int unit = shared ? last.UnitStart : last.SuffixStart;
        if (level == 0 || (!shared && (unit + level >= last.End || !_text[unit + level].IsCapital)) || UnitEnd(next, end) is var stop && (stop == next || stop - next > MaxUnitName)
            || _grammar.IsPredicate(next, end) || _phrases.Match(_text.Range(next, end), PhraseClass.Office) > 0)
        {
            return false;
        }

        bool closed = stop >= end || _text[stop].Kind == TokenKind.Mark || _text[stop].Word == _words.And || _grammar.IsPredicate(stop, end);
        if (!closed)
        {
            return false;
        }

        mention = new AgencyMention
        {
            Start = next,
            End = stop,
            NameStart = next,
            OfficeEnd = next,
            Form = AgencyForm.Name,
            SuffixStart = stop,
            PrefixStart = shared ? last.PrefixStart : last.NameStart,
            PrefixEnd = shared ? last.PrefixEnd : last.SuffixStart,
            UnitStart = unit,
            UnitEnd = unit + level,
            SharedOfficeStart = shared ? last.SharedOfficeStart : last.OfficeEnd > last.Start ? last.Start : 0,
            SharedOfficeEnd = shared ? last.SharedOfficeEnd : last.OfficeEnd > last.Start ? last.OfficeEnd : 0,
        };
        return true;
    }

    // “UBND thành phố Bạc Liêu, thị xã Giá Rai”: a unit with its name after a body with its unit is that head's next body.
    private bool TryUnit(int next, int end, in AgencyMention last, out AgencyMention mention)
    {
        mention = default;
        bool shared = last.PrefixEnd > 0 && last.Form == AgencyForm.Name;
        int own = _phrases.Match(_text.Range(next, end), PhraseClass.Level);
        if (own == 0 || last.Form != AgencyForm.Name || (!shared && (last.SuffixStart >= last.End || last.AsideEnd > 0 || !HasNamedUnit(last)))
            || UnitEnd(next + own, end) is var stop && (stop == next + own || stop - next - own > MaxUnitName))
        {
            return false;
        }

        if (stop < end && _text[stop].IsWord && _text[stop].Word != _words.And && !_grammar.IsPredicate(stop, end))
        {
            return false;
        }

        mention = new AgencyMention
        {
            Start = next,
            End = stop,
            NameStart = next,
            OfficeEnd = next,
            Form = AgencyForm.Name,
            SuffixStart = stop,
            PrefixStart = shared ? last.PrefixStart : last.NameStart,
            PrefixEnd = shared ? last.PrefixEnd : last.SuffixStart,
            SharedOfficeStart = shared ? last.SharedOfficeStart : last.OfficeEnd > last.Start ? last.Start : 0,
            SharedOfficeEnd = shared ? last.SharedOfficeEnd : last.OfficeEnd > last.Start ? last.OfficeEnd : 0,
        };
        return true;
    }

    private bool HasNamedUnit(in AgencyMention mention) =>
        _phrases.Match(_text.Range(mention.SuffixStart, mention.End), PhraseClass.Level) is var level and > 0
        && mention.SuffixStart + level < mention.End && _text[mention.SuffixStart + level].IsCapital;

    // “Thường trực HĐND, UBND, Ủy ban Kiểm tra Đảng ủy xã”, “HĐND, UBND các huyện, HĐND, UBND các xã”: councils and committees of the people have a unit always, be it named behind the next body only.
    private void CompleteCouncils(List<AgencyMention> mentions, int first)
    {
        (int Start, int End) unit = default;
        for (int i = mentions.Count - 1; i >= first; i--)
        {
            AgencyMention mention = mentions[i];
            if (mention.Form == AgencyForm.Name && mention.CompletionEnd == 0 && IsCouncil(mention.End - 1))
            {
                mentions[i] = unit.End > 0 ? mention with { CompletionStart = unit.Start, CompletionEnd = unit.End } : mention;
            }
            else
            {
                unit = UnitOf(mention);
            }
        }
    }

    /// <summary>Whether a name that ends with the token is a council or committee of the people: HĐND, UBND, Hội đồng nhân dân.</summary>
    public bool IsCouncil(int last) =>
        _text[last].Word is var word && word != 0 && (word == _words.Committee || word == _words.Council || (word == _words.Folk && _text[last - 1].Word == _words.Human));

    // các xã, phường | thành phố Đà Nẵng | (Đảng ủy) xã; empty where the body names none
    private (int Start, int End) UnitOf(in AgencyMention mention)
    {
        int level = mention.SuffixStart + (mention.SuffixStart < mention.End && _text[mention.SuffixStart].Word == _words.The ? 1 : 0);
        bool named = mention.Form == AgencyForm.Name && level < mention.End && _phrases.Match(_text.Range(level, mention.End), PhraseClass.Level) > 0;
        int last = mention.End - 1;
        return named ? (mention.SuffixStart, mention.End)
            : mention.Form != AgencyForm.Collective && last > mention.NameStart && _phrases.Match(_text.Range(last, mention.End), PhraseClass.Level) > 0 ? (last, mention.End) : default;
    }

    // Capitalised syllables, a dash among them.
    private int UnitEnd(int start, int end)
    {
        int i = start + 1 < end && _text[start].IsMark('.') && _text[start + 1].IsCapital ? start + 1 : start;
        while (i < end && _text[i].IsWord && _text[i].IsCapital && _phrases.Match(_text.Range(i, end), PhraseClass.AgencyName) == 0)
        {
            i++;
            if (i + 1 < end && _text[i].IsMark('-') && _text[i + 1].IsCapital)
            {
                i++;
            }
        }

        return i;
    }

    // “Ban Quản lý các khu công nghiệp, khu kinh tế tỉnh”: a zone is no body, so that one more behind a board of zones goes on with its name.
    private int ZoneEnd(int next, int end, in AgencyMention last)
    {
        int start = SkipPlural(next, end);
        int zone = _phrases.Match(_text.Range(start, end), PhraseClass.Zone);
        if (zone == 0 || last.PrefixEnd > 0 || !HasZone(last))
        {
            return next;
        }

        int after = start + zone;
        return after + _phrases.Match(_text.Range(after, end), PhraseClass.Level);
    }

    private bool HasZone(in AgencyMention mention)
    {
        for (int i = mention.NameStart + 1; i < mention.End; i++)
        {
            if (_phrases.Match(_text.Range(i, mention.End), PhraseClass.Zone) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
