using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>Tells from a heading's words what its part is for.</summary>
internal static class SectionClassifier
{
    // Words that a heading may begin with before the telling one: “Một số nhiệm vụ …”, “Về kinh phí”.
    private const int Lead = 4;

    private static readonly ulong Classes =
        PhraseTrie.Bit(PhraseClass.DutySection) | PhraseTrie.Bit(PhraseClass.AimSection) | PhraseTrie.Bit(PhraseClass.FundingSection);

    /// <summary>The kind of a title in capitals, told by its first words alone: a document's subject may name tasks anywhere.</summary>
    public static SectionKind ClassifyTitle(TokenizedText text, int start, int end) => Classify(text, start, end, lead: 0);

    /// <summary>The kind that the first telling words among the heading's first ones name; <see cref="SectionKind.Unknown"/> when none does.</summary>
    public static SectionKind Classify(TokenizedText text, int start, int end) => Classify(text, start, end, Lead);

    /// <summary>Whether a heading below a part of tasks leaves them: it begins with an aim, and the word is no verb (“Đánh giá hiện trạng” is a task there).</summary>
    public static bool IsPlainAim(TokenizedText text, int start, int end) =>
        text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.AimSection) is var aim and > 0 && aim >= text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.Verb) + 1
        || (text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.AimSection) > 0 && text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.Verb) == 0);

    /// <summary>Whether the first telling words of a heading announce a report of what has been.</summary>
    public static bool IsReport(TokenizedText text, int start, int end)
    {
        PhraseTrie phrases = text.Lexicon.Phrases;
        for (int i = start; i < end && i <= start + Lead; i++)
        {
            if (phrases.Match(text.Range(i, end), Classes, out ulong _) is var length and > 0)
            {
                return phrases.Match(text.Range(i, end), PhraseClass.ReportSection) == length;
            }
        }

        return false;
    }

    /// <summary>Whether a heading at the head of a document announces a review, though its words may name work too: “Về kết quả thực hiện”, “Nhận xét, đánh giá”, “Đánh giá tình hình …”, “Về công tác … thời gian qua”.</summary>
    public static bool IsReview(TokenizedText text, int start, int end)
    {
        PhraseTrie phrases = text.Lexicon.Phrases;
        GrammarWords words = text.Lexicon.Words;
        int first = start < end && (text[start].Word == words.About || text[start].Word == words.Those) ? start + 1 : start;
        int length = phrases.Match(text.Range(first, end), PhraseClass.ReportSection);
        if (length == 0)
        {
            return IsPastTime(text, first + 1, end);
        }

        if (length > phrases.Match(text.Range(first, end), PhraseClass.Verb))
        {
            return true;
        }

        int next = first + length;
        next += next < end && (text[next].IsMark(',') || text[next].Word == words.And) ? 1 : 0;
        return next < end && phrases.Match(text.Range(next, end), PhraseClass.ReportSection) > 0;
    }

    /// <summary>Whether the words end with “thời gian qua” or “vừa qua”, but not with “thông qua”.</summary>
    public static bool IsPastTime(TokenizedText text, int start, int end)
    {
        GrammarWords words = text.Lexicon.Words;
        return end - 2 >= start && text[end - 1].Word == words.Past && (text[end - 2].Word == words.Gap || text[end - 2].Word == words.Just);
    }

    private static SectionKind Classify(TokenizedText text, int start, int end, int lead)
    {
        PhraseTrie phrases = text.Lexicon.Phrases;
        start += start < end && (text[start].Word == text.Lexicon.Words.The || text[start].Word == text.Lexicon.Words.Those) && text[start].Word != 0 ? 1 : 0;
        for (int i = start; i < end && i <= start + lead; i++)
        {
            if (phrases.Match(text.Range(i, end), Classes, out ulong found) == 0)
            {
                continue;
            }

            return (found & PhraseTrie.Bit(PhraseClass.FundingSection)) != 0 ? SectionKind.Funding
                : (found & PhraseTrie.Bit(PhraseClass.AimSection)) != 0 ? SectionKind.Aims
                : SectionKind.Duties;
        }

        return SectionKind.Unknown;
    }
}
