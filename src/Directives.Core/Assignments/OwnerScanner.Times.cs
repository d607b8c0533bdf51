using Directives.Lexicons;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Times that stand between bodies and what they do.</content>
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

    // A time, or a ground up to its comma: “theo …”, “căn cứ …”, “với vai trò …”; the end where none stands there.
    private int AsideEnd(int start, int end)
    {
        int time = TimeEnd(start, end);
        if (time > start)
        {
            return time;
        }

        // “mỗi đơn vị cử …”: the bodies one by one
        if (_text[start].Word == _words.EachOne && start + 2 < end && _phrases.Match(_text.Range(start + 1, end), PhraseClass.Collective) is var noun and > 0)
        {
            return _grammar.IsPredicate(start + 1 + noun, end) ? start - 1 : end;
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
