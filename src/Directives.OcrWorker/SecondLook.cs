using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>Reads writing that the engine passed over on a page, line by line: by itself a line is no longer taken for a part of the seal or picture beside it.</summary>
internal sealed class SecondLook(Recognizer recognizer)
{
    // Seals and strokes of pens: larger than any letter, and hollow.
    private const double SmallestScrawlPoints = 24;
    private const double FullestScrawl = 0.35;

    // Seals are 3 to 4.5 cm across; capitals that stand within are their own text.
    private const double SmallestSealPoints = 80;

    // Room for a letter at either end that touches the seal.
    private const double AsidePoints = 9;

    private const double LeastConfidence = 0.65;

    // A line that was read in part is replaced when all of it is now read surely, and more of it.
    private const double SureBefore = 0.8;
    private const int FewestGained = 3;
    private const byte White = 255;
    private const double PointsAnInch = 72;

    /// <summary>Adds what is found on <paramref name="page"/> now to <paramref name="words"/>, and gives the number of lines that were added.</summary>
    public int Complete(PageInk page, List<WireWord> words, IReadOnlyList<WireRuling> tables, int milliseconds)
    {
        long start = Environment.TickCount64;
        GrayImage image = page.Image;
        ComponentMap components = page.Components;
        List<Component> lines = UnreadWriting.Find(components.All, words, tables, page.Resolution);
        if (lines.Count == 0)
        {
            return 0;
        }

        double scrawl = SmallestScrawlPoints * page.Resolution / PointsAnInch;
        var without = new GrayImage(image.Width, image.Height);
        image.Pixels.CopyTo(without.Pixels, 0);
        bool[] isHollow = Array.ConvertAll(components.All, c => IsHollow(c, scrawl));
        components.Paint(without, isHollow, margin: 1, White);
        Component[] scrawls = [.. components.All.Where((_, i) => isHollow[i])];
        Component[] seals = Array.FindAll(components.All, c => IsHollow(c, SmallestSealPoints * page.Resolution / PointsAnInch));
        int added = 0;
        int number = words.Count == 0 ? 0 : words.Max(w => w.Line) + 1;
        foreach (Component line in lines)
        {
            int left = milliseconds - (int)(Environment.TickCount64 - start);
            if (left <= 0)
            {
                break;
            }

            List<WireWord> found = Read(image, line, page.Resolution, left);
            found = Array.Exists(scrawls, s => s.Overlaps(line)) ? Better(found, Read(without, line, page.Resolution, left)) : found;
            if (Sureness(found) < LeastConfidence || (found.TrueForAll(w => !w.Text.Any(char.IsLower)) && Array.Exists(seals, s => s.Contains(line))))
            {
                continue;
            }

            // What the engine had made of these letters before was not sure, or a part of them only.
            List<WireWord> before = words.FindAll(w => found.Exists(f => Overlaps(f, w)));
            if (before.Exists(w => w.Confidence >= SureBefore) && (Sureness(found) < SureBefore || Letters(found) < Letters(before) + FewestGained))
            {
                continue;
            }

            words.RemoveAll(before.Contains);
            words.AddRange(found.Select(w => w with { Line = number }));
            number++;
            added++;
        }

        return added;
    }

    private List<WireWord> Read(GrayImage image, Component line, double resolution, int milliseconds) =>
        LineReader.Read(recognizer, image, resolution, line, AsidePoints, enlargement: 1, milliseconds);

    private static bool IsHollow(Component c, double size) => Math.Min(c.Height, c.Width) > size && c.Fill < FullestScrawl;

    private static List<WireWord> Better(List<WireWord> a, List<WireWord> b) => Sureness(b) > Sureness(a) ? b : a;

    /// <summary>Mean confidence of the letters and figures, 0 to 1.</summary>
    private static double Sureness(List<WireWord> words)
    {
        int letters = Letters(words);
        return letters == 0 ? 0 : words.Sum(w => w.Confidence * w.Text.Count(char.IsLetterOrDigit)) / letters;
    }

    private static int Letters(List<WireWord> words) => words.Sum(w => w.Text.Count(char.IsLetterOrDigit));

    private static bool Overlaps(WireWord found, WireWord before)
    {
        int x = (before.Left + before.Right) / 2;
        int y = (before.Top + before.Bottom) / 2;
        return x >= found.Left && x < found.Right && y >= found.Top && y < found.Bottom;
    }
}
