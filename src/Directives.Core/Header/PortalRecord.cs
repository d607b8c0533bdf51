using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>The record of a document that portals of legal documents set above its text: Số hiệu, Ngày ban hành, Người ký, a line or a row of a table each.</summary>
/// <remarks>It is the portal's and not the document's: the letterhead below says the same in the issuer's own words.</remarks>
internal static class PortalRecord
{
    // The portal's title of the document stands above.
    private const int LinesAbove = 4;
    private const int LongestLine = 60;

    // One such label can begin a line of any text.
    private const int MinLabels = 3;

    /// <summary>Index one past the record, or 0 where the text begins with none.</summary>
    public static int End(TokenizedText text)
    {
        int labels = 0, end = 0;
        for (int i = 0, other = 0; i < text.Count && other < LinesAbove;)
        {
            int next = ColumnLayout.LineEnd(text, i, Math.Min(i + LongestLine, text.Count));
            int first = text[i].Kind == TokenKind.Mark ? i + 1 : i;
            if (first < next && text.Lexicon.Phrases.Match(text.Range(first, next), PhraseClass.PortalRecord) > 0)
            {
                labels++;
                end = next;
                other = 0;
            }
            else
            {
                other++;
            }

            i = next;
        }

        return labels < MinLabels ? 0 : SkipRemark(text, end);
    }

    // A remark of the portal between its record and the letterhead is longer than any line of a letterhead.
    private static int SkipRemark(TokenizedText text, int start)
    {
        const int LinesBelow = 12, LongestOfLetterhead = 25;
        int end = start;
        for (int i = start, line = 0; i < text.Count && line < LinesBelow; line++)
        {
            if (text.Lexicon.Phrases.Match(text.Range(i, text.Count), PhraseClass.NationalTitle) > 0)
            {
                return end;
            }

            int next = ColumnLayout.LineEnd(text, i, text.Count);
            end = next - i > LongestOfLetterhead ? next : end;
            i = next;
        }

        return start;
    }
}
