using Directives.Lexicons;
using Directives.Lexing;

namespace Directives.Header;

/// <summary>Number and symbol as found.</summary>
/// <param name="Start">First token of the number, after “Số:”.</param>
/// <param name="End">One past the last token.</param>
/// <param name="IsBlank">Whether the number is left blank, or cannot be read.</param>
/// <param name="CodeStart">First token of the symbol's first part, <c>KH</c> of <c>KH-UBND</c>.</param>
/// <param name="CodeEnd">One past its last token; equal to <paramref name="CodeStart"/> where there is no symbol.</param>
internal readonly record struct NumberMatch(int Start, int End, bool IsBlank, int CodeStart, int CodeEnd)
{
    public bool HasSymbol => CodeEnd > CodeStart;

    /// <summary>Number and symbol without spaces.</summary>
    public HeaderField<string> ToField(ReadingOrder order, string rule) => order.UnspacedField(Start, End, rule);
}

/// <summary>Reads “Số: 46 /BCĐ”, “SỐ 07/2008/CT-BTTTT”, “Số 36-HD/VPTW” (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3; HD 36-HD/VPTW).</summary>
internal static class DocumentNumberReader
{
    private const int MaxCodeLength = 12;

    // A number broken by OCR goes on for at most so many tokens before its stroke.
    private const int MaxBroken = 4;

    /// <summary>Reads the number announced at <paramref name="index"/>.</summary>
    /// <returns>False when no number and no blank for one stands there.</returns>
    public static bool TryRead(ReadingOrder order, int index, out NumberMatch match)
    {
        match = default;
        int i = index + order.Match(index, PhraseClass.NumberCue);
        if (i == index)
        {
            return false;
        }

        bool labelled = i < order.Count && order[i].IsMark(':');
        if (labelled)
        {
            i++;
        }

        bool blank = false;
        while (i < order.Count && order[i].Kind == TokenKind.Mark && order[i].Word is '.' or '…' or '_' or '(' && !order.StartsLine(i))
        {
            blank = true;
            i++;
        }

        int start = i;
        int end = i;
        if (i < order.Count && order[i].IsNumber)
        {
            end = ReadFigures(order, i);
        }
        else
        {
            blank = true;
        }

        if (BrokenEnd(order, start, end) is var stroke and > 0)
        {
            end = stroke;
            blank = true;
        }

        end = ReadSymbol(order, end, out int codeStart, out int codeEnd);
        if (end == start || (codeStart == codeEnd && (!labelled || blank)))
        {
            // “Số:” with nothing behind it is the blank of a draft.
            match = new NumberMatch(index, i, IsBlank: true, i, i);
            return labelled && (i >= order.Count || order.StartsLine(i) || blank);
        }

        match = new NumberMatch(start, end, blank, codeStart, codeEnd);
        return true;
    }

    /// <summary>Reads a number with its symbol that nothing announces: “Công điện 58/CĐ-TTg”.</summary>
    public static bool TryReadBare(ReadingOrder order, int index, out NumberMatch match)
    {
        match = default;
        if (index >= order.Count || !order[index].IsNumber || BrokenEnd(order, index, index + 1) > 0)
        {
            return false;
        }

        int end = ReadSymbol(order, ReadFigures(order, index), out int codeStart, out int codeEnd);
        match = new NumberMatch(index, end, IsBlank: false, codeStart, codeEnd);
        return match.HasSymbol;
    }

    // “6§0/TB-UBND”: figures that OCR broke before the stroke, whose number is not known; index of the stroke, 0 when they are whole.
    private static int BrokenEnd(ReadingOrder order, int start, int end)
    {
        int i = end;
        while (i < order.Count && i - end < MaxBroken && !order[i].SpaceBefore && !order.StartsLine(i) && !IsSeparator(order, i))
        {
            i++;
        }

        return end > start && i > end && i + 1 < order.Count && !order[i].SpaceBefore && IsSeparator(order, i) && IsCode(order, i + 1, spaced: false) ? i : 0;
    }

    private static bool IsSeparator(ReadingOrder order, int i) => order[i].Kind == TokenKind.Mark && order[i].Word is '/' or '-';

    // 07, 12a, 66.2
    private static int ReadFigures(ReadingOrder order, int i)
    {
        i++;
        if (i + 1 < order.Count && order[i].IsMark('.') && order[i + 1].IsNumber && !order[i + 1].SpaceBefore)
        {
            return i + 2;
        }

        return i < order.Count && order[i].IsWord && order[i].Length == 1 && !order[i].SpaceBefore ? i + 1 : i;
    }

    // /KH-UBND, /2008/CT-BTTTT, -HD/VPTW, / KH - BCĐ138, /STC-QLG&CS
    private static int ReadSymbol(ReadingOrder order, int i, out int codeStart, out int codeEnd)
    {
        codeStart = codeEnd = i;
        while (i + 1 < order.Count && IsSeparator(order, i) && IsCode(order, i + 1, order[i].SpaceBefore))
        {
            int part = i + 1;
            i += 2;
            while (i < order.Count && !order[i].SpaceBefore && !order.StartsLine(i) && (order[i].IsNumber || order[i].IsWord || IsJoint(order, i)))
            {
                i++;
            }

            // The year comes before the symbol.
            part += order[part].IsNumber ? 1 : 0;
            if (codeStart == codeEnd && part < i)
            {
                (codeStart, codeEnd) = (part, i);
            }
        }

        return i;
    }

    private static bool IsJoint(ReadingOrder order, int i) =>
        order[i].Kind == TokenKind.Mark && order[i].Word is '&' or ',' or '.' && i + 1 < order.Count
        && order[i + 1].IsWord && order[i + 1].IsAllCapitals && !order[i + 1].SpaceBefore && !order.StartsLine(i + 1);

    // A part of a symbol has capitals: QĐ, TTg, CTr. “12/BC - Hà Nội” goes on with a place, “Số 3 - Phòng” with a name.
    private static bool IsCode(ReadingOrder order, int i, bool spaced)
    {
        ref readonly Token token = ref order[i];
        if (token.IsNumber)
        {
            return !spaced || !token.SpaceBefore;
        }

        if (!token.IsWord || token.Length > MaxCodeLength || !token.IsCapital)
        {
            return false;
        }

        return token.IsAllCapitals || Capitals(order.Slice(i)) > 1;
    }

    private static int Capitals(ReadOnlySpan<char> word)
    {
        int count = 0;
        foreach (char c in word)
        {
            if (CharTable.ClassOf(c) == CharTable.Capital)
            {
                count++;
            }
        }

        return count;
    }
}
