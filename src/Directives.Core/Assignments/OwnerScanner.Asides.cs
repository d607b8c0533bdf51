using Directives.Agencies;
using Directives.Lexicons;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>What stands between bodies and what they do: times, grounds, stray commas.</content>
internal sealed partial class OwnerScanner
{
    // What stands between commas after a subject is at most so many tokens long.
    private const int MaxAside = 25;

    /// <summary>One past the time that starts at <paramref name="start"/> and ends by <paramref name="end"/>; <paramref name="start"/> where none does.</summary>
    public int TimeEnd(int start, int end)
    {
        int mention = DeadlineLinker.FirstFrom(_deadlines, start);
        return mention < _deadlines.Count && _deadlines[mention].Start == start && _deadlines[mention].End <= end ? _deadlines[mention].End : start;
    }

    /// <summary>First token of the time that ends before <paramref name="end"/>, not before <paramref name="start"/>; <paramref name="end"/> where none does.</summary>
    public int TimeStart(int start, int end)
    {
        int mention = DeadlineLinker.FirstFrom(_deadlines, end) - 1;
        return mention >= 0 && _deadlines[mention].Start >= start && _deadlines[mention].End == end ? _deadlines[mention].Start : end;
    }

    /// <summary>Whether what follows the comma behind a list of bodies is what they are to do.</summary>
    /// <param name="start">First token behind the comma.</param>
    /// <param name="end">One past the last token of the clause.</param>
    /// <param name="owners">The bodies, behind those read before.</param>
    /// <param name="first">Index of the first of them.</param>
    private bool IsPredicateBehindComma(int start, int end, List<OwnerMention> owners, int first)
    {
        bool isOne = owners.Count == first + 1;
        int told = _phrases.Match(_text.Range(start, end), PhraseClass.Responsibility);
        if (told > 1 || (told > 0 && isOne && owners[first].Agency.Form == AgencyForm.Collective))
        {
            // “Các Sở, ngành, có ý kiến …”, “…, Thủ trưởng các đơn vị, chịu trách nhiệm thi hành”
            return true;
        }

        if (_text[start].Word == _words.EachOne && _phrases.Match(_text.Range(start + 1, end), PhraseClass.Collective) is var noun and > 0)
        {
            // “…, mỗi đơn vị cử 01 tổ”
            return _grammar.IsPredicate(start + 1 + noun, end);
        }

        AgencyMention body = owners[first].Agency;
        if (isOne && body.Form == AgencyForm.Name && body.SuffixStart < body.End && _text[body.SuffixStart].Word == _words.The
            && !_text[start].IsCapital && _phrases.Match(_text.Range(start, end), PhraseClass.Verb) > 0 && _phrases.Match(_text.Range(start, end), PhraseClass.Collective) == 0)
        {
            // “UBND các huyện, chuyển Thư mời …”
            return true;
        }

        // “Sở Y tế, trước ngày 15/6 và 15/12, báo cáo …”, “Công an tỉnh, theo chức năng được giao, kiểm tra …”
        int aside = AsideEnd(start, end);
        return aside + 1 < end && _text[aside].IsMark(',') && _grammar.IsPredicate(aside + 1, end);
    }

    // A time, or a ground up to its comma: “theo …”, “căn cứ …”, “với vai trò …”; the end where none stands there.
    private int AsideEnd(int start, int end)
    {
        int time = TimeEnd(start, end);
        if (time > start)
        {
            return time;
        }

        int ground = Math.Max(_phrases.Match(_text.Range(start, end), PhraseClass.Adverb), _phrases.Match(_text.Range(start, end), PhraseClass.ListLink));
        return ground > 0 ? SentenceSplitter.NextMark(_text, start + ground, Math.Min(end, start + MaxAside), ',') : end;
    }

    // “phải được thụ lý”: what it is done to does nothing itself.
    private bool IsPassive(int i, int end) =>
        i + 2 < end && _text[i + 1].Word == _words.Passive && _phrases.Match(_text.Range(i, end), PhraseClass.Responsibility) == 1 && _phrases.Match(_text.Range(i + 1, end), PhraseClass.Adverb) < 2;

    // “(Thời gian: quý I; thực hiện: X)”
    private int SkipTimeLabel(int i, int close, ref (int Start, int End) time)
    {
        int value = SkipLabel(i, close, PhraseClass.TimeLabel);
        int end = value > i ? SentenceSplitter.NextMark(_text, value, close, ';') : i;
        if (end == i || end == close)
        {
            return i;
        }

        time = (value, end);
        return end + 1;
    }

    // “hoàn thành trước ngày 15/12”, “năm 2026 - 2027”: a time with at most the words that announce one before it.
    private int SkipTime(int i, int close, ref (int Start, int End) time)
    {
        int start = i + (i < close ? _phrases.Match(_text.Range(i, close), PhraseClass.TimeLabel) : 0);
        start += start < close && _text[start].Word == _text.Lexicon.ValueWords.Done ? 1 : 0;
        int end = TimeEnd(start, close);
        if (end == start)
        {
            return i;
        }

        time = (time.End > time.Start ? time.Start : start, end);
        return end;
    }
}
