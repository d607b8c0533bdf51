using Directives.Pipeline.Layout;
using Directives.Text;

namespace Directives.Pipeline.Ocr;

/// <summary>Turns what an engine read into positioned words for <see cref="DocumentLayout"/>, and puts the places of the text back onto the pages as given.</summary>
internal static class OcrLayout
{
    private const double PointsAnInch = 72;

    // Proportions of Times and its like, in shares of the type size: what PDF readers give as the box of a word of that type.
    private const double Ascent = 0.89;
    private const double Descent = 0.22;

    /// <summary>The words and lines of <paramref name="page"/> in points of the upright page; words of a line share their top and bottom.</summary>
    public static PositionedPage ToPositioned(int number, OcrPage page)
    {
        double x = PointsAnInch / page.UprightHorizontalResolution;
        double y = PointsAnInch / page.UprightVerticalResolution;
        var words = new List<PositionedWord>(page.Words.Count);
        foreach (List<OcrWord> line in Lines(page.Words))
        {
            double size = TypeSize.Estimate(line);
            foreach (OcrWord word in line)
            {
                words.Add(new PositionedWord(
                    word.Text,
                    word.Box.Left * x,
                    (word.Baseline - (Ascent * size)) * y,
                    word.Box.Right * x,
                    (word.Baseline + (Descent * size)) * y,
                    words.Count));
            }
        }

        return new PositionedPage
        {
            Number = number,
            Width = page.UprightWidth * x,
            Height = page.UprightHeight * y,
            Words = words,
            Rules = [.. page.Rulings.Select(r => r.IsVertical
                ? new RulingLine(true, r.Position * x, r.Start * y, r.End * y)
                : new RulingLine(false, r.Position * y, r.Start * x, r.End * x))],
        };
    }

    /// <summary>The words of each line of the engine, their baselines made one.</summary>
    private static IEnumerable<List<OcrWord>> Lines(IReadOnlyList<OcrWord> words)
    {
        int start = 0;
        for (int i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && words[i].Line == words[start].Line)
            {
                continue;
            }

            var line = new List<OcrWord>(i - start);
            double[] baselines = [.. words.Skip(start).Take(i - start).Select(w => w.Baseline).Order()];
            for (int w = start; w < i; w++)
            {
                line.Add(words[w] with { Baseline = baselines[baselines.Length / 2] });
            }

            yield return line;
            start = i;
        }
    }

    /// <summary>The same text with the boxes of words on pages read by OCR moved onto the page as given, with the confidence of their reading.</summary>
    public static SourceText PlaceBack(SourceText source, IReadOnlyDictionary<int, OcrPage> read)
    {
        PageMap map = source.Pages!;
        var words = new List<(TextSpan Span, PageRegion Region)>(map.Words.Count);
        foreach ((TextSpan span, PageRegion region) in map.Words)
        {
            if (!read.TryGetValue(region.PageNumber, out OcrPage? page))
            {
                words.Add((span, region));
                continue;
            }

            double x = page.UprightHorizontalResolution / PointsAnInch;
            double y = page.UprightVerticalResolution / PointsAnInch;
            OcrBox box = page.OnPage(new OcrBox(region.Left * x, region.Top * y, region.Right * x, region.Bottom * y));
            words.Add((span, region with { Left = box.Left, Top = box.Top, Right = box.Right, Bottom = box.Bottom }));
        }

        return new SourceText(source.Text, new PageMap(words, map.PageCount));
    }
}
