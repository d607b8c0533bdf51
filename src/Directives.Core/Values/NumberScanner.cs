using Directives.Lexicons;

namespace Directives.Values;

/// <summary>Reads numbers as Vietnamese writes them: <c>1.500</c> is one thousand five hundred, <c>1,5</c> is one and a half.</summary>
internal static class NumberScanner
{
    // As many as a long holds; amounts in directives have at most 16.
    private const int MaxDigits = 18;

    /// <summary>Reads the figures that start at token <paramref name="index"/>.</summary>
    /// <param name="look">The text.</param>
    /// <param name="index">Token of the first figure.</param>
    /// <param name="end">One past the last token of the number.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(in Lookaround look, int index, out int end, out decimal value)
    {
        end = index;
        value = 0;
        if (!look.IsNumber(index) || look.Length(index) > MaxDigits)
        {
            return false;
        }

        int digits = look.Length(index);
        long whole = Append(0, look, index);
        end = index + 1;
        bool thousands = false;
        while (IsGroup(look, end, '.') && (thousands || look.Length(index) <= 3) && digits + 3 <= MaxDigits)
        {
            whole = Append(whole, look, end + 1);
            digits += 3;
            end += 2;
            thousands = true;
        }

        // 12,500,000: commas part thousands only where there are two of them.
        if (!thousands && look.Length(index) <= 3 && IsGroup(look, end, ',') && IsGroup(look, end + 2, ','))
        {
            while (IsGroup(look, end, ',') && digits + 3 <= MaxDigits)
            {
                whole = Append(whole, look, end + 1);
                digits += 3;
                end += 2;
            }

            value = whole;
            return true;
        }

        value = whole;
        if (IsFraction(look, end, ',') || (!thousands && IsFraction(look, end, '.') && look.Length(end + 1) <= 2 && !look.IsMark(end + 2, '.')))
        {
            value += new decimal((int)Append(0, look, end + 1), 0, 0, isNegative: false, (byte)look.Length(end + 1));
            end += 2;
        }

        return true;
    }

    /// <summary>Reads a number in words from one to ninety-nine, or one hundred: “ba mươi”, “hai mươi lăm”, “một trăm”.</summary>
    public static bool TryReadWords(in Lookaround look, int index, out int end, out int value)
    {
        ValueWords words = look.Words;
        end = index;
        value = look.IsWord(index) ? look.Small(index) : 0;
        if (value == 0)
        {
            return false;
        }

        end = index + 1;
        if (value == 1 && look.Word(end) == words.Hundred)
        {
            value = 100;
            end++;
            return true;
        }

        bool tens = value < 10 && look.Word(end) == words.Tens;
        if (tens)
        {
            value *= 10;
            end++;
        }

        if (tens || value == 10)
        {
            int unit = look.IsWord(end) ? look.Small(end) : 0;
            int word = look.Word(end);
            unit = word == words.FiveAfterTens ? 5 : word == words.OneAfterTens ? 1 : unit;
            if (unit is > 0 and < 10)
            {
                value += unit;
                end++;
            }
        }

        return true;
    }

    private static bool IsGroup(in Lookaround look, int index, char mark) =>
        look.IsMark(index, mark) && look.IsGlued(index) && look.IsGlued(index + 1) && look.IsNumber(index + 1) && look.Length(index + 1) == 3;

    private static bool IsFraction(in Lookaround look, int index, char mark) =>
        look.IsMark(index, mark) && look.IsGlued(index) && look.IsGlued(index + 1) && look.IsNumber(index + 1) && look.Length(index + 1) <= 4;

    private static long Append(long value, in Lookaround look, int index)
    {
        foreach (char digit in look.Characters(index))
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
