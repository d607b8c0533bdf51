using Directives.OcrWorker.Preparation;

namespace Directives.OcrWorker.Strokes;

/// <summary>Counts the strokes of the numerals I, II and III, of which the engine loses one or joins two to an H (“II. TỔ CHỨC” for “III.”, “Quý IH/2025”). Stateless.</summary>
internal static class NumeralStrokes
{
    private const int MostStrokes = 3;

    // With serifs of bold type a stroke is half as wide as high; H and U, drawn in one piece, are wider than this.
    private const double WidestStroke = 0.62;
    private const double MostLean = 0.08;

    // Strokes of one numeral are alike but for a pixel at either edge.
    private const int MostDifference = 2;

    /// <summary>The word with the numeral that its strokes make, or null where they make the one read or cannot be counted.</summary>
    public static string? Read(string text, WordShape shape)
    {
        int length = text.AsSpan().IndexOfAnyExcept("IHl|");
        length = length < 0 ? text.Length : length;
        ReadOnlySpan<char> read = text.AsSpan(0, length);
        if (length == 0 || read.IndexOfAny('I', 'H') < 0 || (length < text.Length && char.IsLetterOrDigit(text[length])))
        {
            return null;
        }

        int strokes = Count(shape);
        bool isSound = read.IndexOfAnyExcept('I') < 0;

        // A stroke less than was read may be one that touches its neighbour.
        return strokes is > 0 and <= MostStrokes && (isSound ? strokes > length : strokes >= length)
            ? string.Concat(new string('I', strokes), text.AsSpan(length))
            : null;
    }

    /// <summary>The strokes with which a word begins, up to the first piece of another form.</summary>
    private static int Count(WordShape shape)
    {
        int count = 0;
        foreach (Component piece in shape.Pieces)
        {
            if (!shape.Tall.Contains(piece) || piece.Width > WidestStroke * piece.Height || Math.Abs(shape.Lean(piece)) > MostLean
                || Math.Abs(piece.Width - shape.Pieces[0].Width) > MostDifference)
            {
                break;
            }

            count++;
        }

        return count;
    }
}
