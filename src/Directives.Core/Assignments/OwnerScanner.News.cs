using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>News tell an order by the paper that bore it: “UBND tỉnh vừa có Công văn số … yêu cầu Sở X …”.</content>
internal sealed partial class OwnerScanner
{
    private readonly List<OwnerMention> _addressees = [];
    private bool _isNews;

    /// <summary>Reads what a news item says the issuer has done before its order.</summary>
    /// <returns>First token of the order; <paramref name="end"/> where a paper was issued and no order is told; <paramref name="start"/> where no such report stands there.</returns>
    private int SkipReport(int start, int end)
    {
        int i = start;
        while (i < end && (_text[i].Word == _words.Just || _text[i].Word == _words.Already || _text[i].Word == _words.Newly || _text[i].Word == _words.Also))
        {
            i++;
        }

        bool perfect = i > start;
        int verb = i;
        while (i < end && IsIssuingWord(i))
        {
            i++;
        }

        if (i == verb)
        {
            return perfect && IsOrder(i, end) ? i : start;
        }

        int paper = PaperEnd(i, end);
        bool told = paper > i && paper < end && (perfect || _text[paper].IsNumber || _phrases.Match(_text.Range(paper, end), PhraseClass.NumberCue) > 0 || IsOrder(paper, end));
        return told ? OrderBehind(paper, end) : start;
    }

    // có, ký, gửi, ban hành
    private bool IsIssuingWord(int i)
    {
        int word = _text[i].Word;
        return word == _words.Have || word == _words.Sign || word == _words.Send || word == _words.Issue || (word == _words.IssueSecondSyllable && _text[i - 1].Word == _words.Issue);
    }

    private int PaperEnd(int i, int end) =>
        i + 1 < end && _text[i].Word == _words.Paper && _text[i + 1].Word == _words.PaperSecondSyllable ? i + 2 : i + _phrases.Match(_text.Range(i, end), PhraseClass.DocumentType);

    // The first order with its addressees behind number, day and topic of the paper.
    private int OrderBehind(int paper, int end)
    {
        int limit = Math.Min(end, paper + MaxOpening);
        for (int i = paper; i < limit; i++)
        {
            if (_text[i].IsMark('(') || _text[i].IsMark('"'))
            {
                i = SentenceSplitter.SkipEnclosed(_text, i, end);
            }
            else if (IsOrder(i, end))
            {
                return i;
            }
        }

        return end;
    }

    // “yêu cầu Sở X”, “chỉ đạo các xã”, but not “đáp ứng yêu cầu”
    private bool IsOrder(int i, int end)
    {
        if (i >= end || !_text[i].IsWord)
        {
            return false;
        }

        int order = _text[i].Word == _words.Direct && _phrases.Match(_text.Range(i, end), PhraseClass.Directing) > 1 ? i + 2 : MatchOrder(i, end);
        _addressees.Clear();
        return order > i && MatchAddressees(order, end, _addressees) > order;
    }
}
