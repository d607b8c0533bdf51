using Directives.OcrWorker.Native;

namespace Directives.OcrWorker;

/// <summary>Encodes a decoded picture for programs that cannot decode the file it came from.</summary>
internal static class PictureEncoder
{
    // Room is left in the frame for the words of the page.
    private const int MostBytes = 24 << 20;
    private const int Jpeg = 2;
    private const int Png = 3;

    /// <summary>The picture as a PNG file; as a JPEG where that would be too large to be sent; empty where both are.</summary>
    public static byte[] Encode(Pix picture)
    {
        byte[] png = Encode(picture, Png);
        if (png.Length is > 0 and <= MostBytes)
        {
            return png;
        }

        byte[] jpeg = picture.Depth == 1 ? [] : Encode(picture, Jpeg);
        return jpeg.Length <= MostBytes ? jpeg : [];
    }

    private static unsafe byte[] Encode(Pix picture, int format)
    {
        byte* bytes = null;
        nuint size = 0;
        try
        {
            return Leptonica.Write(&bytes, &size, picture.Handle, format) == 0 && bytes != null
                ? new ReadOnlySpan<byte>(bytes, checked((int)size)).ToArray()
                : [];
        }
        finally
        {
            Leptonica.Free(bytes);
        }
    }
}
