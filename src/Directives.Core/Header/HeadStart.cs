using Directives.Lexicons;
using Directives.Lexing;
using Directives.Structure;

namespace Directives.Header;

/// <summary>Finds where the letterhead starts below what a web page or a converter sets above it: menus, the page's own title and record of the document, remarks.</summary>
/// <remarks>
/// The words of the state stand in every letterhead (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II): above them are at most the issuer's lines,
/// each short and in capitals or begun by the name of a body, the number, and the subject of a letter below it. What stands above those is not the document's.
/// </remarks>
internal static class HeadStart
{
    private const int LinesAbove = 40;
    private const int TokensAbove = 600;
    private const int LinesOfIssuer = 10;
    private const int LongestOfIssuer = 25;

    // “V/v …” goes on over so many lines below the number.
    private const int LinesOfSubject = 5;

    /// <summary>Index of the first token of the letterhead; 0 where nothing stands above it or there is none.</summary>
    public static int Find(TokenizedText text)
    {
        Span<int> lines = stackalloc int[LinesAbove];
        int count = 0;
        for (int i = 0; i < text.Count && i < TokensAbove && count < LinesAbove;)
        {
            int next = ColumnLayout.LineEnd(text, i, text.Count);
            if (IsNationalTitle(text, i, next))
            {
                return Start(text, lines[..count], i);
            }

            // An item or an address is the document's own: this one has no letterhead, and a form attached to it has one.
            if (MarkerScanner.Scan(text, i, next, out _) < MarkerKind.Dash || text.Lexicon.Phrases.Match(text.Range(i, next), PhraseClass.RecipientCue) > 0)
            {
                return 0;
            }

            lines[count++] = i;
            i = next;
        }

        return 0;
    }

    // CỘNG HÒA XÃ HỘI … at the head of a line or of a column, with Độc lập … or the number below it.
    private static bool IsNationalTitle(TokenizedText text, int start, int end)
    {
        const int TokensBelow = 40;
        for (int i = start; i < end; i++)
        {
            if (text[i].IsAllCapitals && (i == start || text[i].HasWideGap || text[i - 1].Kind == TokenKind.Mark) && Match(text, i) > 0)
            {
                for (int below = i + Match(text, i); below < Math.Min(i + TokensBelow, text.Count); below++)
                {
                    if (text[below].IsCapital && (Match(text, below) > 0 || IsNumber(text, below)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static int Match(TokenizedText text, int i) => text.Lexicon.Phrases.Match(text.Range(i, text.Count), PhraseClass.NationalTitle);

    // Số: …, which is no “Số hiệu”.
    private static bool IsNumber(TokenizedText text, int i)
    {
        int end = i + text.Lexicon.Phrases.Match(text.Range(i, text.Count), PhraseClass.NumberCue);
        return end > i && end < text.Count && !text[end].IsWord;
    }

    // Up from the words of the state over the lines of the issuer.
    private static int Start(TokenizedText text, ReadOnlySpan<int> above, int title)
    {
        int start = title;
        for (int line = above.Length - 1; line >= 0 && above.Length - line <= LinesOfIssuer; line--)
        {
            if (!IsOfLetterhead(text, above[line], start))
            {
                line = NumberLine(text, above, line, start);
                if (line < 0)
                {
                    break;
                }
            }

            start = above[line];
        }

        return start;
    }

    // The line “Số: …” above a line of the subject that stands below it, whatever OCR read for its “V/v”; -1 where there is none.
    private static int NumberLine(TokenizedText text, ReadOnlySpan<int> above, int line, int end)
    {
        for (int number = line; number >= 0 && line - number <= LinesOfSubject && end - above[number] <= LongestOfIssuer; number--)
        {
            if (text[above[number]].IsCapital && IsNumber(text, above[number]))
            {
                return number;
            }

            end = above[number];
        }

        return -1;
    }

    private static bool IsOfLetterhead(TokenizedText text, int start, int end)
    {
        if (end - start > LongestOfIssuer)
        {
            return false;
        }

        ReadOnlySpan<Token> line = text.Range(start, end);
        if (line[0].IsCapital && (IsNumber(text, start) || text.Lexicon.Phrases.Match(line, PhraseClass.IssuerHead) > 0))
        {
            return true;
        }

        foreach (ref readonly Token token in line)
        {
            if (token.IsWord && !token.IsAllCapitals)
            {
                return false;
            }
        }

        return true;
    }
}
