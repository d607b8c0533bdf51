namespace Directives.Pipeline.Ocr;

/// <summary>The image of one page, and what is known of the page.</summary>
/// <param name="Bytes">A whole image file: JPEG, PNG, TIFF, BMP, WebP or PNM.</param>
public sealed record PageImage(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Offset in bytes of the page's directory in a TIFF file of several pages; 0, the default, means the first page.</summary>
    public uint TiffDirectory { get; init; }

    /// <summary>Width in points of the page that the image fills, or null when it is not known: the resolution is then taken from the image's header or from the size of its letters.</summary>
    public double? PageWidth { get; init; }

    /// <summary>Height in points of the page that the image fills, or null when it is not known.</summary>
    public double? PageHeight { get; init; }

    /// <summary>Most pixels that the image may have; an image that states more in its header is refused before it is decoded. Default <see cref="OcrOptions.MaxPixels"/>.</summary>
    public long MaxPixels { get; init; } = OcrOptions.Default.MaxPixels;

    /// <summary>Whether the engine is to give the decoded picture back, for files whose format is not known elsewhere; default false.</summary>
    public bool KeepPicture { get; init; }

    /// <summary>Whether the engine may prepare the image (default); false reads it as it is.</summary>
    public bool Prepare { get; init; } = true;
}
