using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Directives.Pipeline.Tests.Writing;

/// <summary>Small image files of every form that is taken as it is.</summary>
internal static class Images
{
    /// <summary>An image whose left half is black and whose right half is white; <paramref name="width"/> is a multiple of 16.</summary>
    public static byte[] HalfBlack(string form, int width, int height) => form switch
    {
        "P4" => [.. Head($"P4\n{width} {height}\n"), .. Rows(height, [.. Fill(width / 16, 0xFF), .. Fill(width / 16, 0)])],
        "P5" => [.. Head($"P5\n{width} {height}\n255\n"), .. Rows(height, Gray(width))],
        "P6" => [.. Head($"P6\n{width} {height}\n255\n"), .. Rows(height, [.. Fill(width * 3 / 2, 0), .. Fill(width * 3 / 2, 0xFF)])],
        "png" => Png(width, height, depth: 8, kind: 0, [], Gray(width)),
        "palette" => Png(width, height, depth: 1, kind: 3, Chunk("PLTE", [0, 0, 0, 255, 255, 255]), [.. Fill(width / 16, 0), .. Fill(width / 16, 0xFF)]),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "no such form"),
    };

    /// <summary>A PNG whose rows all are <paramref name="row"/>.</summary>
    public static byte[] Png(int width, int height, byte depth, byte kind, byte[] chunks, byte[] row)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, kind);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Rows(height, [0, .. row]));
        }

        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. chunks, .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A chunk of a PNG; the checksum, which nobody here reads, is left at 0.</summary>
    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Head(name), .. content, 0, 0, 0, 0];
    }

    private static byte[] Head(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Gray(int width) => [.. Fill(width / 2, 0), .. Fill(width / 2, 0xFF)];

    private static byte[] Fill(int count, byte value) => [.. Enumerable.Repeat(value, count)];

    private static byte[] Rows(int height, byte[] row) => [.. Enumerable.Repeat(row, height).SelectMany(r => r)];
}
