using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Directives.Pipeline.Storage;

/// <summary>The form in which a store keeps whole records: JSON in UTF-8, compressed with Brotli: records of 20 kB to a quarter.</summary>
internal static class RecordPacking
{
    // The level from which on Brotli models contexts, which is most of its gain; those above cost several times as much.
    private const int Quality = 5;
    private const int WindowBits = 22;

    /// <summary>Compresses a record.</summary>
    public static byte[] Pack(string json)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        byte[] packed = [];
        try
        {
            int length = Encoding.UTF8.GetBytes(json, bytes);
            packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(length));
            return BrotliEncoder.TryCompress(bytes.AsSpan(0, length), packed, out int written, Quality, WindowBits)
                ? packed.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException($"a record of {length} bytes could not be compressed");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>The record that <see cref="Pack"/> made <paramref name="packed"/> of.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new StreamReader(brotli, Encoding.UTF8);
        return json.ReadToEnd();
    }
}
