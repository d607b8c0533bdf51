namespace Directives.Pipeline.Ocr;

/// <summary>What an engine read on one page. Immutable.</summary>
/// <remarks>
/// Boxes are in pixels of the <em>upright</em> image: the image as given, turned by <see cref="Turn"/> and then straightened by
/// <see cref="Skew"/> around its middle, at the resolution as given. <see cref="OnImage"/> and <see cref="OnPage"/> place them on the image and the page as given.
/// </remarks>
public sealed record OcrPage
{
    /// <summary>Width in pixels of the image as given.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels of the image as given.</summary>
    public required int Height { get; init; }

    /// <summary>Pixels an inch from left to right of the image as given: from the page's box, the image's header or the size of letters, as the first of <see cref="Steps"/> says.</summary>
    public required double HorizontalResolution { get; init; }

    /// <summary>Pixels an inch from top to bottom of the image as given; differs from <see cref="HorizontalResolution"/> in faxes.</summary>
    public required double VerticalResolution { get; init; }

    /// <summary>Degrees clockwise by which the image had to be turned to stand upright: 0, 90, 180 or 270.</summary>
    public int Turn { get; init; }

    /// <summary>Degrees clockwise by which the image was straightened after turning.</summary>
    public double Skew { get; init; }

    /// <summary>Share of the page that is ink after preparation, 0 to 1; a blank page has under 0.0005.</summary>
    public double InkShare { get; init; }

    /// <summary>Whether time ran out and only part of the page was read.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>The words, in the engine's order.</summary>
    public required IReadOnlyList<OcrWord> Words { get; init; }

    /// <summary>The ruling lines found; empty when the engine does not look for them.</summary>
    public IReadOnlyList<OcrRuling> Rulings { get; init; } = [];

    /// <summary>The steps of preparation in order, each with the measure that set it off.</summary>
    public IReadOnlyList<OcrStep> Steps { get; init; } = [];

    /// <summary>The picture as decoded, a PNG or JPEG file; empty unless <see cref="PageImage.KeepPicture"/> asked for it and it is under 24 MB.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>Seconds from handing the page over to its result, waiting for a free engine left out.</summary>
    public double Seconds { get; init; }

    /// <summary>Mean confidence of the letters, 0 to 1; 0 for a page without words.</summary>
    public double MeanConfidence
    {
        get
        {
            double sum = 0;
            int letters = 0;
            foreach (OcrWord word in Words)
            {
                sum += word.Confidence * word.Text.Length;
                letters += word.Text.Length;
            }

            return letters == 0 ? 0 : sum / letters;
        }
    }

    /// <summary>Whether the upright page is as wide as the given one is high.</summary>
    private bool IsTurnedAside => Turn is 90 or 270;

    /// <summary>Width in pixels of the upright image.</summary>
    public int UprightWidth => IsTurnedAside ? Height : Width;

    /// <summary>Height in pixels of the upright image.</summary>
    public int UprightHeight => IsTurnedAside ? Width : Height;

    /// <summary>Pixels an inch from left to right of the upright image.</summary>
    public double UprightHorizontalResolution => IsTurnedAside ? VerticalResolution : HorizontalResolution;

    /// <summary>Pixels an inch from top to bottom of the upright image.</summary>
    public double UprightVerticalResolution => IsTurnedAside ? HorizontalResolution : VerticalResolution;

    /// <summary>The smallest box on the image as given, in pixels, that holds <paramref name="upright"/>.</summary>
    public OcrBox OnImage(OcrBox upright)
    {
        (double x, double y)[] corners =
        [
            Place(upright.Left, upright.Top), Place(upright.Right, upright.Top),
            Place(upright.Left, upright.Bottom), Place(upright.Right, upright.Bottom),
        ];
        return new OcrBox(corners.Min(c => c.x), corners.Min(c => c.y), corners.Max(c => c.x), corners.Max(c => c.y));
    }

    /// <summary>The smallest box on the page as given, in points (1/72 inch) from its top left, that holds <paramref name="upright"/>.</summary>
    public OcrBox OnPage(OcrBox upright)
    {
        OcrBox box = OnImage(upright);
        double x = 72 / HorizontalResolution;
        double y = 72 / VerticalResolution;
        return new OcrBox(box.Left * x, box.Top * y, box.Right * x, box.Bottom * y);
    }

    /// <summary>The point of the given image that stands at a point of the upright one.</summary>
    private (double X, double Y) Place(double x, double y)
    {
        double middleX = UprightWidth / 2.0;
        double middleY = UprightHeight / 2.0;
        (double sin, double cos) = Math.SinCos(Skew * Math.PI / 180);
        double dx = x - middleX;
        double dy = y - middleY;
        x = middleX + (dx * cos) + (dy * sin);
        y = middleY - (dx * sin) + (dy * cos);
        return Turn switch
        {
            90 => (y, Height - x),
            180 => (Width - x, Height - y),
            270 => (Width - y, x),
            _ => (x, y),
        };
    }
}
