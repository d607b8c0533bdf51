using System.Globalization;
using Directives.Lexing;

namespace Directives.Repair;

/// <summary>Restores dates and numbers whose form leaves one reading: a letter drawn like a figure, a blank inside a date. Likelihood has no say here. Stateless.</summary>
internal static class FigureRepairer
{
    private const int EarliestYear = 1945, LatestYear = 2049;

    private static readonly SoughtWord Year = new("năm"), Month = new("tháng"), Day = new("ngày"), Number = new("số"), Quarter = new("quý");

    /// <summary>Settles them.</summary>
    public static void Find(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        for (int i = 0; i < text.Count; i++)
        {
            int end = ReadDate(text, i, settlement);
            end = end > i ? end : ReadLabelled(text, i, settlement);
            end = end > i ? end : ReadQuarter(text, i, settlement);
            i = Math.Max(i, end - 1);
        }
    }

    // 10/5/20l6, 22/1 1/2017, ngày 2 2/11/2017, 22/11/20 17: figures, slashes and at most blanks inside.
    private static int ReadDate(TokenizedText text, int start, Settlement settlement)
    {
        if (!IsFigures(text, start) || (start > 0 && !text[start].SpaceBefore && (IsFigures(text, start - 1) || text[start - 1].IsMark('/') || text[start - 1].IsWord)))
        {
            return start;
        }

        Span<int> parts = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        int part = 0, i = start, blanks = 0, letters = 0;
        bool announced = start > 0 && settlement.Words.Is(start - 1, Day);
        while (i < text.Count && !(i > start && text[i].StartsLine))
        {
            bool blank = i > start && text[i].SpaceBefore;
            if (IsFigures(text, i))
            {
                if (blank && digits[part] > 0 && !MayGoOn(part, digits[part], announced))
                {
                    break;
                }

                letters += text[i].IsNumber ? 0 : 1;
                blanks += blank ? 1 : 0;
                foreach (char c in text.Slice(i, i + 1))
                {
                    parts[part] = (parts[part] * 10) + FigureOf(c) - '0';
                    digits[part]++;
                }

                if (digits[part] > (part == 2 ? 4 : 2))
                {
                    return start;
                }
            }
            else if (text[i].IsMark('/') && part < 2 && digits[part] > 0)
            {
                blanks += blank ? 1 : 0;
                part++;
            }
            else
            {
                break;
            }

            i++;
        }

        bool isDate = part == 2 && digits[2] == 4 && IsDate(parts) && (i >= text.Count || text[i].SpaceBefore || !text[i].IsMark('/'));
        if (!isDate || blanks + letters == 0)
        {
            return start;
        }

        Add(text, start, i, letters > 0 ? RepairReason.LetterInNumber : RepairReason.BrokenNumber, settlement);
        return i;
    }

    // Only these halves can be told from a number that stands beside the date: a month of two figures, a year of four, and a day where “ngày” stands before it.
    private static bool MayGoOn(int part, int digits, bool announced) => part switch
    {
        0 => digits == 1 && announced,
        1 => digits == 1,
        _ => digits is 1 or 2 or 3,
    };

    // năm 20l6, năm 20 26, ngày l0, tháng 1O; số l5/QĐ, số 46 /BCĐ.
    private static int ReadLabelled(TokenizedText text, int label, Settlement settlement)
    {
        if (!text[label].IsWord || label + 1 >= text.Count)
        {
            return label;
        }

        TextWords words = settlement.Words;
        int start = label + 1;
        if (words.Is(label, Year))
        {
            return ReadFigures(text, start, 4, EarliestYear, LatestYear, settlement);
        }

        if (words.Is(label, Day) || words.Is(label, Month))
        {
            return ReadFigures(text, start, 2, 1, words.Is(label, Day) ? 31 : 12, settlement);
        }

        return words.Is(label, Number) ? ReadDocumentNumber(text, text[start].IsMark(':') ? start + 1 : start, settlement) : label;
    }

    private static int ReadFigures(TokenizedText text, int start, int length, int least, int most, Settlement settlement)
    {
        int value = 0, digits = 0, letters = 0, figures = 0, blanks = 0, i = start;
        while (i < text.Count && IsFigures(text, i) && digits < length && !text[i].StartsLine && (i == start || !text[i].SpaceBefore || (length == 4 && digits == 2 && text[i].Length == 2)))
        {
            blanks += i > start && text[i].SpaceBefore ? 1 : 0;
            letters += text[i].IsNumber ? 0 : 1;
            foreach (char c in text.Slice(i, i + 1))
            {
                value = (value * 10) + FigureOf(c) - '0';
                figures += char.IsAsciiDigit(c) ? 1 : 0;
                digits++;
            }

            i++;
        }

        bool ends = i >= text.Count || text[i].SpaceBefore || (text[i].Kind == TokenKind.Mark && !text[i].IsMark('/'));
        bool fits = ends && figures > 0 && value >= least && value <= most && (length == 4 ? digits == 4 : digits <= length);
        if (!fits || letters + blanks == 0 || (i < text.Count && text[i].IsNumber))
        {
            return start;
        }

        Add(text, start, i, letters > 0 ? RepairReason.LetterInNumber : RepairReason.BrokenNumber, settlement);
        return i;
    }

    private static int ReadDocumentNumber(TokenizedText text, int start, Settlement settlement)
    {
        int i = start, letters = 0, figures = 0;
        while (i < text.Count && IsFigures(text, i) && i < start + 4 && (i == start || !text[i].SpaceBefore))
        {
            letters += text[i].IsNumber ? 0 : 1;
            figures += text[i].IsNumber ? 1 : 0;
            i++;
        }

        bool isNumber = figures > 0 && i + 1 < text.Count && text[i].IsMark('/') && !text[i].StartsLine
            && (text[i + 1].IsNumber || (text[i + 1].IsWord && text[i + 1].IsCapital)) && !text[i + 1].SpaceBefore;
        if (!isNumber || (letters == 0 && !text[i].SpaceBefore))
        {
            return start - 1;
        }

        Add(text, start, i + 1, letters > 0 ? RepairReason.LetterInNumber : RepairReason.BrokenNumber, settlement);
        return i + 1;
    }

    // quý ÏI, quý H: only the four quarters can stand there.
    private static int ReadQuarter(TokenizedText text, int label, Settlement settlement)
    {
        int i = label + 1;
        if (!settlement.Words.Is(label, Quarter) || i >= text.Count || !text[i].IsWord || text[i].StartsLine || text[i].Length > 4)
        {
            return label;
        }

        // Two strokes joined beside a third (“HI”) could be two as well as three.
        string read = text.Slice(i, i + 1).ToString(), numeral = RomanNumeral.Straighten(read);
        if ((read.Length > 1 && read.Contains('H', StringComparison.Ordinal)) || numeral is not ("I" or "II" or "III" or "IV") || numeral == read)
        {
            return label;
        }

        settlement.Settle(i, i + 1, numeral, RepairReason.LetterInNumber);
        return i + 1;
    }

    private static void Add(TokenizedText text, int start, int end, RepairReason reason, Settlement settlement)
    {
        var reading = new System.Text.StringBuilder();
        for (int i = start; i < end; i++)
        {
            foreach (char c in text.Slice(i, i + 1))
            {
                reading.Append(FigureOf(c));
            }
        }

        settlement.Settle(start, end, reading.ToString(), reason);
    }

    private static bool IsDate(ReadOnlySpan<int> parts) =>
        parts[2] is >= EarliestYear and <= LatestYear && parts[1] is >= 1 and <= 12 && parts[0] >= 1
        && parts[0] <= CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(parts[2], parts[1]);

    // A number, or letters that print like figures, joined to one.
    private static bool IsFigures(TokenizedText text, int i)
    {
        if (i >= text.Count)
        {
            return false;
        }

        if (text[i].IsNumber)
        {
            return text[i].Length <= 4;
        }

        if (!text[i].IsWord || text[i].Length > 2)
        {
            return false;
        }

        bool joined = (!text[i].SpaceBefore && i > 0 && text[i - 1].IsNumber) || (i + 1 < text.Count && text[i + 1].IsNumber && !text[i + 1].SpaceBefore);
        foreach (char c in text.Slice(i, i + 1))
        {
            joined &= c is 'l' or 'I' or 'O' or 'o';
        }

        return joined;
    }

    private static char FigureOf(char c) => c switch
    {
        'l' or 'I' => '1',
        'O' or 'o' => '0',
        _ => c,
    };
}
