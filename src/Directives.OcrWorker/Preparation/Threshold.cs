namespace Directives.OcrWorker.Preparation;

/// <summary>The shade that best parts ink from paper (N. Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979), and how far apart the two are.</summary>
/// <param name="Value">Darker pixels are ink.</param>
/// <param name="Ink">Mean shade of the ink.</param>
/// <param name="Paper">Mean shade of the paper.</param>
/// <param name="InkShare">Share of the pixels that are ink.</param>
internal readonly record struct Threshold(int Value, double Ink, double Paper, double InkShare)
{
    // Where all pixels are of one shade.
    private const int Middle = 128;

    /// <summary>Distance of ink and paper, 0 to 255.</summary>
    public double Contrast => Paper - Ink;

    /// <summary>Finds the threshold of <paramref name="histogram"/>.</summary>
    public static Threshold Find(int[] histogram)
    {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < histogram.Length; i++)
        {
            total += histogram[i];
            sum += (double)i * histogram[i];
        }

        double below = 0;
        double sumBelow = 0;
        double best = -1;
        double mean = total > 0 ? sum / total : 255;
        var found = new Threshold(Middle, 0, mean, mean < Middle ? 1 : 0);
        for (int i = 0; i < histogram.Length - 1; i++)
        {
            below += histogram[i];
            sumBelow += (double)i * histogram[i];
            double above = total - below;
            if (below == 0 || above == 0)
            {
                continue;
            }

            double ink = sumBelow / below;
            double paper = (sum - sumBelow) / above;
            double variance = below * above * (paper - ink) * (paper - ink);
            if (variance > best)
            {
                best = variance;
                found = new Threshold(i + 1, ink, paper, below / total);
            }
        }

        return found;
    }
}
