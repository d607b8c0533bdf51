using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>Finds lines of writing on a page that the words read so far do not cover, or not whole: names under a seal, figures alone in their cells, titles that the engine took for a part of a picture.</summary>
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
    private const int MostLines = 48;
    private const double PointsAnInch = 72;

    /// <summary>The boxes of those lines, from top to bottom, without their marks but with the words on them that were read; none on a page full of noise.</summary>
    /// <param name="components">The page's ink, in pixels.</param>
    /// <param name="words">What was read.</param>
    /// <param name="tables">Lines of tables: a figure between them may stand alone.</param>
    /// <param name="resolution">Pixels an inch.</param>
    public static List<Component> Find(Component[] components, IReadOnlyList<WireWord> words, IReadOnlyList<WireRuling> tables, double resolution)
    {
        if (components.Length > ComponentMap.MostOfWriting)
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
            .. lines.Where(l => l.Letters >= FewestLetters || (area is { } inside && l.IsFigure(point) && inside.Contains(l.Box) && WithWords(l.Box, sure, GapPoints * point) == l.Box))
                .OrderByDescending(l => l.Letters).Take(MostLines).Select(l => WithWords(l.Box, sure, GapPoints * point)).Distinct().OrderBy(b => b.Top),
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

    /// <summary>The box of letters grown by the words that were read on the same line: the engine may lose the beginning of a line, or draw the box of a word too small.</summary>
    private static Component WithWords(Component box, WireWord[] words, double gap)
    {
        Component[] line = [.. words.Where(w => Math.Min(box.Bottom, w.Bottom) - Math.Max(box.Top, w.Top) >= LeastOverlap * Math.Min(box.Height, w.Bottom - w.Top))
            .Select(w => new Component(w.Left, w.Top, w.Right, w.Bottom, 0)).OrderBy(w => w.Left)];
        foreach (Component word in line.Concat(line.Reverse()))
        {
            if (word.Left - gap < box.Right && word.Right + gap > box.Left)
            {
                box = new Component(Math.Min(box.Left, word.Left), Math.Min(box.Top, word.Top), Math.Max(box.Right, word.Right), Math.Max(box.Bottom, word.Bottom), box.Area);
            }
        }

        return box;
    }

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
