using Directives.OcrWorker.Native;
using Directives.OcrWorker.Preparation;
using Directives.OcrWorker.Protocol;

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
        IReadOnlyList<WireStep> steps = page.Findings.Steps;
        if (request.Prepare && !isCutShort)
        {
            left = request.DeadlineMilliseconds - (int)(Environment.TickCount64 - start);
            (words, int lines) = new SecondLook(recognizer).Complete(page, words, left);
            steps = lines == 0 ? steps : [.. steps, new WireStep("unread writing read", "lines passed over", lines)];
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
