using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>Finds straight drawn lines: runs of ink, with small breaks, longer than any stroke of a letter and thin.</summary>
internal static class RulingFinder
{
    private const double ShortestInches = 0.35;
    private const double ThickestInches = 0.035;
    private const double LongestBreakInches = 0.02;

    // Over the length of a table row a line may climb by this much in all: what skew is left after straightening.
    private const double DriftInches = 0.05;

    /// <summary>The lines of <paramref name="ink"/>, in pixels.</summary>
    public static List<WireRuling> Find(InkMap ink, double resolution)
    {
        var rulings = new List<WireRuling>();
        Collect(rulings, ink, resolution, isVertical: false);
        Collect(rulings, Transpose(ink), resolution, isVertical: true);
        return rulings;
    }

    /// <summary>Whether lines cross or meet often enough to be a table.</summary>
    public static bool MakeTable(List<WireRuling> rulings, double resolution)
    {
        float near = (float)(0.05 * resolution);
        int meetings = 0;
        foreach (WireRuling a in rulings)
        {
            foreach (WireRuling b in rulings)
            {
                meetings += !a.IsVertical && b.IsVertical
                    && a.Position >= b.Start - near && a.Position <= b.End + near && b.Position >= a.Start - near && b.Position <= a.End + near ? 1 : 0;
            }
        }

        return meetings >= 4;
    }

    /// <summary>Paints the lines over in the colour of the paper.</summary>
    public static void Erase(GrayImage image, List<WireRuling> rulings, double resolution, byte paper)
    {
        int half = Math.Max(1, (int)Math.Ceiling(ThickestInches * resolution / 3));
        foreach (WireRuling r in rulings)
        {
            int at = (int)r.Position;
            if (r.IsVertical)
            {
                image.Fill(at - half, (int)r.Start, at + half + 1, (int)r.End, paper);
            }
            else
            {
                image.Fill((int)r.Start, at - half, (int)r.End, at + half + 1, paper);
            }
        }
    }

    private static InkMap Transpose(InkMap ink)
    {
        const int Block = 64;
        var turned = new InkMap(ink.Height, ink.Width);
        for (int top = 0; top < ink.Height; top += Block)
        {
            for (int left = 0; left < ink.Width; left += Block)
            {
                for (int y = top; y < Math.Min(top + Block, ink.Height); y++)
                {
                    for (int x = left; x < Math.Min(left + Block, ink.Width); x++)
                    {
                        turned.Pixels[(x * ink.Height) + y] = ink.Pixels[(y * ink.Width) + x];
                    }
                }
            }
        }

        return turned;
    }

    private static void Collect(List<WireRuling> rulings, InkMap ink, double resolution, bool isVertical)
    {
        int shortest = (int)(ShortestInches * resolution);
        int gap = Math.Max(1, (int)(LongestBreakInches * resolution));
        var open = new List<Band>();
        for (int y = 0; y <= ink.Height; y++)
        {
            List<Band> runs = y < ink.Height ? LongRuns(ink.Row(y), y, shortest, gap) : [];
            foreach (Band band in open)
            {
                int next = runs.FindIndex(r => r.Start < band.End && band.Start < r.End);
                if (next >= 0)
                {
                    Band r = runs[next];
                    runs[next] = new Band(Math.Min(r.First, band.First), r.Last, Math.Min(r.Start, band.Start), Math.Max(r.End, band.End));
                }
                else if (band.Last - band.First + 1 <= (ThickestInches + DriftInches) * resolution)
                {
                    rulings.Add(new WireRuling(isVertical, (band.First + band.Last + 1) / 2f, band.Start, band.End));
                }
            }

            open = runs;
        }
    }

    private static List<Band> LongRuns(ReadOnlySpan<byte> row, int y, int shortest, int gap)
    {
        var runs = new List<Band>();
        int x = row.IndexOf((byte)1);
        while (x >= 0 && x < row.Length)
        {
            int start = x;
            int end = x;
            while (true)
            {
                int length = row[end..].IndexOf((byte)0);
                end = length < 0 ? row.Length : end + length;
                int next = row[end..].IndexOf((byte)1);
                if (next < 0 || next > gap)
                {
                    x = next < 0 ? row.Length : end + next;
                    break;
                }

                end += next;
            }

            if (end - start >= shortest)
            {
                runs.Add(new Band(y, y, start, end));
            }
        }

        return runs;
    }

    private readonly record struct Band(int First, int Last, int Start, int End);
}
