using System.Buffers.Text;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Guesses by a look at the bytes of a PDF, before any program has opened it, how many of its pages are scans. Only good for getting ready: nothing is decided by it.</summary>
internal static class ScanGuess
{
    // A4 at 120 pixels an inch; seals and signatures that are set into a text are smaller.
    private const int FewestPixels = 1000;

    // The entries of an image's dictionary stand on both sides of its kind; they are no longer than this.
    private const int Around = 400;

    // A file may consist of nothing else.
    private const int MostLooks = 10_000;

    /// <summary>How many images as large as a page are in <paramref name="pdf"/>; <paramref name="most"/> are enough to know.</summary>
    public static int Count(ReadOnlySpan<byte> pdf, int most)
    {
        int count = 0;
        int at = 0;
        for (int look = 0; look < MostLooks && count < most; look++)
        {
            int next = pdf[at..].IndexOf("/Image"u8);
            if (next < 0)
            {
                break;
            }

            at += next;
            ReadOnlySpan<byte> entries = pdf[Math.Max(0, at - Around)..Math.Min(pdf.Length, at + Around)];
            count += Number(entries, "/Width "u8) >= FewestPixels && Number(entries, "/Height "u8) >= FewestPixels ? 1 : 0;
            at += "/Image"u8.Length;
        }

        return count;
    }

    private static int Number(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> name)
    {
        int at = entries.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(entries[(at + name.Length)..], out int number, out _) ? number : 0;
    }
}
