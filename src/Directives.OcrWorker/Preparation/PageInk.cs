namespace Directives.OcrWorker.Preparation;

/// <summary>A prepared page in shades of grey, its ink and the components of that: what a page that has been read is looked at again with.</summary>
/// <param name="Image">The page as it was read.</param>
/// <param name="Ink">Its ink.</param>
/// <param name="Components">The components of the ink.</param>
/// <param name="Black">The shade of strokes thick enough to be as dark as the ink is.</param>
/// <param name="Paper">Mean shade of the paper.</param>
/// <param name="Resolution">Pixels an inch.</param>
internal sealed record PageInk(GrayImage Image, InkMap Ink, ComponentMap Components, double Black, double Paper, double Resolution)
{
    // Thin strokes are grey throughout; a fifth of the ink of printed pages lies in the midst of a stroke.
    private const double ShareOfBlack = 0.2;

    /// <summary>Parts ink from paper on <paramref name="page"/>.</summary>
    public static PageInk Of(PreparedPage page) => Of(page.Image.ToGray(), page.Resolution);

    /// <summary>Parts ink from paper on <paramref name="image"/>.</summary>
    public static PageInk Of(GrayImage image, double resolution)
    {
        int[] histogram = image.Histogram();
        Threshold shades = Threshold.Find(histogram);
        InkMap ink = InkMap.FromThreshold(image, shades.Value);
        long left = (long)(ShareOfBlack * histogram.Take(shades.Value).Sum(c => (long)c));
        int black = 0;
        while (left > histogram[black])
        {
            left -= histogram[black++];
        }

        return new PageInk(image, ink, ComponentMap.Find(ink), black, shades.Paper, resolution);
    }

    /// <summary>How much ink lies in a box, as the number of pixels it would fill; grey edges count in part.</summary>
    public double Weight(Component box)
    {
        double sum = 0;
        for (int y = Math.Max(0, box.Top); y < Math.Min(Image.Height, box.Bottom); y++)
        {
            foreach (byte pixel in Image.Row(y)[Math.Max(0, box.Left)..Math.Min(Image.Width, box.Right)])
            {
                sum += Math.Clamp(Paper - pixel, 0, Paper - Black);
            }
        }

        return Paper > Black ? sum / (Paper - Black) : 0;
    }
}
