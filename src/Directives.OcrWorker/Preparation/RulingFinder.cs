using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>Finds straight drawn lines: runs of ink, with small breaks, longer than any stroke of a letter and thin.</summary>
internal static class RulingFinder
{
    private const double ShortestInches = 0.35;
    private const double ThickestInches = 0.035;

    // What is erased is this long at least: three dots of 11-point type.
    private const double ShortestStrokeInches = 0.045;
    private const double MeetingInches = 0.05;
    private const int MostRulings = 2000;
    private const double LongestBreakInches = 0.008;

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

    /// <summary>The lines that hang together with at least one more of their direction and two of the other. Bars of capitals that happen to make a line do not.</summary>
    public static List<WireRuling> OfTables(IReadOnlyList<WireRuling> rulings, double resolution)
    {
        if (rulings.Count > MostRulings)
        {
            return [];
        }

        float near = (float)(MeetingInches * resolution);
        int[] group = [.. Enumerable.Range(0, rulings.Count)];
        for (int i = 0; i < rulings.Count; i++)
        {
            for (int j = i + 1; j < rulings.Count; j++)
            {
                if (Meet(rulings[i], rulings[j], near))
                {
                    int from = group[i];
                    int to = group[j];
                    for (int k = 0; k < group.Length; k++)
                    {
                        group[k] = group[k] == from ? to : group[k];
                    }
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, rulings.Count)
                .GroupBy(i => group[i], i => rulings[i])
                .Where(g => g.Count(r => r.IsVertical) >= 2 && g.Count(r => !r.IsVertical) >= 2)
                .SelectMany(g => g),
        ];
    }

    /// <summary>Paints the lines over in the colour of the paper, but leaves the letters that they cross.</summary>
    public static void Erase(GrayImage image, InkMap ink, List<WireRuling> rulings, double resolution, byte paper)
    {
        int thickest = Math.Max(2, (int)Math.Ceiling(ThickestInches * resolution));
        int reach = Math.Max(2, (int)Math.Ceiling(DriftInches / 2 * resolution));
        int stroke = Math.Max(4, (int)(ShortestStrokeInches * resolution));
        foreach (WireRuling r in rulings)
        {
            int at = (int)r.Position;
            for (int along = (int)r.Start; along < (int)r.End; along++)
            {
                EraseAcross(image, ink, r.IsVertical, at, along, reach, thickest, stroke, paper);
            }
        }
    }

    /// <summary>Takes the stroke off that crosses one pixel of a line's length, when it is no thicker than a line.</summary>
    private static void EraseAcross(GrayImage image, InkMap ink, bool isVertical, int at, int along, int reach, int thickest, int stroke, byte paper)
    {
        int size = isVertical ? ink.Width : ink.Height;
        for (int place = Math.Max(0, at - reach); place <= Math.Min(size - 1, at + reach); place++)
        {
            if (!IsInk(place))
            {
                continue;
            }

            int start = place;
            while (start > 0 && IsInk(start - 1))
            {
                start--;
            }

            int end = place + 1;
            while (end < size && end - start <= thickest && IsInk(end))
            {
                end++;
            }

            if (end - start <= thickest && IsStroke((start + Math.Min(end, size)) / 2))
            {
                Clear(start, end);
            }

            place = end;
        }

        bool IsInk(int across) => ink.Pixels[Index(along, across)] != 0;

        // The dot under a letter may lie as near to a border as the border's own edge; it is no longer than wide.
        bool IsStroke(int across)
        {
            int length = isVertical ? ink.Height : ink.Width;
            int from = along;
            int to = along + 1;
            while (from > 0 && to - from < stroke && ink.Pixels[Index(from - 1, across)] != 0)
            {
                from--;
            }

            while (to < length && to - from < stroke && ink.Pixels[Index(to, across)] != 0)
            {
                to++;
            }

            return to - from >= stroke;
        }

        int Index(int lengthwise, int across) => isVertical ? (lengthwise * ink.Width) + across : (across * ink.Width) + lengthwise;

        void Clear(int start, int end)
        {
            if (isVertical)
            {
                image.Fill(start - 1, along, end + 1, along + 1, paper);
            }
            else
            {
                image.Fill(along, start - 1, along + 1, end + 1, paper);
            }
        }
    }

    private static bool Meet(WireRuling a, WireRuling b, float near) =>
        a.IsVertical != b.IsVertical
        && a.Position >= b.Start - near && a.Position <= b.End + near && b.Position >= a.Start - near && b.Position <= a.End + near;

    private static InkMap Transpose(InkMap ink)
    {
        var turned = new InkMap(ink.Height, ink.Width);
        for (int y = 0; y < ink.Height; y++)
        {
            // Most of a page is paper, which is found many pixels at a time.
            ReadOnlySpan<byte> row = ink.Row(y);
            for (int x = row.IndexOf((byte)1); x >= 0 && x < row.Length; x++)
            {
                if (row[x] == 0)
                {
                    int skip = row[x..].IndexOf((byte)1);
                    if (skip < 0)
                    {
                        break;
                    }

                    x += skip;
                }

                turned.Pixels[(x * ink.Height) + y] = 1;
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
