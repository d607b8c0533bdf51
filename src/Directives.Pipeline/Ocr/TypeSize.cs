using System.Text;

namespace Directives.Pipeline.Ocr;

/// <summary>Estimates the size of type from the ink of words, in the unit of their boxes.</summary>
internal static class TypeSize
{
    // Heights above the baseline in shares of the type size, measured on Tinos (the metrics of Times New Roman).
    private const double SmallLetter = 0.46;
    private const double TallLetter = 0.67;
    private const double MarkOverSmall = 0.68;
    private const double MarkOverTall = 0.88;

    /// <summary>The median over the words of a line of what each word's height says; the marks of Vietnamese letters are counted. 1 without words.</summary>
    public static double Estimate(IReadOnlyList<OcrWord> line)
    {
        double[] sizes = [.. line.Select(w => (w.Baseline - w.Box.Top) / Height(w.Text)).Order()];
        return sizes.Length == 0 ? 1 : Math.Max(1, sizes[sizes.Length / 2]);
    }

    private static double Height(string text)
    {
        double height = 0;
        foreach (char c in text)
        {
            height = Math.Max(height, Height(c));
        }

        return height > 0 ? height : SmallLetter;
    }

    private static double Height(char c)
    {
        if (!char.IsLetterOrDigit(c))
        {
            return 0;
        }

        string parts = c.ToString().Normalize(NormalizationForm.FormD);
        bool isTall = char.IsUpper(c) || char.IsAsciiDigit(c) || parts[0] is 'b' or 'd' or 'đ' or 'f' or 'h' or 'k' or 'l' or 't' or 'i' or 'j';
        bool isMarked = parts.AsSpan(1).ContainsAnyExcept('\u0323', '\u031b');
        return isTall && isMarked && parts[0] != 'i' ? MarkOverTall : isTall ? TallLetter : isMarked ? MarkOverSmall : SmallLetter;
    }
}
