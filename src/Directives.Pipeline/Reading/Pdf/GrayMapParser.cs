using Directives.Pipeline.Layout;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Reads pictures in binary PGM form, as <c>pdftoppm -gray</c> writes them one after the other.</summary>
internal static class GrayMapParser
{
    /// <summary>The pictures in order; reading stops at the first that is cut short or not PGM.</summary>
    public static List<GrayPicture> Parse(ReadOnlyMemory<byte> bytes)
    {
        var pictures = new List<GrayPicture>();
        int at = 0;
        ReadOnlySpan<byte> span = bytes.Span;
        while (at + 2 < span.Length && span[at] == 'P' && span[at + 1] == '5')
        {
            at += 2;
            int width = Number(span, ref at);
            int height = Number(span, ref at);
            int most = Number(span, ref at);
            at++;
            long size = (long)width * height;
            if (width <= 0 || height <= 0 || most != 255 || at + size > span.Length)
            {
                break;
            }

            pictures.Add(new GrayPicture(width, height, bytes.Slice(at, (int)size)));
            at += (int)size;
        }

        return pictures;
    }

    private static int Number(ReadOnlySpan<byte> span, ref int at)
    {
        while (at < span.Length && span[at] is (byte)' ' or (byte)'\n')
        {
            at++;
        }

        int value = 0;
        while (at < span.Length && char.IsAsciiDigit((char)span[at]) && value < 1_000_000)
        {
            value = (value * 10) + span[at++] - '0';
        }

        return value;
    }
}
