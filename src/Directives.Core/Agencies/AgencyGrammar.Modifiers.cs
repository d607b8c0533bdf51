using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Agencies;

/// <content>Relative clauses that tell the bodies of a collective from others.</content>
internal sealed partial class AgencyGrammar
{
    // được giao …, chuyên trách về …, đóng quân …: what tells the bodies of a collective from others.
    private int ExtendModifier(int start, int end, AgencyForm form, bool whole)
    {
        if (!_text[start].IsWord || (form != AgencyForm.Collective && !whole))
        {
            return start;
        }

        bool relative = _text[start].Word == _words.Passive || _text[start].Word == _words.Stationed;
        if (relative && start + 1 < end && _text[start + 1].Word is var ordered && ordered != _words.Assign && ordered != _words.Divide && _phrases.Match(_text.Range(start + 1, end), PhraseClass.Order) > 1)
        {
            // “Các bệnh viện | được yêu cầu chuẩn bị …”
            return start;
        }

        if (!whole && !relative && IsPredicate(start, end))
        {
            return start;
        }

        int last = relative && !whole ? LastPredicate(start + 2, end) : end;
        int i = start;
        while (i < end && _text[i].Kind != TokenKind.Mark)
        {
            if (_phrases.Match(_text.Range(i, end), PhraseClass.Responsibility) > 0
                || (i > start && !whole && !relative && _text[i - 1].Word != _words.Passive && IsPredicate(i, end))
                || (relative && !whole && i == last)
                || (_text[i].Word == _words.And && ((!relative && !whole) || StartsBody(i + 1, end)))
                || (whole && (_text[i].Word == _words.Follow || IsFormula(i, end)))
                || EndsModifier(i, end, whole))
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
        int last = end, group = -1;
        bool inGroup = true;
        for (int i = start; i < end && _text[i].Kind != TokenKind.Mark;)
        {
            int length = _phrases.Match(_text.Range(i, end), PredicateClasses, out ulong found);
            if (_phrases.Match(_text.Range(i, end), PhraseClass.AgencyHead) is var head and > 0 && i + head < end && _text[i + head].IsCapital && MatchField(i + head, end) is var field and > 0)
            {
                // “… báo cáo về Sở Xây dựng trước ngày …”
                inGroup = false;
                i += head + field;
            }
            else if (_phrases.Match(_text.Range(i, end), PhraseClass.Collective) is var noun && noun > length)
            {
                // “được giao nhiệm vụ | Chủ đầu tư”
                inGroup = false;
                i += noun;
            }
            else if (length > 0)
            {
                // Adverbs alone, “trước ngày”, are no predicate.
                group = inGroup ? group : i;
                last = group >= 0 && (found & ~PhraseTrie.Bit(PhraseClass.Adverb) & PredicateClasses) != 0 ? group : last;
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

    private bool EndsModifier(int i, int end, bool whole) =>
        _text[i].Word == _words.InOrderTo || (!whole && _text[i].Word == _words.Already) || (_text[i].Word == _words.The && _text[i].IsCapital) ||
        _phrases.Match(_text.Range(i, end), PhraseClass.Vague) > 0 || _phrases.Match(_text.Range(i, end), PhraseClass.ListLink) > 0 || _text[i].Word == _words.Under || (_text[i].Word == _words.DirectlyUnder && i + 1 < end && _text[i + 1].Word == _words.Under)
        || (_text[i].Word == _words.Of && StartsBody(i + 1, end)) || (_text[i].Word == _words.On && i + 1 < end && _text[i + 1].Word == _words.Area);

    private bool StartsBody(int i, int end)
    {
        SkipPlural(ref i, end);
        return i < end && MatchCore(i, end, true, out _) > 0;
    }
}
