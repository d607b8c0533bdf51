using System.Buffers;
using System.IO.Compression;
using System.Text;
using Directives.Json;

namespace Directives.Pipeline.Storage;

/// <summary>The form in which a store keeps whole records: JSON in UTF-8, compressed with Brotli: records of 20 kB to a quarter.</summary>
internal static class RecordPacking
{
    // The level from which on Brotli models contexts, which is most of its gain; those above cost several times as much.
    private const int Quality = 5;
    private const int WindowBits = 22;

    /// <summary>The record of a document that was read from the file at <paramref name="path"/>.</summary>
    public static byte[] Pack(Directive directive, string path)
    {
        using var json = new MemoryStream();
        DirectiveJson.Write(json, directive, path);
        return Pack(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    /// <summary>Compresses a record.</summary>
    public static byte[] Pack(string json) => Pack(Encoding.UTF8.GetBytes(json));

    private static byte[] Pack(ReadOnlySpan<byte> json)
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            return BrotliEncoder.TryCompress(json, packed, out int written, Quality, WindowBits)
                ? packed.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException($"a record of {json.Length} bytes could not be compressed");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>The record that <see cref="Pack(string)"/> made <paramref name="packed"/> of.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new StreamReader(brotli, Encoding.UTF8);
        return json.ReadToEnd();
    }
}
