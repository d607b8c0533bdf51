namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Reads the size that a picture of the Netpbm family (PBM, PGM, PPM) states in its first bytes.</summary>
internal static class NetpbmHeader
{
    private const int MostDigits = 6;

    /// <summary>Width and height in pixels, or null when it is no such picture.</summary>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes[0] != (byte)'P' || bytes[1] is < (byte)'4' or > (byte)'6')
        {
            return null;
        }

        int at = 2;
        int width = Number(bytes, ref at);
        int height = Number(bytes, ref at);
        return width > 0 && height > 0 ? (width, height) : null;
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n')
        {
            at++;
        }

        int value = 0;
        for (int digits = 0; at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && digits < MostDigits; digits++)
        {
            value = (value * 10) + bytes[at++] - '0';
        }

        return value;
    }
}
