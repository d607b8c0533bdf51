using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Directives.OcrWorker.Preparation;

namespace Directives.OcrWorker.Native;

/// <summary>An image that Leptonica owns. Rows are whole 32-bit words with the first pixel in the highest bits.</summary>
internal sealed class Pix : IDisposable
{
    private nint _handle;

    private Pix(nint handle) => _handle = handle;

    public nint Handle => _handle;

    public int Width => Leptonica.GetWidth(_handle);

    public int Height => Leptonica.GetHeight(_handle);

    public int Depth => Leptonica.GetDepth(_handle);

    public int Samples => Leptonica.GetSamples(_handle);

    public int WordsPerLine => Leptonica.GetWordsPerLine(_handle);

    public int HorizontalResolution => Leptonica.GetHorizontalResolution(_handle);

    public int VerticalResolution => Leptonica.GetVerticalResolution(_handle);

    /// <summary>Takes a handle that Leptonica returned; null where it returned none.</summary>
    public static Pix? Own(nint handle) => handle == 0 ? null : new Pix(handle);

    /// <summary>Takes a handle that Leptonica returns unless memory runs out.</summary>
    /// <exception cref="InsufficientMemoryException">It returned none.</exception>
    public static Pix Require(nint handle) => Own(handle) ?? throw new InsufficientMemoryException("Leptonica could not make an image");

    /// <summary>An image of eight bits a pixel.</summary>
    public static Pix From(GrayImage image)
    {
        Pix pix = Require(Leptonica.Create(image.Width, image.Height, 8));
        for (int y = 0; y < image.Height; y++)
        {
            Span<uint> target = pix.Row(y);
            image.Row(y).CopyTo(MemoryMarshal.AsBytes(target));
            BinaryPrimitives.ReverseEndianness(target, target);
        }

        return pix;
    }

    /// <summary>An image of one bit a pixel, set where <paramref name="ink"/> is.</summary>
    public static Pix From(InkMap ink)
    {
        Pix pix = Require(Leptonica.Create(ink.Width, ink.Height, 1));
        for (int y = 0; y < ink.Height; y++)
        {
            Span<uint> target = pix.Row(y);
            target.Clear();
            ReadOnlySpan<byte> row = ink.Row(y);
            int packed = row.Length & ~7;
            for (int x = 0; x < packed; x += 8)
            {
                // Eight bytes of 0 or 1: the product has the first of them in its highest bit, and so on.
                uint bits = (uint)((BinaryPrimitives.ReadUInt64LittleEndian(row[x..]) * 0x8040201008040201UL) >> 56);
                target[x >> 5] |= bits << (24 - (x & 31));
            }

            for (int x = packed; x < row.Length; x++)
            {
                target[x >> 5] |= (uint)row[x] << (31 - (x & 31));
            }
        }

        return pix;
    }

    /// <summary>The words of row <paramref name="y"/>.</summary>
    public unsafe Span<uint> Row(int y)
    {
        int words = WordsPerLine;
        return new Span<uint>(Leptonica.GetData(_handle) + ((long)y * words), words);
    }

    /// <summary>The pixels of an image of eight bits a pixel.</summary>
    public GrayImage ToGray()
    {
        var image = new GrayImage(Width, Height);
        uint[] words = new uint[WordsPerLine];
        for (int y = 0; y < image.Height; y++)
        {
            BinaryPrimitives.ReverseEndianness(Row(y), words);
            MemoryMarshal.AsBytes<uint>(words)[..image.Width].CopyTo(image.Row(y));
        }

        return image;
    }

    public void Dispose() => Leptonica.Destroy(ref _handle);
}
