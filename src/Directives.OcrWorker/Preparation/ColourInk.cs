using Directives.OcrWorker.Native;

namespace Directives.OcrWorker.Preparation;

/// <summary>Takes seals and signatures in coloured ink off a colour image while it is turned grey.</summary>
/// <remarks>
/// Coloured ink darkens some of the three channels and black print all of them: the lightest channel of a pixel shows the print below
/// the ink. What is left of the ink there is lifted by its chroma. Channels are first balanced on the paper, which may be yellow.
/// </remarks>
internal static class ColourInk
{
    // Chroma of scanned black and white stays below 30 (JPEG); red seals have 90 to 180, blue ballpoint 60 to 140.
    private const int ColouredFrom = 45;

    // One seal of 3 cm on A4 inks 0.3 %; a signature 0.05 %.
    private const double GateShare = 0.0003;

    // Share of its chroma by which a coloured pixel is lightened beyond its lightest channel.
    private const double Lift = 0.45;

    // A pen's line is two pixels wide: the JPEG's coarse chroma leaves it dark and hardly blue, print below it still darker.
    private const double PenLift = 4;
    private const int PrintBelow = 60;

    // JPEG keeps colour at half the resolution: the edges of a stroke come out grey, 140 to 240, and would stay as its outline.
    private const int EdgeReach = 2;
    private const byte EdgeFrom = 130;
    private const byte White = 255;

    /// <summary>The grey image of <paramref name="pix"/>, 32 bits a pixel, without coloured ink where there is enough of it, and the share of coloured pixels.</summary>
    public static (GrayImage Image, double Share) ToGray(Pix pix)
    {
        (int red, int green, int blue) = Paper(pix);
        byte[] r = Balance(red);
        byte[] g = Balance(green);
        byte[] b = Balance(blue);
        var plain = new GrayImage(pix.Width, pix.Height);
        long coloured = 0;
        for (int y = 0; y < plain.Height; y++)
        {
            ReadOnlySpan<uint> source = pix.Row(y);
            Span<byte> target = plain.Row(y);
            for (int x = 0; x < target.Length; x++)
            {
                uint pixel = source[x];
                int pr = r[pixel >> 24];
                int pg = g[(pixel >> 16) & 255];
                int pb = b[(pixel >> 8) & 255];
                target[x] = (byte)(((pr * 77) + (pg * 151) + (pb * 28)) >> 8);
                coloured += Math.Max(pr, Math.Max(pg, pb)) - Math.Min(pr, Math.Min(pg, pb)) >= ColouredFrom ? 1 : 0;
            }
        }

        double share = (double)coloured / plain.Pixels.Length;
        if (share >= GateShare)
        {
            Clean(pix, plain, r, g, b);
        }

        return (plain, share);
    }

    /// <summary>Whether that share of coloured pixels is enough for <see cref="ToGray"/> to have removed coloured ink.</summary>
    public static bool IsRemoved(double share) => share >= GateShare;

    private static void Clean(Pix pix, GrayImage image, byte[] r, byte[] g, byte[] b)
    {
        var inked = new InkMap(image.Width, image.Height);
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<uint> source = pix.Row(y);
            Span<byte> target = image.Row(y);
            Span<byte> ink = inked.Row(y);
            for (int x = 0; x < target.Length; x++)
            {
                uint pixel = source[x];
                int pr = r[pixel >> 24];
                int pg = g[(pixel >> 16) & 255];
                int pb = b[(pixel >> 8) & 255];
                int most = Math.Max(pr, Math.Max(pg, pb));
                int chroma = most - Math.Min(pr, Math.Min(pg, pb));
                ink[x] = chroma >= ColouredFrom ? (byte)1 : (byte)0;
                if (chroma >= ColouredFrom / 2)
                {
                    bool isPen = pb == most && most >= PrintBelow;
                    target[x] = (byte)Math.Min(255, most + (int)(chroma * (isPen ? PenLift : Lift)));
                }
            }
        }

        CleanEdges(image, inked);
    }

    /// <summary>Whitens what is left of the edges of coloured strokes; print beside them is darker.</summary>
    private static void CleanEdges(GrayImage image, InkMap inked)
    {
        for (int y = 0; y < image.Height; y++)
        {
            int top = Math.Max(0, y - EdgeReach);
            int bottom = Math.Min(image.Height, y + EdgeReach + 1);
            ReadOnlySpan<byte> row = inked.Row(y);
            for (int x = row.IndexOf((byte)1); x >= 0 && x < row.Length; x = NextInk(row, x + 1))
            {
                int left = Math.Max(0, x - EdgeReach);
                int right = Math.Min(image.Width, x + EdgeReach + 1);
                for (int near = top; near < bottom; near++)
                {
                    foreach (ref byte shade in image.Row(near)[left..right])
                    {
                        shade = shade >= EdgeFrom ? White : shade;
                    }
                }
            }
        }
    }

    private static int NextInk(ReadOnlySpan<byte> row, int from)
    {
        int next = row[from..].IndexOf((byte)1);
        return next < 0 ? row.Length : from + next;
    }

    /// <summary>The shade of the paper in each channel: the upper decile.</summary>
    private static (int Red, int Green, int Blue) Paper(Pix pix)
    {
        int[] red = new int[256];
        int[] green = new int[256];
        int[] blue = new int[256];
        for (int y = 0; y < pix.Height; y += 4)
        {
            ReadOnlySpan<uint> row = pix.Row(y);
            for (int x = 0; x < pix.Width; x += 4)
            {
                red[row[x] >> 24]++;
                green[(row[x] >> 16) & 255]++;
                blue[(row[x] >> 8) & 255]++;
            }
        }

        return (UpperDecile(red), UpperDecile(green), UpperDecile(blue));
    }

    private static int UpperDecile(int[] histogram)
    {
        long left = histogram.Sum(n => (long)n) / 10;
        int shade = 255;
        while (shade > 0 && (left -= histogram[shade]) > 0)
        {
            shade--;
        }

        return shade;
    }

    /// <summary>The table that makes the paper's shade 250; a dark page is left as it is.</summary>
    private static byte[] Balance(int paper)
    {
        double factor = paper is >= 140 and < 250 ? 250.0 / paper : 1;
        byte[] table = new byte[256];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = (byte)Math.Min(255, i * factor);
        }

        return table;
    }
}
