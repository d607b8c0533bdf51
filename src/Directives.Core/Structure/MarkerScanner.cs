using Directives.Lexing;
using Directives.Lexicons;

namespace Directives.Structure;

/// <summary>Recognises the marker at the head of a line.</summary>
internal static class MarkerScanner
{
    /// <summary>Reads the marker at token <paramref name="i"/>, the first of its line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Index of the first token.</param>
    /// <param name="end">One past the last token of the line.</param>
    /// <param name="content">Receives the index of the first token after the marker.</param>
    public static MarkerKind Scan(TokenizedText text, int i, int end, out int content)
    {
        content = i;
        ref readonly Token first = ref text[i];
        return first.Kind switch
        {
            TokenKind.Number => ScanNumber(text, i, end, out content),
            TokenKind.Word => ScanWord(text, i, end, out content),
            _ => ScanMark(text, i, end, out content),
        };
    }

    private static MarkerKind ScanMark(TokenizedText text, int i, int end, out int content)
    {
        content = i;
        int mark = text[i].Word;
        if (mark == '(' && i + 2 < end && !text[i + 1].SpaceBefore && text[i + 2].IsMark(')')
            && (text[i + 1].IsNumber ? text[i + 1].Length <= 2 : text[i + 1].Length == 1))
        {
            content = i + 3 < end && text[i + 3].IsMark('.') && !text[i + 3].SpaceBefore ? i + 4 : i + 3;
            return MarkerKind.Parenthesised;
        }

        // A dash may touch the word (“-Chủ trì”), a plus or star too; “-5%” and a page's “-A A +A” open no item.
        MarkerKind kind = mark switch
        {
            '-' => MarkerKind.Dash,
            '+' => MarkerKind.Plus,
            '*' or '•' or '§' => MarkerKind.Bullet,
            _ => MarkerKind.None,
        };
        if (kind == MarkerKind.None || i + 1 >= end || text[i + 1].IsMark((char)mark)
            || (!text[i + 1].SpaceBefore && (text[i + 1].IsNumber || text[i + 1].Length == 1)))
        {
            return MarkerKind.None;
        }

        content = i + 1;
        return kind;
    }

    private static MarkerKind ScanNumber(TokenizedText text, int i, int end, out int content)
    {
        content = i;
        int parts = 1;
        int j = i + 1;
        if (text[i].Length > 2)
        {
            return MarkerKind.None;
        }

        while (j + 1 < end && text[j].IsMark('.') && !text[j].SpaceBefore && text[j + 1].IsNumber && !text[j + 1].SpaceBefore)
        {
            if (text[j + 1].Length > 2)
            {
                return MarkerKind.None;
            }

            parts++;
            j += 2;
        }

        // “1 . Phòng Tư pháp”: typists set the dot apart.
        bool closed = j < end && text[j].Kind == TokenKind.Mark && text[j].Word is '.' or ')' or '/' or '-'
            && (!text[j].SpaceBefore || (text[j].Word == '.' && j + 1 < end && text[j + 1].IsCapital));
        if (closed && text[j].Word == '-' && (j + 1 >= end || !text[j + 1].SpaceBefore || !text[j + 1].IsCapital))
        {
            // “1- Thống nhất …” is the Party's form; “1-2 tháng” is a figure.
            return MarkerKind.None;
        }

        if (closed)
        {
            // “1/7/2025” and “3.000” are figures; “1/” needs a space behind it.
            bool dashed = text[j].Word == '/' && IsSecondMark(text, j + 1, end);
            if (text[j].Word == '/' && !dashed && j + 1 < end && !text[j + 1].SpaceBefore)
            {
                return MarkerKind.None;
            }

            j += dashed ? 2 : 1;
        }
        else if (parts == 1 || j >= end || !text[j].SpaceBefore || !(text[j].IsCapital || text[j].Kind == TokenKind.Mark))
        {
            return MarkerKind.None;
        }

        content = j;
        return parts switch { 1 => MarkerKind.Arabic, 2 => MarkerKind.Arabic2, _ => MarkerKind.Arabic3 };
    }

    private static MarkerKind ScanWord(TokenizedText text, int i, int end, out int content)
    {
        content = i;
        ref readonly Token first = ref text[i];
        GrammarWords words = text.Lexicon.Words;
        if (first.Word != 0 && i + 1 < end)
        {
            if (first.Word == words.Article && text[i + 1].IsNumber)
            {
                content = i + 2;
                if (content < end && text[content].Kind == TokenKind.Mark && text[content].Word is '.' or ':')
                {
                    content++;
                    return MarkerKind.Article;
                }

                return MarkerKind.None;
            }

            bool numbered = text[i + 1].IsNumber || (text[i + 1].IsAllCapitals && IsRoman(text.Slice(i + 1, i + 2)));
            if (numbered && first.IsCapital && (first.Word == words.Chapter || first.Word == words.Part || first.Word == words.Section))
            {
                content = Math.Min(i + 2, end);
                if (content < end && text[content].Kind == TokenKind.Mark && text[content].Word is '.' or ':')
                {
                    content++;
                }

                return first.Word == words.Section ? MarkerKind.Section : MarkerKind.Chapter;
            }

            if (first.Word == words.Annex && text[i + 1].Word == words.AnnexSecondSyllable && first.IsAllCapitals)
            {
                content = i + 2;
                return MarkerKind.Annex;
            }
        }

        return ScanLetter(text, i, end, out content);
    }

    // I. II/ A. a) b. đ)
    private static MarkerKind ScanLetter(TokenizedText text, int i, int end, out int content)
    {
        content = i;
        ref readonly Token first = ref text[i];
        if (i + 1 >= end || text[i + 1].Kind != TokenKind.Mark || text[i + 1].SpaceBefore || text[i + 1].Word is not ('.' or ')' or '/' or '-'))
        {
            return MarkerKind.None;
        }

        ReadOnlySpan<char> letters = text.Slice(i, i + 1);
        bool dashed = text[i + 1].Word is '/' or '.' && IsSecondMark(text, i + 2, end);
        bool spaced = dashed || i + 2 >= end || text[i + 2].SpaceBefore;
        char mark = (char)text[i + 1].Word;
        MarkerKind kind = MarkerKind.None;
        if (first.IsAllCapitals && IsRoman(letters))
        {
            kind = mark == '-' && !spaced ? MarkerKind.None : MarkerKind.Roman;
        }
        else if (letters.Length == 1)
        {
            kind = first.IsCapital
                ? mark == '.' && spaced ? MarkerKind.UpperLetter : MarkerKind.None
                : mark is ')' || (mark is '.' or '/' && spaced) ? MarkerKind.LowerLetter : MarkerKind.None;
        }

        if (kind != MarkerKind.None)
        {
            content = dashed ? i + 3 : i + 2;
        }

        return kind;
    }

    // “1/- Vận động …”, “I/- MỤC TIÊU”: a dash that touches the stroke and not the word.
    private static bool IsSecondMark(TokenizedText text, int i, int end) =>
        i < end && text[i].IsMark('-') && !text[i].SpaceBefore && (i + 1 >= end || text[i + 1].SpaceBefore);

    private static bool IsRoman(ReadOnlySpan<char> letters) =>
        letters.Length <= 5 && letters.IndexOfAnyExcept('I', 'V', 'X') < 0;
}
