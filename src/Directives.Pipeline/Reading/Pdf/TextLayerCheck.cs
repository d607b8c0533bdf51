using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Compares the text layer of a scanned page with its picture: words must stand on ink, and the spaces between them on paper.</summary>
/// <remarks>A layer that belongs to another page may well be readable Vietnamese. Its lines may even stand where those of the picture do; its spaces do not.</remarks>
internal static class TextLayerCheck
{
    // Below this number of spaces a page says nothing.
    private const int FewestSpaces = 30;

    // Words over blank paper: a layer of the same page has under 5 % of them, also where the scan is faint.
    private const double LeastInkedWords = 0.6;

    // Ink in spaces as a share of the ink in words: under 0.2 for a layer of the same page, 0.8 to 1.2 for one of another.
    private const double MostInkInSpaces = 0.6;

    private const double NarrowestSpace = 0.12;
    private const double WidestSpace = 1.5;
    private const byte Dark = 160;
    private const double LeastInkOfWord = 0.03;

    /// <summary>Whether <paramref name="picture"/>, the page drawn without anti-aliasing, shows other words than the text layer of <paramref name="page"/> has.</summary>
    public static bool Contradicts(GrayPicture picture, PositionedPage page)
    {
        double scale = picture.Width / page.Width;
        int inked = 0;
        int spaces = 0;
        double inWords = 0;
        double inSpaces = 0;
        for (int i = 0; i < page.Words.Count; i++)
        {
            PositionedWord word = page.Words[i];
            double ink = Ink(picture, word.Left, word.Right, word, scale);
            inked += ink >= LeastInkOfWord ? 1 : 0;
            if (i == 0)
            {
                continue;
            }

            PositionedWord last = page.Words[i - 1];
            double space = word.Left - last.Right;
            if (Math.Abs(word.Bottom - last.Bottom) < 0.2 * word.Height && space > NarrowestSpace * word.Height && space < WidestSpace * word.Height)
            {
                spaces++;
                inSpaces += Ink(picture, last.Right, word.Left, word, scale);
                inWords += ink;
            }
        }

        return spaces >= FewestSpaces && (inked < LeastInkedWords * page.Words.Count || inSpaces > MostInkInSpaces * inWords);
    }

    /// <summary>Share of dark pixels between two places of a word's line, without the edges that neighbours reach into.</summary>
    private static double Ink(GrayPicture picture, double left, double right, PositionedWord word, double scale)
    {
        double inset = Math.Min(0.25 * (right - left), 0.1 * word.Height);
        int x1 = Math.Clamp((int)Math.Round((left + inset) * scale), 0, picture.Width);
        int x2 = Math.Clamp(Math.Max((int)Math.Round((right - inset) * scale), x1 + 1), 0, picture.Width);
        int y1 = Math.Clamp((int)Math.Round((word.Top + (0.2 * word.Height)) * scale), 0, picture.Height);
        int y2 = Math.Clamp((int)Math.Round((word.Bottom - (0.2 * word.Height)) * scale), 0, picture.Height);
        int dark = 0;
        for (int y = y1; y < y2; y++)
        {
            foreach (byte pixel in picture.Pixels.Span.Slice((y * picture.Width) + x1, x2 - x1))
            {
                dark += pixel < Dark ? 1 : 0;
            }
        }

        int area = (x2 - x1) * (y2 - y1);
        return area > 0 ? (double)dark / area : 0;
    }
}
