using System.Numerics;

namespace Directives.OcrWorker.Preparation;

/// <summary>Which pixels are ink: 1, the others 0.</summary>
internal sealed class InkMap(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = new byte[(long)width * height];

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>A copy of <paramref name="count"/> rows.</summary>
    public InkMap Rows(int first, int count)
    {
        var rows = new InkMap(Width, count);
        Pixels.AsSpan(first * Width, rows.Pixels.Length).CopyTo(rows.Pixels);
        return rows;
    }

    /// <summary>Number of pixels that are ink.</summary>
    public int Count() => Pixels.AsSpan().Count((byte)1);

    /// <summary>Takes what is darker than <paramref name="threshold"/> as ink.</summary>
    public static InkMap FromThreshold(GrayImage image, int threshold)
    {
        var ink = new InkMap(image.Width, image.Height);
        byte[] target = ink.Pixels;
        byte[] source = image.Pixels;
        byte limit = (byte)Math.Clamp(threshold, 0, 255);
        int i = 0;
        for (var limits = new Vector<byte>(limit); i <= target.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            (Vector.LessThan(new Vector<byte>(source, i), limits) & Vector<byte>.One).CopyTo(target, i);
        }

        for (; i < target.Length; i++)
        {
            target[i] = source[i] < limit ? (byte)1 : (byte)0;
        }

        return ink;
    }
}
