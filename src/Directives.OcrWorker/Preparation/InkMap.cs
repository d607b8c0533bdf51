namespace Directives.OcrWorker.Preparation;

/// <summary>Which pixels are ink: 1, the others 0.</summary>
internal sealed class InkMap(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = new byte[(long)width * height];

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>Number of pixels that are ink.</summary>
    public long Count()
    {
        long count = 0;
        foreach (byte pixel in Pixels)
        {
            count += pixel;
        }

        return count;
    }

    /// <summary>Takes what is darker than <paramref name="threshold"/> as ink.</summary>
    public static InkMap FromThreshold(GrayImage image, int threshold)
    {
        var ink = new InkMap(image.Width, image.Height);
        byte[] target = ink.Pixels;
        byte[] source = image.Pixels;
        byte limit = (byte)Math.Clamp(threshold, 0, 255);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = source[i] < limit ? (byte)1 : (byte)0;
        }

        return ink;
    }
}
