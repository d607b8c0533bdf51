namespace Directives.Pipeline.Reading.Images;

/// <summary>Tells image files by their first bytes.</summary>
internal static class ImageFormat
{
    /// <summary>Name of the format, or null when <paramref name="head"/> opens none that is read.</summary>
    public static string? Recognize(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "JPEG"
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A]) ? "PNG"
        : IsTiff(head) ? "TIFF"
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? "WebP"
        : IsBitmap(head) ? "BMP"
        : null;

    public static bool IsTiff(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 0x2A, 0]) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 0x2A]);

    // Two letters open many a text; the fixed fields after them do not.
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length >= 14 && head.StartsWith("BM"u8) && head.Slice(6, 4).IndexOfAnyExcept((byte)0) < 0;
}
