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

    // How far a stretch may be from the page's type size and still be of that size; one or two words say less than a line.
    private const int FewWords = 3;
    private const double LeastSize = 0.86;
    private const double MostSize = 1.17;
    private const double LeastSizeOfFew = 0.7;
    private const double MostSizeOfFew = 1.5;

    // Words of two lines of the engine that stand on one row are columns from this gap on, in shares of the type size.
    private const double GapBetweenLines = 0.8;

    /// <summary>The words and lines of <paramref name="page"/> in points of the upright page; words of a line share their top and bottom.</summary>
    /// <remarks>What is no word is left out (<see cref="OcrNoise"/>). The engine runs columns into one line, so each stretch between wide gaps has a baseline and size of its own.</remarks>
    public static PositionedPage ToPositioned(int number, OcrPage page)
    {
        double x = PointsAnInch / page.UprightHorizontalResolution;
        double y = PointsAnInch / page.UprightVerticalResolution;
        double pageSize = TypeSize.Estimate(page.Words);
        var rulings = new List<OcrRuling>(page.Rulings);
        var words = new List<PositionedWord>(page.Words.Count);
        foreach (IGrouping<int, OcrWord> line in page.Words.GroupBy(w => w.Line))
        {
            foreach (List<OcrWord> segment in OcrNoise.Segments(line, pageSize, rulings))
            {
                double[] baselines = [.. segment.Select(w => w.Baseline).Order()];
                double baseline = baselines[baselines.Length / 2];
                double size = Settle(TypeSize.Estimate(segment), segment.Count, pageSize);
                words.AddRange(segment.Select(w => new PositionedWord(
                    w.Text, w.Box.Left * x, (baseline - (Ascent * size)) * y, w.Box.Right * x, (baseline + (Descent * size)) * y, line.Key)
                {
                    Confidence = w.Confidence,
                }));
            }
        }

        return new PositionedPage
        {
            Number = number,
            Width = page.UprightWidth * x,
            Height = page.UprightHeight * y,
            IsScan = true,
            Words = InReadingOrder(number, words),
            Rules = [.. rulings.Select(r => r.IsVertical
                ? new RulingLine(true, r.Position * x, r.Start * y, r.End * y)
                : new RulingLine(false, r.Position * y, r.Start * x, r.End * x))],
        };
    }

    /// <summary>Takes the page's size for one that is nearly it: what is left of the difference is the noise of boxes, and size parts paragraphs.</summary>
    private static double Settle(double size, int words, double pageSize)
    {
        (double least, double most) = words < FewWords ? (LeastSizeOfFew, MostSizeOfFew) : (LeastSize, MostSize);
        return size > least * pageSize && size < most * pageSize ? pageSize : size;
    }

    /// <summary>Numbers the words row by row, with a jump where two columns meet: at a gap between two lines of the engine, and before the motto, which always opens a column.</summary>
    /// <param name="number">The page's number.</param>
    /// <param name="words">The words; their order is the number of their line.</param>
    private static List<PositionedWord> InReadingOrder(int number, List<PositionedWord> words)
    {
        var ordered = new List<PositionedWord>(words.Count);
        int order = 0;
        foreach (TextRow row in RowBuilder.Build(number, words))
        {
            for (int i = 0; i < row.Words.Count; i++)
            {
                bool jumps = i > 0 && ((row.Words[i].Order != row.Words[i - 1].Order && row.Words[i].Left - row.Words[i - 1].Right > GapBetweenLines * row.Size) || OpensMotto(row.Words, i));
                order += jumps ? 2 : 1;
                ordered.Add(row.Words[i] with { Order = order });
            }
        }

        return ordered;
    }

    private static bool OpensMotto(List<PositionedWord> row, int at) =>
        at + 1 < row.Count
        && ((row[at].Text == "CỘNG" && row[at + 1].Text.StartsWith('H')) || (row[at].Text == "ĐẢNG" && row[at + 1].Text == "CỘNG") || (row[at].Text == "Độc" && row[at + 1].Text == "lập"));

    /// <summary>The same text with the boxes of words on pages read by OCR moved onto the page as given.</summary>
    public static SourceText PlaceBack(SourceText source, IReadOnlyDictionary<int, OcrPage> read)
    {
        PageMap map = source.Pages!;
        var scans = read.ToDictionary(r => r.Key, r => new PageScan(r.Value.HorizontalResolution, r.Value.VerticalResolution));
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
            words.Add((span, region with { Left = box.Left, Top = box.Top, Right = box.Right, Bottom = box.Bottom, Scan = scans[region.PageNumber] }));
        }

        return new SourceText(source.Text, new PageMap(words, map.PageCount)) { FromOcr = true };
    }
}
