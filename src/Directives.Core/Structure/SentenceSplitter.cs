using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Structure;

/// <summary>Cuts a paragraph into sentences, and a sentence at its semicolons; never inside parentheses or quotation marks.</summary>
internal static class SentenceSplitter
{
    // An opening parenthesis or quotation mark without its partner within so many tokens is taken for a stray mark.
    private const int MaxEnclosed = 160;

    // ThS, BSCKII
    private const int LongestRank = 6;

    /// <summary>One past the last token of the sentence that starts at <paramref name="start"/>; its final mark is included.</summary>
    public static int SentenceEnd(TokenizedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            ref readonly Token token = ref text[i];
            if (token.Kind != TokenKind.Mark)
            {
                continue;
            }

            if (token.Word is '(' or '"')
            {
                i = SkipEnclosed(text, i, end);
            }
            else if (token.Word is '.' or '…' && EndsSentence(text, start, i, end))
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>Index of the next semicolon outside parentheses and quotes, or <paramref name="end"/>.</summary>
    public static int NextSemicolon(TokenizedText text, int start, int end) => NextMark(text, start, end, ';');

    /// <summary>Index of the next <paramref name="mark"/> outside parentheses and quotes, or <paramref name="end"/>.</summary>
    public static int NextMark(TokenizedText text, int start, int end, char mark)
    {
        for (int i = start; i < end; i++)
        {
            ref readonly Token token = ref text[i];
            if (token.Kind != TokenKind.Mark)
            {
                continue;
            }

            if (token.Word == mark)
            {
                return i;
            }

            if (token.Word is '(' or '"')
            {
                i = SkipEnclosed(text, i, end);
            }
        }

        return end;
    }

    /// <summary>Index of the mark that closes the one at <paramref name="open"/>, or <paramref name="open"/> itself when there is none near.</summary>
    public static int SkipEnclosed(TokenizedText text, int open, int end)
    {
        int limit = Math.Min(end, open + MaxEnclosed);
        if (text[open].Word == '"')
        {
            return SkipQuotation(text, open, limit);
        }

        return text.HasClosingParenthesis(open, limit) ? SkipParenthesis(text, open, limit) : open;
    }

    private static int SkipParenthesis(TokenizedText text, int open, int limit)
    {
        int depth = 0;
        for (int i = open; i < limit; i++)
        {
            if (text[i].IsMark('('))
            {
                depth++;
            }
            else if (text[i].IsMark(')') && --depth == 0)
            {
                return i;
            }
        }

        return open;
    }

    private static int SkipQuotation(TokenizedText text, int open, int limit)
    {
        char opening = text.Text[text[open].Start];
        if (opening is '”' or '»')
        {
            return open;
        }

        for (int i = open + 1; i < limit; i++)
        {
            if (text[i].IsMark('"') && text.Text[text[i].Start] is var mark && (mark is '”' or '»' || mark == opening))
            {
                return i;
            }
        }

        return open;
    }

    private static bool EndsSentence(TokenizedText text, int start, int i, int end)
    {
        if (i + 1 == end)
        {
            return true;
        }

        ref readonly Token next = ref text[i + 1];
        if (text[i].Word == '.')
        {
            if (next.IsMark('.') || next.IsMark(',') || next.IsMark(';') || next.IsMark('/') || next.IsMark(')') || next.IsNumber && !next.SpaceBefore)
            {
                return false;
            }

            // TP. Hồ Chí Minh, PGS. Nguyễn, ThS. Lê: an abbreviation in capitals, or a rank, right before the point.
            bool ellipsis = i > start && text[i - 1].IsMark('.');
            if (i > start && next.IsCapital && text[i - 1].IsCapital && text[i - 1].Length <= LongestRank && text.Lexicon.Phrases.Match(text.Range(i - 1, i), PhraseClass.Rank) > 0)
            {
                return false;
            }

            if (!ellipsis && i > start && text[i - 1].IsAllCapitals && text[i - 1].Length <= 3 && text[i - 1].IsWord && next.IsCapital && text[i - 1].Length < 3)
            {
                return false;
            }

            if (!next.SpaceBefore && !ellipsis && !next.IsCapital)
            {
                return false;
            }
        }

        if (next.IsWord)
        {
            return next.IsCapital;
        }

        return next.Kind == TokenKind.Mark && (next.Word is '"' or '-' or '+') && next.SpaceBefore && i + 2 < end && text[i + 2].IsCapital;
    }
}
