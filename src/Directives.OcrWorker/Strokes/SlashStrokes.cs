using System.Globalization;
using Directives.OcrWorker.Preparation;

namespace Directives.OcrWorker.Strokes;

/// <summary>Tells slashes from strokes that stand upright: the engine reads “214/KH-UBND” as “214IKH-UBND” and “04/8/2025” as “041812025”. Stateless.</summary>
internal static class SlashStrokes
{
    public const string Upright = "I1l|i";

    // Slashes lean by a quarter to a third of their height; letters of an italic by a seventh, and their figures too.
    private const double LeastLean = 0.18;
    private const double WidestSlash = 0.62;

    /// <summary>The word with those slashes, or null where it has none or its letters and pieces are not as many.</summary>
    public static string? Read(string text, WordShape shape)
    {
        // Words of figures and capitals: each is a piece of its own as high as the others.
        int tall = 0;
        foreach (char c in text)
        {
            if (char.IsLower(c) && !Upright.Contains(c, StringComparison.Ordinal))
            {
                return null;
            }

            tall += IsTall(c) ? 1 : 0;
        }

        if (tall != shape.Tall.Count)
        {
            return null;
        }

        char[] letters = text.ToCharArray();
        bool isChanged = false, isFigure = false;
        int at = -1;
        for (int i = 0; i < letters.Length; i++)
        {
            at += IsTall(letters[i]) ? 1 : 0;
            if (i > 0 && i + 1 < letters.Length && Upright.Contains(letters[i], StringComparison.Ordinal) && char.IsDigit(letters[i - 1]) && char.IsLetterOrDigit(letters[i + 1]))
            {
                Component piece = shape.Tall[at];
                bool isSlash = piece.Width <= WidestSlash * piece.Height && shape.Lean(piece) >= LeastLean;
                isChanged |= isSlash;
                isFigure |= isSlash && letters[i] == '1';
                letters[i] = isSlash ? '/' : letters[i];
            }
        }

        // The “1” of a slanted type leans too, “năm 2012”: a figure gives way only where a whole date comes out.
        return !isChanged || (isFigure && !IsDate(letters)) ? null : new string(letters);
    }

    private static bool IsDate(ReadOnlySpan<char> word) =>
        DateOnly.TryParseExact(word.TrimEnd(".,;:)"), ["d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && date.Year is >= 1945 and < 2100;

    private static bool IsTall(char c) => char.IsLetterOrDigit(c) || c is '/' or '|';
}
