using Directives.OcrWorker.Native;
using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;
using Directives.OcrWorker.Strokes;

namespace Directives.OcrWorker;

/// <summary>Reads one page image: decodes, prepares, recognises. For one thread.</summary>
internal sealed class PageReader(Recognizer recognizer)
{
    /// <summary>Reads the page of <paramref name="request"/>.</summary>
    /// <exception cref="PageFailureException">It cannot be decoded or is too large.</exception>
    public PageReply Read(PageRequest request)
    {
        long start = Environment.TickCount64;
        using Pix given = ImageDecoder.Decode(request);
        byte[] picture = request.KeepPicture ? PictureEncoder.Encode(given) : [];
        var orientation = new Orientation(recognizer);
        using PreparedPage page = request.Prepare ? PagePreparation.Prepare(request, given, orientation.Find) : PagePreparation.Leave(request, given);
        int left = request.DeadlineMilliseconds - (int)(Environment.TickCount64 - start);
        (List<WireWord> words, bool isCutShort) = recognizer.Read(page, left);
        List<WireStep> steps = [.. page.Findings.Steps];
        if (request.Prepare && !isCutShort)
        {
            left = request.DeadlineMilliseconds - (int)(Environment.TickCount64 - start);
            LookAgain(page, words, steps, left);
        }

        return page.Findings with
        {
            Steps = steps,
            IsCutShort = isCutShort,
            Picture = picture,
            Words = words.ConvertAll(w => Unscale(w, page.HorizontalScale, page.VerticalScale)),
            Rulings = [.. page.Findings.Rulings.Select(r => Unscale(r, page.HorizontalScale, page.VerticalScale))],
        };
    }

    /// <summary>What the engine passed over or read against the strokes.</summary>
    private void LookAgain(PreparedPage page, List<WireWord> words, List<WireStep> steps, int milliseconds)
    {
        long start = Environment.TickCount64;
        PageInk ink = PageInk.Of(page);
        int lines = new SecondLook(recognizer).Complete(ink, words, RulingFinder.OfTables(page.Findings.Rulings, page.Resolution), milliseconds);
        Tell("unread writing read", "lines passed over", lines);
        int left = milliseconds - (int)(Environment.TickCount64 - start);
        Tell("doubtful words read again", "words read otherwise", new DoubtfulWords(recognizer).Improve(ink, words, left));
        Tell("words held against their strokes", "words that differed", StrokeProof.Correct(ink, words, page.IsClean));

        void Tell(string step, string measure, int count)
        {
            if (count > 0)
            {
                steps.Add(new WireStep(step, measure, count));
            }
        }
    }

    private static WireWord Unscale(WireWord word, double x, double y) => word with
    {
        Left = (int)Math.Round(word.Left / x),
        Top = (int)Math.Round(word.Top / y),
        Right = (int)Math.Round(word.Right / x),
        Bottom = (int)Math.Round(word.Bottom / y),
        Baseline = (int)Math.Round(word.Baseline / y),
    };

    private static WireRuling Unscale(WireRuling ruling, double x, double y)
    {
        double along = ruling.IsVertical ? y : x;
        double across = ruling.IsVertical ? x : y;
        return ruling with { Position = (float)(ruling.Position / across), Start = (float)(ruling.Start / along), End = (float)(ruling.End / along) };
    }
}
