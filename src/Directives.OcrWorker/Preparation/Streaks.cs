namespace Directives.OcrWorker.Preparation;

/// <summary>Finds the streaks that dirt on the glass of a scanner leaves: thin upright lines, also broken ones, from the top edge to the bottom edge.</summary>
/// <remarks>They are looked for before the page is straightened, while they still stand exactly upright. The lines of tables stop short of the edges.</remarks>
internal static class Streaks
{
    private const double ThickestInches = 0.025;
    private const double EdgeInches = 0.3;
    private const double LeastCover = 0.35;

    /// <summary>Takes the streaks off <paramref name="image"/> and <paramref name="ink"/>, but leaves them where they cross a letter.</summary>
    /// <returns>How many there were.</returns>
    public static int Remove(GrayImage image, InkMap ink, double resolution, byte paper)
    {
        int edge = Math.Clamp((int)(EdgeInches * resolution), 1, ink.Height);
        int thickest = Math.Max(2, (int)(ThickestInches * resolution));
        int[] top = Columns(ink, 0, edge);
        int[] bottom = Columns(ink, ink.Height - edge, ink.Height);
        int count = 0;
        for (int x = 0; x < ink.Width; x++)
        {
            int start = x;
            while (x < ink.Width && IsCovered(x))
            {
                x++;
            }

            if (x > start && x - start <= thickest)
            {
                Erase(image, ink, start, x, paper);
                count++;
            }
        }

        return count;

        bool IsCovered(int column) =>
            top[column] >= LeastCover * edge && bottom[column] >= LeastCover * edge && Cover(ink, column) >= LeastCover * ink.Height;
    }

    private static int Cover(InkMap ink, int column)
    {
        int count = 0;
        for (int at = column; at < ink.Pixels.Length; at += ink.Width)
        {
            count += ink.Pixels[at];
        }

        return count;
    }

    private static int[] Columns(InkMap ink, int first, int end)
    {
        int[] counts = new int[ink.Width];
        for (int y = first; y < end; y++)
        {
            ReadOnlySpan<byte> row = ink.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                counts[x] += row[x];
            }
        }

        return counts;
    }

    private static void Erase(GrayImage image, InkMap ink, int start, int end, byte paper)
    {
        // A run wider than the streak is a stroke of a letter that it crosses.
        int widest = end - start + 1;
        for (int y = 0; y < ink.Height; y++)
        {
            Span<byte> row = ink.Row(y);
            int left = start;
            int right = end;
            while (left > 0 && row[left - 1] != 0)
            {
                left--;
            }

            while (right < row.Length && row[right] != 0)
            {
                right++;
            }

            if (right - left <= widest)
            {
                row[left..right].Clear();
                image.Fill(left - 1, y, right + 1, y + 1, paper);
            }
        }
    }
}
