using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Restores the numeral of a part that OCR misread (“HI. TỔ CHỨC THỰC HIỆN”, a second “II.”, “IV:”) where the parts before leave one numeral only. Stateless.</summary>
internal static class HeadingRepairer
{
    /// <summary>Settles them.</summary>
    public static void Find(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        int last = 0;
        for (int i = 0; i + 2 < text.Count; i++)
        {
            int end = NumeralEnd(text, i);
            if (end == 0)
            {
                continue;
            }

            ReadOnlySpan<char> read = text.Text.AsSpan(text[i].Start, text[end - 1].End - text[i].Start);
            int value = RomanNumeral.ValueOf(read);
            if (value == last + 1 || value == 1)
            {
                if (!IsStop(text, end) && value == last + 1 && text[end + 1].IsAllCapitals)
                {
                    settlement.Settle(i, end + 1, RomanNumeral.Of(value) + ".", RepairReason.HeadingNumber);
                }

                last = value;
                continue;
            }

            // One stroke more or less, or strokes drawn as letters: nothing else may be read as the next numeral.
            string next = last < 20 ? RomanNumeral.Of(last + 1) : "", straight = RomanNumeral.Straighten(read);
            bool fits = straight == next || (value == last && value > 0 && next == straight + "I")
                || (value == 0 && RomanNumeral.StraightenThin(read) == next);
            if (last == 0 && straight != "I")
            {
                fits = false;
            }

            if (fits && value != last + 1)
            {
                settlement.Settle(i, end, next, RepairReason.HeadingNumber);
                last++;
            }
            else if (value > 0)
            {
                last = value;
            }
        }
    }

    private static bool IsStop(TokenizedText text, int i) => text[i].IsMark('.') || text[i].IsMark('-');

    // One past the numeral of a heading: a line's first characters, a stop or dash, then a word in capitals, or with one behind what can
    // be nothing but a numeral; 0 when there is none.
    private static int NumeralEnd(TokenizedText text, int start)
    {
        if (!text[start].StartsLine || text[start].Kind == TokenKind.Mark)
        {
            return 0;
        }

        int end = start;
        while (end < text.Count && end < start + 3 && text[end].Kind != TokenKind.Mark && (end == start || !text[end].SpaceBefore))
        {
            foreach (char c in text.Slice(end, end + 1))
            {
                if (c is not ('I' or 'V' or 'X' or 'H' or 'L' or 'l' or '1' or 'T' or 'U' or 'Ï' or 'Ì' or 'Í' or 'Ỉ' or 'Ị'))
                {
                    return 0;
                }
            }

            end++;
        }

        bool isHeading = end + 1 < text.Count && (IsStop(text, end) || text[end].IsMark(':') || text[end].IsMark(',')) && !text[end].SpaceBefore
            && text[end + 1].IsWord && text[end + 1].IsCapital && text[end + 1].Length > 1 && !text[end + 1].StartsLine
            && RomanNumeral.ValueOf(text.Slice(end + 1, end + 2)) == 0
            && (text[end + 1].IsAllCapitals || (IsStop(text, end) && RomanNumeral.ValueOf(text.Slice(start, end)) > 0));
        bool hasLetter = false;
        for (int i = start; i < end; i++)
        {
            hasLetter |= text[i].IsWord;
        }

        return isHeading && hasLetter ? end : 0;
    }
}
