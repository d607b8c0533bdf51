using Directives.OcrWorker.Native;
using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker.Preparation;

/// <summary>Turns a page image into one that reads well. Each step is taken only when a measure of the page calls for it, and told with that measure.</summary>
internal sealed class PagePreparation
{
    private const double HighResolution = 350;
    private const double GoodResolution = 300;
    private const byte White = 255;
    private const double LowResolution = 110;
    private const double LowContrast = 120;
    private const double UnevenPaper = 24;
    private const double MostlyDark = 0.6;
    private const float LeastSkew = 0.08f;
    private const float SureSkew = 3f;

    private readonly List<WireStep> _steps = [];
    private bool _isClean = true;
    private readonly PageRequest _request;
    private readonly Pix _given;

    private PagePreparation(PageRequest request, Pix given)
    {
        _request = request;
        _given = given;
    }

    /// <summary>Prepares <paramref name="given"/>, which stays the caller's.</summary>
    /// <param name="request">What is known of the page.</param>
    /// <param name="given">The decoded image.</param>
    /// <param name="findTurn">Says by how many quarters clockwise the page must be turned to stand upright, and how sure that is.</param>
    public static PreparedPage Prepare(PageRequest request, Pix given, Func<InkMap, double, (int Quarters, WireStep? Step)> findTurn) =>
        new PagePreparation(request, given).Run(findTurn);

    /// <summary>The image as it is.</summary>
    public static PreparedPage Leave(PageRequest request, Pix given)
    {
        PageScale scale = KnownScale(request, given) ?? PageScale.Assume(given.Width, given.Height);
        return new PreparedPage
        {
            Image = Pix.Require(Leptonica.ConvertTo8(given.Handle, 0)),
            Resolution = scale.Horizontal,
            HorizontalScale = 1,
            VerticalScale = 1,
            Findings = new PageReply { Width = given.Width, Height = given.Height, HorizontalResolution = scale.Horizontal, VerticalResolution = scale.Vertical, InkShare = 1 },
        };
    }

    private static PageScale? KnownScale(PageRequest request, Pix given) =>
        PageScale.FromPage(given.Width, given.Height, request.PageWidth, request.PageHeight)
        ?? PageScale.FromHeader(given.Width, given.Height, given.HorizontalResolution, given.VerticalResolution);

    private PreparedPage Run(Func<InkMap, double, (int Quarters, WireStep? Step)> findTurn)
    {
        GrayImage gray = ToGray();
        Threshold threshold = Threshold.Find(gray.Histogram());
        gray = Level(gray, ref threshold);
        InkMap ink = InkMap.FromThreshold(gray, threshold.Value);
        ComponentMap components = ComponentMap.Find(ink);

        PageScale scale = KnownScale(_request, _given) ?? PageScale.FromLetters(components.All) ?? PageScale.Assume(_given.Width, _given.Height);
        _steps.Add(new WireStep("resolution", scale.Source, scale.Horizontal));
        (gray, double resolution) = Resize(gray, scale);

        if (gray.Width != ink.Width || gray.Height != ink.Height)
        {
            ink = InkMap.FromThreshold(gray, threshold.Value);
            components = ComponentMap.Find(ink);
        }

        byte paper = (byte)Math.Clamp(threshold.Paper, 0, 255);
        RemoveStreaks(gray, ink, resolution, paper);
        double horizontal = (double)gray.Width / _given.Width;
        double vertical = (double)gray.Height / _given.Height;
        (int quarters, WireStep? turned) = findTurn(ink, resolution);
        if (turned is { } step)
        {
            _steps.Add(step);
        }

        (gray, double skew) = Straighten(gray, ink, quarters);
        if (quarters != 0 || skew != 0)
        {
            ink = InkMap.FromThreshold(gray, threshold.Value);
            components = ComponentMap.Find(ink);
        }

        components = CleanMargins(gray, ink, components, resolution, paper);
        gray = RemoveSpecks(gray, ink, components, resolution);
        List<WireRuling> rulings = RemoveRulings(gray, ink, resolution, paper);
        return new PreparedPage
        {
            Image = Pix.From(gray),
            Resolution = resolution,
            HorizontalScale = quarters % 2 == 0 ? horizontal : vertical,
            VerticalScale = quarters % 2 == 0 ? vertical : horizontal,
            IsClean = _isClean,
            Findings = new PageReply
            {
                Width = _given.Width,
                Height = _given.Height,
                HorizontalResolution = scale.Horizontal,
                VerticalResolution = scale.Vertical,
                Turn = quarters * 90,
                Skew = skew,
                InkShare = (double)ink.Count() / ink.Pixels.Length,
                Rulings = rulings,
                Steps = _steps,
            },
        };
    }

    private GrayImage ToGray()
    {
        if (_given.Depth == 32)
        {
            (GrayImage image, double share) = ColourInk.ToGray(_given);
            if (ColourInk.IsRemoved(share))
            {
                _steps.Add(new WireStep("coloured ink removed", "share of coloured pixels", share));
            }

            return image;
        }

        using Pix gray = Pix.Require(Leptonica.ConvertTo8(_given.Handle, 0));
        return gray.ToGray();
    }

    /// <summary>Inverts white on black, and evens out paper that is unevenly lit or hardly lighter than the ink.</summary>
    private GrayImage Level(GrayImage gray, ref Threshold threshold)
    {
        double share = threshold.InkShare;
        if (share > MostlyDark)
        {
            for (int i = 0; i < gray.Pixels.Length; i++)
            {
                gray.Pixels[i] = (byte)(255 - gray.Pixels[i]);
            }

            threshold = Threshold.Find(gray.Histogram());
            _steps.Add(new WireStep("inverted", "share of dark pixels", share));
        }

        double unevenness = Paper.Unevenness(gray);
        bool isFaint = threshold.Contrast < LowContrast;
        if (_given.Depth == 1 || (!isFaint && unevenness < UnevenPaper))
        {
            return gray;
        }

        using Pix pix = Pix.From(gray);
        using Pix? even = Pix.Own(Leptonica.NormalizeBackground(pix.Handle, 0, 0));
        if (even is null)
        {
            return gray;
        }

        _isClean = false;
        _steps.Add(isFaint ? new WireStep("background evened", "distance of ink and paper", threshold.Contrast) : new WireStep("background evened", "spread of the paper's shade", unevenness));
        GrayImage result = even.ToGray();
        threshold = Threshold.Find(result.Histogram());
        return result;
    }

    private (GrayImage Image, double Resolution) Resize(GrayImage gray, PageScale scale)
    {
        // Twice as wide and high: a sheet of metres would take more memory than its drawing was limited to.
        bool mayGrow = 4L * gray.Width * gray.Height <= _request.MaxPixels;
        double target = scale.Horizontal > HighResolution ? GoodResolution
            : scale.Horizontal < LowResolution && mayGrow ? scale.Horizontal * 2
            : scale.Horizontal;
        double horizontal = target / scale.Horizontal;
        double vertical = target / scale.Vertical;
        if (horizontal == 1 && Math.Abs(vertical - 1) < 0.1)
        {
            return (gray, target);
        }

        using Pix pix = Pix.From(gray);
        using Pix scaled = Pix.Require(Leptonica.Scale(pix.Handle, (float)horizontal, (float)vertical));
        _steps.Add(new WireStep("scaled", "pixels an inch", target));
        return (scaled.ToGray(), target);
    }

    private (GrayImage Image, double Skew) Straighten(GrayImage gray, InkMap ink, int quarters)
    {
        using Pix bits = Pix.From(ink);
        using Pix? turnedBits = quarters == 0 ? null : Pix.Require(Leptonica.Turn(bits.Handle, quarters));
        bool found = Leptonica.FindSkew((turnedBits ?? bits).Handle, out float degrees, out float sureness) == 0;
        double skew = found && sureness >= SureSkew && Math.Abs(degrees) >= LeastSkew ? degrees : 0;
        if (quarters == 0 && skew == 0)
        {
            return (gray, 0);
        }

        using Pix pix = Pix.From(gray);
        using Pix? turned = quarters == 0 ? null : Pix.Require(Leptonica.Turn(pix.Handle, quarters));
        if (skew == 0)
        {
            return (turned!.ToGray(), 0);
        }

        float radians = (float)(skew * Math.PI / 180);
        using Pix straight = Pix.Require(Leptonica.Rotate((turned ?? pix).Handle, radians, Leptonica.RotateByArea, Leptonica.BringInWhite, 0, 0));
        _steps.Add(new WireStep("straightened", "degrees of skew", skew));
        return (straight.ToGray(), skew);
    }

    private void RemoveStreaks(GrayImage gray, InkMap ink, double resolution, byte paper)
    {
        int count = Streaks.Remove(gray, ink, resolution, paper);
        if (count > 0)
        {
            _steps.Add(new WireStep("streaks removed", "lines from edge to edge", count));
        }
    }

    private ComponentMap CleanMargins(GrayImage gray, InkMap ink, ComponentMap components, double resolution, byte paper)
    {
        (bool[] borders, bool[] holes) = Margins.Find(components.All, gray.Width, gray.Height, resolution);
        int borderCount = borders.Count(b => b);
        int holeCount = holes.Count(h => h);
        if (borderCount + holeCount == 0)
        {
            return components;
        }

        components.TrimAtEdges(gray, ink, borders, Margins.Zone(resolution), paper);
        components.Paint(gray, holes, margin: 1, paper);
        components.Clear(ink, holes);
        if (borderCount > 0)
        {
            _steps.Add(new WireStep("borders removed", "dark areas at the edges", borderCount));
        }

        if (holeCount > 0)
        {
            _steps.Add(new WireStep("punch holes removed", "round areas in the margin", holeCount));
        }

        return ComponentMap.Find(ink);
    }

    private GrayImage RemoveSpecks(GrayImage gray, InkMap ink, ComponentMap components, double resolution)
    {
        (double share, bool[] marks) = Specks.Find(ink, components, resolution);
        if (!Specks.ShouldRemove(share))
        {
            return gray;
        }

        _isClean = false;
        _steps.Add(new WireStep("specks removed", "share of tiny areas", share));
        components.Paint(gray, marks, margin: 0, White);
        components.Clear(ink, marks);
        return gray;
    }

    private List<WireRuling> RemoveRulings(GrayImage gray, InkMap ink, double resolution, byte paper)
    {
        List<WireRuling> rulings = RulingFinder.Find(ink, resolution);
        List<WireRuling> table = RulingFinder.OfTables(rulings, resolution);
        if (table.Count > 0)
        {
            RulingFinder.Erase(gray, ink, table, resolution, paper);
            _steps.Add(new WireStep("ruling lines removed", "lines of tables", table.Count));
        }

        return rulings;
    }
}
