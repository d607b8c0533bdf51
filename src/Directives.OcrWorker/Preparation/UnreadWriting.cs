using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>Finds lines of writing on a page that no word read so far covers: names under a seal, figures alone in their cells, titles that the engine took for a part of a picture.</summary>
internal static class UnreadWriting
{
    // Letters of 9 to 16 point type without and with marks; letters that touch make longer pieces.
    private const double LowestPoints = 3.6;
    private const double HighestPoints = 16;
    private const double LongestPoints = 60;
    private const double LeastFill = 0.1;

    // Letters of one line: words are up to half a type size apart.
    private const double GapPoints = 9;
    private const double LeastOverlap = 0.5;
    private const int FewestLetters = 4;

    // What is in no line of its own but may be a figure: as high as figures of 10 to 14 point type.
    private const double LowestFigurePoints = 6;
    private const double HighestFigurePoints = 11;

    // A word read with less confidence than this may be anything.
    private const double LeastConfidence = 0.4;
    private const int MostComponents = 30_000;
    private const int MostLines = 48;
    private const double PointsAnInch = 72;

    /// <summary>The boxes of those lines, from top to bottom, without their marks; none on a page full of noise.</summary>
    /// <param name="components">The page's ink, in pixels.</param>
    /// <param name="words">What was read.</param>
    /// <param name="tables">Lines of tables: a figure between them may stand alone.</param>
    /// <param name="resolution">Pixels an inch.</param>
    public static List<Component> Find(Component[] components, IReadOnlyList<WireWord> words, IReadOnlyList<WireRuling> tables, double resolution)
    {
        if (components.Length > MostComponents)
        {
            return [];
        }

        double point = resolution / PointsAnInch;
        WireWord[] sure = [.. words.Where(w => w.Confidence >= LeastConfidence)];
        var lines = new List<Line>();
        foreach (Component letter in components.Where(c => IsLetter(c, point) && !IsCovered(c, sure)).OrderBy(c => c.Left))
        {
            int at = lines.FindIndex(l => l.Takes(letter, GapPoints * point));
            if (at >= 0)
            {
                lines[at] = lines[at].With(letter);
            }
            else
            {
                lines.Add(new Line(letter, 1));
            }
        }

        Component? area = Area(tables);
        return
        [
            .. lines.Where(l => !Adjoins(l.Box, sure, GapPoints * point))
                .Where(l => l.Letters >= FewestLetters || (area is { } inside && l.IsFigure(point) && inside.Contains(l.Box)))
                .OrderByDescending(l => l.Letters).Take(MostLines).Select(l => l.Box).OrderBy(b => b.Top),
        ];
    }

    private static bool IsLetter(Component c, double point) =>
        c.Height >= LowestPoints * point && c.Height <= HighestPoints * point && c.Width <= LongestPoints * point && c.Fill >= LeastFill;

    private static bool IsCovered(Component c, WireWord[] words)
    {
        int x = (c.Left + c.Right) / 2;
        int y = (c.Top + c.Bottom) / 2;
        return Array.Exists(words, w => x >= w.Left && x < w.Right && y >= w.Top && y < w.Bottom);
    }

    /// <summary>Whether words that were read stand on the same line: what is left of it between them are letters whose box the engine drew too small.</summary>
    private static bool Adjoins(Component box, WireWord[] words, double gap) => Array.Exists(words, w =>
        w.Left - gap < box.Right && w.Right + gap > box.Left
        && Math.Min(box.Bottom, w.Bottom) - Math.Max(box.Top, w.Top) >= LeastOverlap * Math.Min(box.Height, w.Bottom - w.Top));

    /// <summary>The box around all lines of tables, or null without any.</summary>
    private static Component? Area(IReadOnlyList<WireRuling> tables)
    {
        WireRuling[] verticals = [.. tables.Where(r => r.IsVertical)];
        WireRuling[] horizontals = [.. tables.Where(r => !r.IsVertical)];
        return verticals.Length < 2 || horizontals.Length < 2
            ? null
            : new Component(
                (int)verticals.Min(r => r.Position), (int)horizontals.Min(r => r.Position), (int)verticals.Max(r => r.Position), (int)horizontals.Max(r => r.Position), 0);
    }

    private readonly record struct Line(Component Box, int Letters)
    {
        public bool Takes(Component letter, double gap)
        {
            int overlap = Math.Min(Box.Bottom, letter.Bottom) - Math.Max(Box.Top, letter.Top);
            return letter.Left - Box.Right <= gap && overlap >= LeastOverlap * Math.Min(Box.Height, letter.Height);
        }

        public Line With(Component letter) => new(
            new Component(Box.Left, Math.Min(Box.Top, letter.Top), Math.Max(Box.Right, letter.Right), Math.Max(Box.Bottom, letter.Bottom), Box.Area + letter.Area),
            Letters + 1);

        public bool IsFigure(double point) => Box.Height >= LowestFigurePoints * point && Box.Height <= HighestFigurePoints * point;
    }
}
