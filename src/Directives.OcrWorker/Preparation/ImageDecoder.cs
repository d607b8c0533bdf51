using Directives.OcrWorker.Native;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>Decodes foreign image files, after a look at the size that their header states.</summary>
internal static class ImageDecoder
{
    private const int BlendOverWhite = 0;
    private const int MapBySource = 3;

    // Beside the decoded image: its copies in grey and bits on the way through Leptonica, and those of the engine.
    private const int BytesOfCopies = 6;
    private const int BytesOfColour = 4;

    /// <summary>The page image: 1, 8 or 32 bits a pixel, without colour map and transparency.</summary>
    /// <exception cref="PageFailureException">The bytes are no image, cut short, more pixels than allowed, or more than there is memory for.</exception>
    public static unsafe Pix Decode(PageRequest request)
    {
        ReadOnlySpan<byte> bytes = request.Image.Span;
        fixed (byte* data = bytes)
        {
            if (request.DirectoryOffset == 0
                && Leptonica.ReadHeader(data, (nuint)bytes.Length, out _, out int width, out int height, out _, out int samples, out int hasMap) == 0)
            {
                RequireSize(width, height, request.MaxPixels);
                RequireMemory((long)width * height * (BytesOfCopies + (samples > 1 || hasMap != 0 ? BytesOfColour : 1)));
            }

            nuint offset = request.DirectoryOffset;
            nint handle = request.DirectoryOffset == 0 ? Leptonica.Read(data, (nuint)bytes.Length) : Leptonica.ReadTiff(data, (nuint)bytes.Length, ref offset);
            Pix pix = Pix.Own(handle) ?? throw new PageFailureException(WorkerReplyKind.Damaged, "the image cannot be decoded: it is cut short, damaged or of an unknown kind");
            if ((long)pix.Width * pix.Height > request.MaxPixels)
            {
                using (pix)
                {
                    RequireSize(pix.Width, pix.Height, request.MaxPixels);
                }
            }

            return Simplify(pix);
        }
    }

    private static Pix Simplify(Pix pix)
    {
        pix = Replace(pix, Leptonica.RemoveColourMap(pix.Handle, MapBySource));
        if (pix.Depth == 32 && pix.Samples == 4)
        {
            pix = Replace(pix, Leptonica.RemoveAlpha(pix.Handle));
        }

        return pix.Depth is 1 or 8 or 32 ? pix : Replace(pix, Leptonica.ConvertTo8(pix.Handle, BlendOverWhite));
    }

    private static Pix Replace(Pix pix, nint handle)
    {
        using (pix)
        {
            return Pix.Require(handle);
        }
    }

    private static void RequireMemory(long bytes)
    {
        if (bytes > AddressSpace.Left())
        {
            throw new PageFailureException(WorkerReplyKind.OutOfMemory, "the image needs more memory than is left");
        }
    }

    private static void RequireSize(int width, int height, long most)
    {
        if ((long)width * height > most)
        {
            throw new PageFailureException(WorkerReplyKind.TooLarge, FormattableString.Invariant($"the image has {width:N0} × {height:N0} pixels; at most {most:N0} are read"));
        }
    }
}
