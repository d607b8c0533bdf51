namespace Directives.Pipeline.Layout;

/// <summary>Finds ruling lines in a grey picture of a page.</summary>
/// <remarks>
/// Letters are masked by the words' boxes first; what stays dark over a long straight run is a line. A picture of 72 pixels an inch is
/// enough when it was drawn without anti-aliasing, because every line then is one pixel wide at least.
/// </remarks>
internal static class RuleDetector
{
    private const byte Dark = 170;
    private const double ShortestHorizontal = 18;
    private const double ShortestVertical = 9;
    private const double Thickest = 5;

    /// <summary>The lines of <paramref name="picture"/>, which shows the whole of a page that is <paramref name="pageWidth"/> points wide.</summary>
    public static List<RulingLine> Find(GrayPicture picture, double pageWidth, IEnumerable<PositionedWord> words)
    {
        double scale = picture.Width / pageWidth;
        bool[] dark = new bool[picture.Width * picture.Height];
        ReadOnlySpan<byte> pixels = picture.Pixels.Span;
        for (int i = 0; i < dark.Length; i++)
        {
            dark[i] = pixels[i] < Dark;
        }

        foreach (PositionedWord word in words)
        {
            Mask(dark, picture, word, scale);
        }

        var rules = new List<RulingLine>();
        Scan(rules, dark, picture.Width, picture.Height, scale, isVertical: false, ShortestHorizontal);
        Scan(rules, dark, picture.Width, picture.Height, scale, isVertical: true, ShortestVertical);
        return rules;
    }

    private static void Mask(bool[] dark, GrayPicture picture, PositionedWord word, double scale)
    {
        // Ends of boxes reach beyond the letters and may touch the borders of the cell.
        double inset = 0.12 * word.Height;
        int left = Math.Clamp((int)Math.Floor(word.Left * scale), 0, picture.Width);
        int right = Math.Clamp((int)Math.Ceiling(word.Right * scale), 0, picture.Width);
        int top = Math.Clamp((int)Math.Ceiling((word.Top + inset) * scale), 0, picture.Height);
        int bottom = Math.Clamp((int)Math.Floor((word.Bottom - inset) * scale), 0, picture.Height);
        for (int y = top; y < bottom && right > left; y++)
        {
            dark.AsSpan((y * picture.Width) + left, right - left).Clear();
        }
    }

    /// <summary>Collects runs along one direction and puts runs of neighbouring pixel lines together into one rule.</summary>
    private static void Scan(List<RulingLine> rules, bool[] dark, int width, int height, double scale, bool isVertical, double shortest)
    {
        int across = isVertical ? width : height;
        int along = isVertical ? height : width;
        int step = isVertical ? width : 1;
        int lineStep = isVertical ? 1 : width;
        int least = (int)(shortest * scale);
        var open = new List<Run>();
        for (int line = 0; line <= across; line++)
        {
            var current = new List<Run>();
            int start = -1;
            for (int i = 0; line < across && i <= along; i++)
            {
                bool isDark = i < along && dark[(line * lineStep) + (i * step)];
                if (isDark && start < 0)
                {
                    start = i;
                }
                else if (!isDark && start >= 0)
                {
                    if (i - start >= least)
                    {
                        current.Add(new Run(line, line, start, i));
                    }

                    start = -1;
                }
            }

            Continue(rules, open, current, scale, isVertical);
            open = current;
        }
    }

    private static void Continue(List<RulingLine> rules, List<Run> open, List<Run> current, double scale, bool isVertical)
    {
        foreach (Run run in open)
        {
            int next = current.FindIndex(c => c.Start < run.End && run.Start < c.End);
            if (next >= 0)
            {
                Run other = current[next];
                current[next] = new Run(Math.Min(run.First, other.First), other.Last, Math.Min(run.Start, other.Start), Math.Max(run.End, other.End));
            }
            else if (run.Last - run.First + 1 <= Math.Max(Thickest * scale, 1))
            {
                rules.Add(new RulingLine(isVertical, (run.First + run.Last + 1) / 2.0 / scale, run.Start / scale, run.End / scale));
            }
        }
    }

    private readonly record struct Run(int First, int Last, int Start, int End);
}
