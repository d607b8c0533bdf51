using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Finds the heads of annexes, attached plans and further documents behind the head of the main one.</summary>
internal static class AnnexReader
{
    private const int NoteLookahead = 8;
    private const int LongestAnnexTitle = 6;

    /// <summary>Whether the line at <paramref name="start"/> is the title of an annex: PHỤ LỤC, Phụ lục 1.</summary>
    public static bool IsAnnexTitle(TokenizedText text, int start, int end)
    {
        int length = text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.AnnexTitle);
        return length > 0 && text[start].IsCapital
            && ((IsCapitals(text, start, end) && (end - start <= LongestAnnexTitle || HasNoteBelow(text, end)))
                || (end - start <= length + 2 && !text[end - 1].IsMark(':') && end > start + length));
    }

    /// <summary>Whether the line at <paramref name="start"/> is a title of a document in capitals.</summary>
    public static bool IsDocumentTitle(TokenizedText text, int start, int end) =>
        text.Lexicon.Phrases.Match(text.Range(start, end), PhraseClass.DocumentType) > 0 && IsCapitals(text, start, end) && !text[end - 1].IsMark(':');

    /// <summary>Whether “(Kèm theo …)” stands within a few lines below.</summary>
    public static bool HasNoteBelow(TokenizedText text, int index) => FindNote(text, index) >= 0;

    /// <summary>Index one past the head of the annex whose title line starts at <paramref name="start"/>: title, subject, note.</summary>
    public static int End(TokenizedText text, int start)
    {
        int note = FindNote(text, start);
        if (note >= 0)
        {
            int depth = 0;
            for (int i = note; i < Math.Min(note + 200, text.Count); i++)
            {
                depth += text[i].IsMark('(') ? 1 : text[i].IsMark(')') ? -1 : 0;
                if (depth == 0)
                {
                    return SkipRules(text, i + 1);
                }
            }
        }

        int end = ColumnLayout.LineEnd(text, start, text.Count);
        while (end < text.Count)
        {
            int next = ColumnLayout.LineEnd(text, end, text.Count);
            if (!(IsCapitals(text, end, next) && !IsNumbered(text, end)) && !ColumnLayout.IsRule(text, end, next))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Whether all words of the line are in capitals.</summary>
    public static bool IsCapitals(TokenizedText text, int start, int end)
    {
        bool any = false;
        for (int i = start; i < end; i++)
        {
            if (text[i].IsWord)
            {
                if (!text[i].IsAllCapitals)
                {
                    return false;
                }

                any = true;
            }
        }

        return any && !text[start].IsMark('|');
    }

    private static bool IsNumbered(TokenizedText text, int i) =>
        i + 1 < text.Count && (text[i].IsNumber || (text[i].IsWord && text[i].Length <= 4)) && text[i + 1].Kind == TokenKind.Mark && text[i + 1].Word is '.' or ')' or '/';

    private static int SkipRules(TokenizedText text, int i)
    {
        while (i < text.Count && text[i].StartsLine && ColumnLayout.LineEnd(text, i, text.Count) is var end && ColumnLayout.IsRule(text, i, end))
        {
            i = end;
        }

        return i;
    }

    // First token of “(Kèm theo …)” within the lines below, or -1.
    private static int FindNote(TokenizedText text, int index)
    {
        int i = index;
        for (int line = 0; line < NoteLookahead && i < text.Count; line++)
        {
            int end = ColumnLayout.LineEnd(text, i, text.Count);
            if (text[i].IsMark('(') || text.Lexicon.Phrases.Match(text.Range(i, end), PhraseClass.AnnexNote) > 0)
            {
                for (int k = i; k < Math.Min(i + LongestAnnexTitle, end); k++)
                {
                    if (text.Lexicon.Phrases.Match(text.Range(k, end), PhraseClass.AnnexNote) > 0)
                    {
                        return text[i].IsMark('(') ? i : -1;
                    }
                }
            }

            if (line > 0 && (IsNumbered(text, i) || end - i > 60 || text[i].IsMark('|')))
            {
                return -1;
            }

            i = end;
        }

        return -1;
    }
}
