using Directives.Lexicons;
using Directives.Lexing;
using Directives.Values;

namespace Directives.Budgets;

/// <summary>Reads amounts of money: “50.000.000 đồng (Năm mươi triệu đồng)”, “2,5 tỷ đồng”, “3 tỷ 500 triệu đồng”, “95.000.000đ”.</summary>
internal static class MoneyScanner
{
    // How far back a fine or an income is looked for, and how long the amount in words may be, in tokens.
    private const int ContextTokens = 24;
    private const int MaxWordsTokens = 30;

    // No directive sets aside less than this in plain đồng; smaller figures count fields and people (35 đồng ruộng).
    private const decimal LeastPlainAmount = 1000;

    /// <summary>Takes the amount whose figures, read already, stand at <paramref name="index"/>.</summary>
    /// <param name="look">The text.</param>
    /// <param name="index">First token of the figures.</param>
    /// <param name="next">One past the figures.</param>
    /// <param name="value">Their value.</param>
    /// <param name="mentions">Takes the amount.</param>
    /// <returns>One past the last token, or <paramref name="index"/>.</returns>
    public static int TryScan(in Lookaround look, int index, int next, decimal value, List<BudgetMention> mentions)
    {
        ValueWords words = look.Words;
        long scale = ScaleAt(look, next);
        decimal lesser = 0;
        int end = next + (scale > 1 ? 1 : 0);
        bool billion = scale == 1_000_000_000;
        string rule = scale > 1 ? BudgetRules.Scaled : BudgetRules.Dong;
        if (scale > 1 && NumberScanner.TryRead(look, end, out int second, out decimal rest) && ScaleAt(look, second) is > 1 and var smaller && smaller < scale)
        {
            // 3 tỷ 500 triệu đồng
            lesser = rest * smaller;
            end = second + 1;
        }

        string currency = "VND";
        int unit = look.Word(end);
        if (unit == words.Usd && unit != 0)
        {
            currency = "USD";
            rule = BudgetRules.Foreign;
            end++;
        }
        else if (unit != 0 && (unit == words.Dong || unit == words.Vnd || unit == words.VndAscii || (unit == words.DongSign && look.Length(end) == 1 && (look.IsGlued(end) || scale > 1 || value >= LeastPlainAmount))))
        {
            if (scale == 1 && (value < LeastPlainAmount || look.Word(end + 1) == words.Comrade))
            {
                return index;
            }

            end++;
        }
        else if (billion)
        {
            rule = BudgetRules.Billion;
        }
        else
        {
            return index;
        }

        if (IsFineOrIncome(look, index))
        {
            return end;
        }

        decimal amount = (value * scale) + lesser;

        // 1.234,5 triệu is a whole number of đồng: written without a fraction.
        amount = decimal.Truncate(amount) == amount ? decimal.Truncate(amount) : amount;
        mentions.Add(new BudgetMention(index, MatchWords(look, end), amount, currency, rule));
        return end;
    }

    /// <summary>Value of nghìn, triệu, tỷ; 1 for anything else.</summary>
    public static long ScaleAt(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        int word = look.Word(index);
        return word < Vocabulary.FirstWord ? 1
            : word == words.Thousand || word == words.ThousandSouthern ? 1_000
            : word == words.Million ? 1_000_000
            : word == words.Rate && look.Word(index + 1) != words.Share ? 1_000_000_000
            : 1;
    }

    // “(Năm mươi triệu đồng)”, “(bằng chữ: năm mươi triệu đồng chẵn)”: the same amount again.
    private static int MatchWords(in Lookaround look, int index)
    {
        if (!look.IsMark(index, '(') || !look.IsWord(index + 1))
        {
            return index;
        }

        bool dong = false;
        for (int i = index + 1; i < index + MaxWordsTokens && look.Has(i); i++)
        {
            if (look.IsNumber(i))
            {
                return index;
            }

            dong |= look.Word(i) == look.Words.Dong;
            if (look.IsMark(i, ')'))
            {
                return dong ? i + 1 : index;
            }
        }

        return index;
    }

    // “phạt tiền từ … đồng”, “thu nhập bình quân … đồng”, “thiệt hại … tỷ đồng” spend nothing on the work.
    private static bool IsFineOrIncome(in Lookaround look, int index)
    {
        ValueWords words = look.Words;
        for (int i = index - 1; i >= Math.Max(0, index - ContextTokens); i--)
        {
            ref readonly Token token = ref look.Tokens[i];
            if (token.Kind == TokenKind.Mark && token.Word is '.' or ';' or '|' && !look.IsNumber(i + 1))
            {
                return false;
            }

            if (token.Word == words.Fine || token.Word == words.Damage || (token.Word == words.Income && look.Word(i - 1) == words.Revenue))
            {
                return true;
            }
        }

        return false;
    }
}
