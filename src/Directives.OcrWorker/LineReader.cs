using Directives.OcrWorker.Native;
using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>Reads a part of a page that is one line of writing.</summary>
internal static class LineReader
{
    // Room for marks above and below the letters.
    private const double AbovePoints = 4;
    private const double BelowPoints = 3;
    private const double PointsAnInch = 72;

    /// <summary>The words of <paramref name="line"/> with <paramref name="asidePoints"/> at either end, enlarged before; their boxes are in pixels of <paramref name="page"/>.</summary>
    public static List<WireWord> Read(Recognizer recognizer, GrayImage page, double resolution, Component line, double asidePoints, double enlargement, int milliseconds)
    {
        double point = resolution / PointsAnInch;
        int left = Math.Max(0, line.Left - (int)(asidePoints * point));
        int top = Math.Max(0, line.Top - (int)(AbovePoints * point));
        int right = Math.Min(page.Width, line.Right + (int)(asidePoints * point));
        int bottom = Math.Min(page.Height, line.Bottom + (int)(BelowPoints * point));
        var part = new GrayImage(right - left, bottom - top);
        for (int y = top; y < bottom; y++)
        {
            page.Row(y)[left..right].CopyTo(part.Row(y - top));
        }

        using Pix pix = Pix.From(part);
        using Pix? scaled = enlargement == 1 ? null : Pix.Require(Leptonica.Scale(pix.Handle, (float)enlargement, (float)enlargement));
        return recognizer.ReadLine(scaled ?? pix, resolution * enlargement, milliseconds).ConvertAll(w => w with
        {
            Left = At(w.Left) + left,
            Top = At(w.Top) + top,
            Right = At(w.Right) + left,
            Bottom = At(w.Bottom) + top,
            Baseline = At(w.Baseline) + top,
        });

        int At(int pixel) => (int)Math.Round(pixel / enlargement);
    }
}
