using System.Globalization;
using System.Runtime.InteropServices;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Tests.Reading.Pdf;

namespace Directives.Pipeline.Tests.Ocr;

/// <summary>The upper half of a typeset page as an image, in every format and position, made by the tools that the pipeline uses itself.</summary>
internal sealed class PageImages : IDisposable
{
    /// <summary>Pixels an inch of the images.</summary>
    public const int Resolution = 150;

    // Numbers of Leptonica's formats.
    private const int TiffOfG4 = 8;

    private readonly TemporaryFolder _folder;
    private readonly string _gray;

    private PageImages(TemporaryFolder folder, string gray)
    {
        _folder = folder;
        _gray = gray;
    }

    public static async Task<PageImages> CreateAsync()
    {
        var folder = new TemporaryFolder();
        string pdf = folder.File("plan.pdf");
        await File.WriteAllBytesAsync(pdf, PdfAssets.Bytes("plan.pdf"));
        string[] arguments = ["-r", Resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile", "-x", "0", "-y", "0", "-W", "1240", "-H", "820", pdf, folder.File("page")];
        await ProcessRunner.RunAsync(new OutsideCommand { Program = OutsideTools.Require(OutsideTools.PdfToPpm), Arguments = arguments });
        return new PageImages(folder, folder.File("page.pgm"));
    }

    /// <summary>The image as it came from the drawing program.</summary>
    public byte[] Plain => File.ReadAllBytes(_gray);

    /// <summary>The image in another format of Leptonica's, turned clockwise by a number of quarters.</summary>
    public byte[] As(string extension, int quarters = 0)
    {
        string path = _folder.File($"page{quarters}.{extension}");
        nint pix = pixRead(_gray);
        nint turned = pixRotateOrth(pix, quarters);
        _ = pixSetResolution(turned, Resolution, Resolution);
        Assert.Equal(0, pixWrite(path, turned, FormatOf(extension)));
        pixDestroy(ref turned);
        pixDestroy(ref pix);
        return File.ReadAllBytes(path);
    }

    /// <summary>A TIFF file of several pages in G4, all the same.</summary>
    public byte[] Tiff(int pages)
    {
        string path = _folder.File($"pages{pages}.tif");
        nint pix = pixRead(_gray);
        nint bits = pixConvertTo1(pix, 128);
        _ = pixSetResolution(bits, Resolution, Resolution);
        for (int i = 0; i < pages; i++)
        {
            Assert.Equal(0, pixWriteTiff(path, bits, TiffOfG4, i == 0 ? "w" : "a"));
        }

        pixDestroy(ref bits);
        pixDestroy(ref pix);
        return File.ReadAllBytes(path);
    }

    public void Dispose() => _folder.Dispose();

    private static int FormatOf(string extension) => extension switch
    {
        "bmp" => 1,
        "jpg" => 2,
        "png" => 3,
        "tif" => 10,
        "webp" => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "no such format"),
    };

    // Paths are ASCII: they lie in the system's temporary folder.
    [DllImport("liblept.so.5", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint pixRead([MarshalAs(UnmanagedType.LPStr)] string path);

    [DllImport("liblept.so.5", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int pixWrite([MarshalAs(UnmanagedType.LPStr)] string path, nint pix, int format);

    [DllImport("liblept.so.5", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int pixWriteTiff([MarshalAs(UnmanagedType.LPStr)] string path, nint pix, int compression, [MarshalAs(UnmanagedType.LPStr)] string mode);

    [DllImport("liblept.so.5")]
    private static extern nint pixRotateOrth(nint pix, int quarters);

    [DllImport("liblept.so.5")]
    private static extern nint pixConvertTo1(nint pix, int threshold);

    [DllImport("liblept.so.5")]
    private static extern int pixSetResolution(nint pix, int horizontal, int vertical);

    [DllImport("liblept.so.5")]
    private static extern void pixDestroy(ref nint pix);
}
