using Directives.OcrWorker.Preparation;

namespace Directives.OcrWorker.Strokes;

/// <summary>Tells an i with its dot, or a capital I with nothing above and below, from one with a tone mark: the engine reads “chi tiết” as “chỉ tiết” and “THI HÀNH” as “THỊ HÀNH”, words that exist. Stateless.</summary>
/// <remarks>Only words whose one marked letter is that i: any mark in the picture is then its own.</remarks>
internal static class LetterDots
{
    public const string Marked = "ỉíìĩịỈÍÌĨỊ";

    // Shares of the height of the letter below and of its square. The dots of Liberation and DejaVu are a fifth wide and have 0.023 to
    // 0.039 of ink; acutes and graves are 0.3 wide, and hooks have 0.045 and more.
    private const double WidestDot = 0.26;
    private const double HighestDot = 0.3;
    private const double MostInk = 0.0435;

    // Closer than a dot stands it is a piece of a hook that touches the stem.
    private const double LeastGap = 0.12;
    private const double FurthestMark = 0.5;

    // A comma under its dot is no letter, and on smaller letters a hook is as small as a dot.
    private const double LowestLetter = 0.5;
    private const int FewestPixels = 16;
    private const int SameLine = 2;

    /// <summary>The word without the mark that is not there, or null.</summary>
    public static string? Read(string text, WordShape shape)
    {
        int at = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (Marked.Contains(text[i], StringComparison.Ordinal) && at < 0)
            {
                at = i;
            }
            else if (text[i] is 'i' or 'j' || (text[i] > '\x7F' && char.IsLetter(text[i])))
            {
                return null;
            }
        }

        return at < 0 ? null : char.IsLower(text[at]) ? ReadSmall(text, at, shape) : ReadCapital(text, at, shape);
    }

    private static string? ReadSmall(string text, int at, WordShape shape)
    {
        int highest = shape.Pieces.Max(p => p.Height);
        (Component Mark, Component Letter)[] marked =
        [
            .. from letter in shape.Pieces
               where letter.Height >= LowestLetter * highest
               from mark in shape.Pieces
               where IsOver(mark, letter)
               select (mark, letter),
        ];
        if (marked is not [(Component dot, Component below)] || below.Height < FewestPixels || !shape.IsFreeBelow(below)
            || !shape.Pieces.Any(p => p != below && p.Height >= LowestLetter * highest && p.Bottom >= below.Bottom - SameLine))
        {
            // A letter that goes further down than all others has a dot that touches it.
            return null;
        }

        double height = below.Height;
        bool isDot = dot.Width <= WidestDot * height && dot.Height <= HighestDot * height
            && below.Top - dot.Bottom >= LeastGap * height && shape.Weight(dot) <= MostInk * height * height;
        return isDot ? Without(text, at) : null;
    }

    private static string? ReadCapital(string text, int at, WordShape shape)
    {
        if (shape.Tall.Count != text.Count(char.IsLetter) || text.Any(c => char.IsLower(c) || char.IsDigit(c)))
        {
            return null;
        }

        Component stroke = shape.Tall[text.AsSpan(0, at).ToArray().Count(char.IsLetter)];
        return shape.IsFreeAbove(stroke) && shape.IsFreeBelow(stroke) ? Without(text, at) : null;
    }

    /// <summary>Whether one piece stands just above another and is the smaller or the larger of mark and letter.</summary>
    private static bool IsOver(Component upper, Component lower)
    {
        int smaller = Math.Min(upper.Height, lower.Height), larger = Math.Max(upper.Height, lower.Height);
        return 2 * smaller <= larger && upper.Bottom <= lower.Top && lower.Top - upper.Bottom <= FurthestMark * larger && upper.Left < lower.Right && upper.Right > lower.Left;
    }

    private static string Without(string text, int at) => string.Concat(text.AsSpan(0, at), char.IsLower(text[at]) ? "i" : "I", text.AsSpan(at + 1));
}
