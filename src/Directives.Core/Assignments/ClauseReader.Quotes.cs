using Directives.Lexing;
using Directives.Structure;

namespace Directives.Assignments;

/// <content>Orders that are quoted: “Cụ thể là: “Giao Sở X kiểm tra …”.”</content>
internal sealed partial class ClauseReader
{
    // What announces a quotation, up to its colon, has at most so many tokens.
    private const int MaxQuoting = 10;

    /// <summary>Finds the sentences within the quotation marks that hold all of a sentence, or all behind its short opening; only where they begin with an order or a subject.</summary>
    private bool TryFindQuoted(int start, int end, out int first, out int close)
    {
        (first, close) = (start, end);
        int open = start;
        if (!_text[open].IsMark('"'))
        {
            int colon = SentenceSplitter.NextMark(_text, start, Math.Min(end, start + MaxQuoting), ':');
            open = colon + 1;
            if (open >= end || !_text[colon].IsMark(':') || !_text[open].IsMark('"') || _scanner.IsPredicate(start, colon) || _scanner.ForeseeSubject(start, colon) > start)
            {
                return false;
            }
        }

        int last = end - 1;
        while (last > open && _text[last].Kind == TokenKind.Mark && _text[last].Word is '.' or ';' or ',' or '/')
        {
            last--;
        }

        (first, close) = (open + 1, _text[last].IsMark('"') ? last : end);
        int closing = SentenceSplitter.SkipEnclosed(_text, open, end);
        return first < close && (closing == last || closing == open) && _text[first].IsCapital && _scanner.ForeseeSubject(first, close) > first;
    }

    // “Sở X kiểm tra. Sở Y báo cáo”: the mark that ends a quotation opened in a sentence before.
    private bool ClosesQuotation(int start, int last)
    {
        if (!_text[last].IsMark('"') || _text.Text[_text[last].Start] != '”')
        {
            return false;
        }

        int open = last - 1;
        while (open >= start && !_text[open].IsMark('"'))
        {
            open--;
        }

        return open < start;
    }
}
