namespace Directives.OcrWorker.Preparation;

/// <summary>A picture in shades of grey, a byte a pixel, 0 black.</summary>
internal sealed class GrayImage(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = new byte[(long)width * height];

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>How many pixels have each shade.</summary>
    public int[] Histogram()
    {
        int[] counts = new int[256];
        foreach (byte pixel in Pixels)
        {
            counts[pixel]++;
        }

        return counts;
    }

    /// <summary>Paints a rectangle, cut to the picture; right and bottom are outside.</summary>
    public void Fill(int left, int top, int right, int bottom, byte shade)
    {
        left = Math.Max(left, 0);
        right = Math.Min(right, Width);
        bottom = Math.Min(bottom, Height);
        for (int y = Math.Max(top, 0); y < bottom && right > left; y++)
        {
            Row(y)[left..right].Fill(shade);
        }
    }
}
