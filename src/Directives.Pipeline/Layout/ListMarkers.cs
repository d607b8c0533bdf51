namespace Directives.Pipeline.Layout;

/// <summary>Recognises the words that open list items, numbered headings and articles.</summary>
internal static class ListMarkers
{
    private static readonly string[] Headings = ["Điều", "Chương", "Mục", "Phần", "Phụ"];

    /// <summary>Whether a line with these first words starts with a marker: <c>-</c>, <c>+</c>, <c>•</c>, <c>1.</c>, <c>2.1.</c>, <c>a)</c>, <c>IV.</c>, <c>Điều 5.</c></summary>
    public static bool StartsItem(TextRow row)
    {
        string first = row.Words[0].Text;
        if (first.Length == 1)
        {
            return first[0] is '-' or '–' or '—' or '+' or '*' or '•' or '●' or '○' or '▪' or '§' or '·' or '►' or '➢';
        }

        if (first[0] is '-' or '+' or '*' or '•' && row.Words.Count > 1 && char.IsUpper(first[1]))
        {
            return true;
        }

        if (Array.IndexOf(Headings, first) >= 0)
        {
            return row.Words.Count > 1 && (char.IsAsciiDigit(row.Words[1].Text[0]) || IsRoman(row.Words[1].Text.AsSpan().TrimEnd(".:")) || row.Words[1].Text is "lục");
        }

        if (row.Words.Count > 1 && first[^1] is '.' or ')')
        {
            ReadOnlySpan<char> label = first.AsSpan(0, first.Length - 1).TrimStart('(');
            return IsNumber(label) || IsRoman(label) || (label.Length == 1 && char.IsLetter(label[0]));
        }

        // 2.1 without a full stop at its end; 12.500 is an amount.
        return row.Words.Count > 1 && first.Length <= 6 && first.Contains('.', StringComparison.Ordinal) && IsNumber(first) && char.IsUpper(row.Words[1].Text[0]);
    }

    private static bool IsNumber(ReadOnlySpan<char> label)
    {
        int digits = 0;
        foreach (char c in label)
        {
            if (c == '.')
            {
                digits = 0;
            }
            else if (!char.IsAsciiDigit(c) || ++digits > 2)
            {
                return false;
            }
        }

        return label.Length > 0;
    }

    private static bool IsRoman(ReadOnlySpan<char> label)
    {
        foreach (char c in label)
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C'))
            {
                return false;
            }
        }

        return label.Length is > 0 and <= 6;
    }
}
