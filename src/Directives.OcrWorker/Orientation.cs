using Directives.OcrWorker.Native;
using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>Finds by how many quarters a page must be turned to stand upright.</summary>
/// <remarks>
/// Leptonica's count of ascenders against descenders is the cheap witness; where it does not clearly say “upright”, a part of the page
/// is read in each position and the one that reads best is taken. Needs no orientation data of Tesseract.
/// </remarks>
internal sealed class Orientation(Recognizer recognizer)
{
    // Leptonica's own bounds of a clear answer (L_MIN_UP_CONF_THRESH and L_MIN_ORIENT_RATIO of flipdetect.c).
    private const float ClearlyUpright = 8;
    private const float ClearRatio = 2.5f;

    private const double PartInches = 2.4;
    private const int LeastConfidence = 45;
    private const int LeastLead = 12;
    private const int MostConfidence = 100;

    // A trial takes a quarter of a second; a busy machine must not change which position wins.
    private const int TrialMilliseconds = 15_000;
    private const int Quarters = 4;

    /// <summary>Quarters clockwise, and the step to be told where that is not 0.</summary>
    public (int Quarters, WireStep? Step) Find(InkMap ink, double resolution)
    {
        // The middle of most pages says it as clearly as all of the page, in half the time.
        if (IsClearlyUpright(ink.Rows(ink.Height / 4, Math.Max(1, ink.Height / 2))) || IsClearlyUpright(ink))
        {
            return (0, null);
        }

        using Pix? part = DensestPart(ink, resolution);
        return part is null ? (0, null) : Try(part, resolution);
    }

    private static bool IsClearlyUpright(InkMap ink)
    {
        using Pix bits = Pix.From(ink);
        bool isKnown = Leptonica.DetectOrientation(bits.Handle, out float upright, out float aside, 0, 0) == 0;
        return isKnown && upright >= ClearlyUpright && upright >= ClearRatio * Math.Abs(aside);
    }

    private (int Quarters, WireStep? Step) Try(Pix part, double resolution)
    {
        int best = 0;
        int[] confidences = new int[Quarters];
        for (int quarters = 0; quarters < Quarters; quarters++)
        {
            using Pix? turned = quarters == 0 ? null : Pix.Require(Leptonica.Turn(part.Handle, quarters));
            confidences[quarters] = recognizer.TryPart(turned ?? part, resolution, TrialMilliseconds);
            best = confidences[quarters] > confidences[best] ? quarters : best;
            if (confidences[0] > MostConfidence - LeastLead)
            {
                // No other position can lead by so much.
                break;
            }
        }

        return best != 0 && confidences[best] >= LeastConfidence && confidences[best] >= confidences[0] + LeastLead
            ? (best, new WireStep("turned", "confidence of a part read in that position", confidences[best] / 100.0))
            : (0, null);
    }

    /// <summary>The square of some lines of text that holds the most ink; null on a page without any.</summary>
    private static Pix? DensestPart(InkMap ink, double resolution)
    {
        int side = Math.Min((int)(PartInches * resolution), Math.Min(ink.Width, ink.Height));
        int step = Math.Max(1, side / 2);
        long most = 0;
        (int Left, int Top) best = (0, 0);
        for (int top = 0; top + side <= ink.Height; top += step)
        {
            for (int left = 0; left + side <= ink.Width; left += step)
            {
                long count = 0;
                for (int y = top; y < top + side; y += 2)
                {
                    foreach (byte pixel in ink.Row(y).Slice(left, side))
                    {
                        count += pixel;
                    }
                }

                // More than a third of ink is a picture or the shadow of the copier's lid.
                if (count > most && count * 2 < (long)side * side / 3)
                {
                    most = count;
                    best = (left, top);
                }
            }
        }

        if (most == 0)
        {
            return null;
        }

        var part = new InkMap(side, side);
        for (int y = 0; y < side; y++)
        {
            ink.Row(best.Top + y).Slice(best.Left, side).CopyTo(part.Row(y));
        }

        return Pix.From(part);
    }
}
