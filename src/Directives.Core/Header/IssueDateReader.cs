using System.Globalization;
using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Place and date of issue as found, as indexes into the <see cref="ReadingOrder"/>.</summary>
/// <param name="PlaceEnd">One past the place, which starts at the index asked for; equal to it when no place is named.</param>
/// <param name="DateStart">First token of the date.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Date">The date; null where a part is blank or no such date exists.</param>
internal readonly record struct IssueDateMatch(int PlaceEnd, int DateStart, int End, DateOnly? Date);

/// <summary>Reads “Trà Vinh, ngày 06 tháng 7 năm 2023” with its breaks and blanks (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4).</summary>
internal static class IssueDateReader
{
    private const int MaxPlace = 9;

    // “ngày 12” as OCR breaks it has at most so many tokens.
    private const int MaxBrokenDay = 4;

    /// <summary>Reads the place and date, or the date alone, at <paramref name="index"/>.</summary>
    public static bool TryRead(ReadingOrder order, int index, out IssueDateMatch match)
    {
        match = default;
        GrammarWords words = order.Lexicon.Words;
        int day = SkipClock(order, index);
        if (day < order.Count && order[day].Word == words.Day)
        {
            return TryReadDate(order, index, day, out match) && (match.End >= order.Count || order.StartsLine(match.End));
        }

        for (int i = index; i < Math.Min(index + MaxPlace, order.Count); i++)
        {
            ref readonly Token token = ref order[i];
            if (token.Word == words.Day)
            {
                int placeEnd = order[i - 1].IsMark(',') ? i - 1 : i;
                return placeEnd > index && TryReadDate(order, placeEnd, i, out match);
            }

            if (i > index && order.StartsLine(i) && order[i - 1].IsAllCapitals && !token.IsAllCapitals)
            {
                // “UBND TỈNH LONG AN” over “Long An, ngày …”: a body's name, and the place below it.
                return false;
            }

            if (token.IsMark(',') && i > index)
            {
                if (TryReadBroken(order, i, out match))
                {
                    return true;
                }

                day = SkipClock(order, i + 1);
                if (day >= order.Count)
                {
                    return false;
                }

                if (order[day].IsNumber)
                {
                    return TryReadDate(order, i, day, out match) && match.Date is not null;
                }

                return order[day].Word == words.Day && TryReadDate(order, i, day, out match);
            }
            else if (!IsPlaceWord(order, index, i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads a date without a place at <paramref name="index"/>, whatever follows it on the line.</summary>
    public static bool TryReadInLine(ReadingOrder order, int index, out IssueDateMatch match) => TryReadDate(order, index, index, out match);

    // “hồi 08 giờ 30 ngày …”, “16h30', ngày …”: telegrams are dated to the minute.
    private static int SkipClock(ReadingOrder order, int index)
    {
        ValueWords words = order.Lexicon.ValueWords;
        int i = index;
        i += i < order.Count && (order[i].Word == words.AtMoment || order[i].Word == words.AtClock) ? 1 : 0;
        if (i + 2 >= order.Count || !order[i].IsNumber || (order[i + 1].Word != words.Hour && order[i + 1].Word != words.HourSign))
        {
            return index;
        }

        i += 2;
        i += order[i].IsNumber && order[i].Length <= 2 ? 1 : 0;
        i += i < order.Count && (order[i].Word == words.Minute || order[i].IsMark('\'')) ? 1 : 0;
        i += i < order.Count && order[i].IsMark(',') ? 1 : 0;
        return i;
    }

    // “Hòa Bình, ngàygổ tháng 4 năm 2017”, “Hòa Bình, ng yời tháng 3 năm 2012”: the place stands, but the day cannot be read.
    private static bool TryReadBroken(ReadingOrder order, int comma, out IssueDateMatch match)
    {
        match = default;
        int i = comma + 1;
        if (i >= order.Count || order.StartsLine(i) || order[i].Word == order.Lexicon.Words.Day || !order.Slice(i).StartsWith("ng", StringComparison.Ordinal))
        {
            return false;
        }

        while (i < order.Count && i <= comma + MaxBrokenDay && order[i].Word != order.Lexicon.Words.Month && !order.StartsLine(i))
        {
            i++;
        }

        if (i + 3 >= order.Count || order[i].Word != order.Lexicon.Words.Month || !order[i + 1].IsNumber || order[i + 2].Word != order.Lexicon.Words.Year || !order[i + 3].IsNumber
            || (i + 4 < order.Count && !order.StartsLine(i + 4)))
        {
            return false;
        }

        match = new IssueDateMatch(comma, comma + 1, i + 4, null);
        return true;
    }

    private static bool IsPlaceWord(ReadingOrder order, int start, int i)
    {
        ref readonly Token token = ref order[i];
        return token.IsCapital
            || (i > start && (token.IsNumber || token.IsMark('-') || token.IsMark('.') || token.IsMark('\'')))
            || (i == start + 1 && token.IsWord && order[start].IsCapital && order[start].Length <= 5);
    }

    private static bool TryReadDate(ReadingOrder order, int placeEnd, int start, out IssueDateMatch match)
    {
        GrammarWords words = order.Lexicon.Words;
        int i = order[start].Word == words.Day ? start + 1 : start;
        i = SkipBlank(order, i);
        int day = ReadNumber(order, ref i);
        i = SkipBlank(order, i);
        int month = 0, year = 0;
        bool dated = false;
        if (i < order.Count && order[i].Word == words.Month)
        {
            dated = true;
            i = SkipBlank(order, i + 1);
            month = ReadNumber(order, ref i);
            i = SkipBlank(order, i);
            if (i < order.Count && order[i].Word == words.Year)
            {
                i = SkipBlank(order, i + 1);
                year = ReadNumber(order, ref i);
                i = SkipBlank(order, i);
            }
            else if (i + 1 < order.Count && order[i].IsMark('/') && order[i + 1].IsNumber)
            {
                i++;
                year = ReadNumber(order, ref i);
            }
        }
        else if (i < order.Count && order[i].Kind == TokenKind.Mark && order[i].Word is '/' or '-' or '.')
        {
            int mark = order[i].Word;
            i = SkipBlank(order, i + 1);
            month = ReadNumber(order, ref i);
            i = SkipBlank(order, i);
            if (i < order.Count && order[i].IsMark((char)mark))
            {
                dated = true;
                i = SkipBlank(order, i + 1);
                year = ReadNumber(order, ref i);
            }
        }

        DateOnly? date = year is >= 1945 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
        match = new IssueDateMatch(placeEnd, start, i, date);
        return dated;
    }

    // Dots and dashes left for a figure to be written by hand.
    private static int SkipBlank(ReadingOrder order, int i)
    {
        while (i < order.Count && order[i].Kind == TokenKind.Mark && order[i].Word is '…' or '_' || (i + 1 < order.Count && order[i].IsMark('.') && (order[i + 1].IsMark('.') || order[i - 1].IsMark('.'))))
        {
            i++;
        }

        return i;
    }

    private static int ReadNumber(ReadingOrder order, ref int i) =>
        i < order.Count && order[i].IsNumber && order[i].Length <= 4
        && int.TryParse(order.Slice(i++), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : 0;
}
