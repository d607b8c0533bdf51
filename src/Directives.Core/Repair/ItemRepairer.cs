using System.Globalization;
using Directives.Lexing;

namespace Directives.Repair;

/// <summary>
/// Restores the number of an item that OCR broke (“5 Sở Y tế”, “5, Sở Y tế” or “J. Sở Y tế” for “7.”) where the items before and behind
/// leave one number only, and the bracket of an item's letter (“b}”). Stateless.
/// </summary>
internal static class ItemRepairer
{
    private const int MostDigits = 2;
    private const string Letters = "abcdđeghiklmnopq";

    // What a digit of an item is read as, by the digit. Letters that number items themselves (A to E, I, V, X) are not among them.
    private static readonly string[] DrawnLike = ["", "lÍÌÏĨ!", "Zz", "", "Á", "Ss", "óỏôbG", "JTƒ?", "B&", "gq"];

    private enum Form
    {
        Sound,
        Broken,
        Drawn,
    }

    /// <summary>Settles them.</summary>
    public static void Find(Settlement settlement)
    {
        List<Label> labels = Scan(settlement);
        int last = 0;
        for (int i = 0; i < labels.Count; i++)
        {
            Label label = labels[i];
            Label next = i + 1 < labels.Count ? labels[i + 1] : default;
            int after = i + 2 < labels.Count ? labels[i + 2].Value : 0;
            if (label.StartsPart)
            {
                last = 0;
                continue;
            }

            int number = label.Form == Form.Sound && (label.Value == last + 1 || label.Value == 1) ? label.Value : NumberOf(label, last, next, after);
            if (number > 0 && (label.Form != Form.Sound || number != label.Value))
            {
                settlement.Settle(label.Start, label.End, string.Create(CultureInfo.InvariantCulture, $"{number}."), RepairReason.HeadingNumber);
            }

            last = number > 0 ? number : label.Form == Form.Sound ? label.Value : last;
        }
    }

    /// <summary>The number that the place behind item <paramref name="last"/> leaves to a label, or 0.</summary>
    private static int NumberOf(Label label, int last, Label next, int after)
    {
        bool isNextSound = next is { Form: Form.Sound, Value: > 0, StartsPart: false };
        if (label.Form == Form.Broken)
        {
            if (label.Value == last + 1 && next.Value != label.Value)
            {
                // The first of a list has nothing before it: two must follow.
                return last > 0 || (next.Value == 2 && (isNextSound || after == 3)) ? label.Value : 0;
            }

            if (isNextSound && next.Value == label.Value + 1 && label.Value > last)
            {
                return label.Value;
            }
        }

        // A gap of one between two sound items.
        bool isGap = last > 0 && isNextSound && next.Value == last + 2 && last + 1 < DrawnLike.Length;
        return isGap && (label.Form == Form.Drawn ? DrawnLike[last + 1].Contains(label.Character, StringComparison.Ordinal) : label.Form == Form.Broken && label.Value > 1) ? last + 1 : 0;
    }

    private static List<Label> Scan(Settlement settlement)
    {
        TokenizedText text = settlement.Text;
        var labels = new List<Label>();
        for (int i = 0; i + 2 < text.Count; i++)
        {
            if (!text[i].StartsLine || settlement.Covers(i))
            {
                continue;
            }

            bool hasMark = text[i + 1].Kind == TokenKind.Mark && !text[i + 1].SpaceBefore && !text[i + 2].StartsLine;
            bool opensWords = hasMark && text[i + 2].SpaceBefore && text[i + 2].IsWord && text[i + 2].IsCapital;
            if (text[i].IsNumber && text[i].Length <= MostDigits)
            {
                AddNumber(labels, text, i, hasMark, opensWords);
            }
            else if (IsPart(text, i, hasMark))
            {
                labels.Add(new Label(i, i, 0, Form.Sound, '\0', StartsPart: true));
            }
            else if (hasMark && text[i].Length == 1)
            {
                char sign = text.Text[text[i].Start];
                if (text[i + 1].Word is '}' or ']' or '›' && text[i + 2].SpaceBefore && Letters.Contains(sign, StringComparison.Ordinal))
                {
                    settlement.Settle(i, i + 2, $"{sign})", RepairReason.HeadingNumber);
                }
                else if (text[i + 1].IsMark('.') && opensWords && Array.Exists(DrawnLike, signs => signs.Contains(sign, StringComparison.Ordinal)))
                {
                    labels.Add(new Label(i, i + 2, 0, Form.Drawn, sign));
                }
            }
        }

        return labels;
    }

    private static void AddNumber(List<Label> labels, TokenizedText text, int i, bool hasMark, bool opensWords)
    {
        int value = int.Parse(text.Slice(i, i + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        if (hasMark && text[i + 1].IsMark('.'))
        {
            // “1.1.” and “3.000” number no item of this list.
            if (text[i + 2].SpaceBefore || !text[i + 2].IsNumber)
            {
                labels.Add(new Label(i, i + 2, value, Form.Sound));
            }
        }
        else if (opensWords && text[i + 1].Word is ',' or ':' or ';')
        {
            labels.Add(new Label(i, i + 2, value, Form.Broken));
        }
        else if (text[i + 1].IsWord && text[i + 1].IsCapital && text[i + 1].SpaceBefore && !text[i + 1].StartsLine && !text[i + 1].HasWideGap)
        {
            labels.Add(new Label(i, i + 1, value, Form.Broken));
        }
    }

    // “II. …” and “Điều 5. …”: numbers begin anew below.
    private static bool IsPart(TokenizedText text, int i, bool hasMark) =>
        (hasMark && text[i].IsAllCapitals && text[i + 1].Word is '.' or '-' or '/' && RomanNumeral.ValueOf(text.Slice(i, i + 1)) > 0)
        || (text[i].Word != 0 && text[i].Word == text.Lexicon.Words.Article && text[i + 1].IsNumber);

    /// <summary>What a line begins with: tokens, number and how well it is kept.</summary>
    private readonly record struct Label(int Start, int End, int Value, Form Form, char Character = '\0', bool StartsPart = false);
}
