using System.Globalization;
using System.Text;
using Directives.Pipeline.Layout;
using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Poppler's programs, run on one PDF file in a folder of its own. For one document.</summary>
internal sealed class Poppler(PdfReaderOptions options, TemporaryFolder folder)
{
    private const string FileName = "input.pdf";

    // 72 pixels an inch make an A4 page of half a megabyte; 40 of them are held at a time.
    private const int PagesPerDrawing = 40;

    // Larger sheets than A1 are drawn smaller, so that a page that claims to be a football field costs no more than this.
    private const int MostPixelsAcross = 2400;

    private List<PdfImage>? _images;

    /// <summary>Puts the bytes of the file where the programs find it.</summary>
    public Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(folder.File(FileName), bytes, cancellationToken);

    /// <summary>The pages with their words, up to one page more than the limit, and what the program complained about.</summary>
    /// <exception cref="DocumentReadException">The file is encrypted, damaged or too large, or the program failed.</exception>
    public async Task<(List<PositionedPage> Pages, string Complaints)> ReadWordsAsync(CancellationToken cancellationToken)
    {
        string last = (options.MaxPages + 1).ToString(CultureInfo.InvariantCulture);
        ProcessOutcome outcome = await RunAsync(OutsideTools.PdfToText, ["-bbox", "-raw", "-l", last, FileName, "-"], cancellationToken).ConfigureAwait(false);
        if (outcome.ExitCode != 0)
        {
            throw PopplerFailure.FromExit("pdftotext", outcome);
        }

        return (BoundingBoxParser.Parse(outcome.Output.Span), outcome.Error);
    }

    /// <summary>The images on the pages, up to the limit on pages.</summary>
    /// <exception cref="DocumentReadException">The program failed.</exception>
    public async Task<List<PdfImage>> ListImagesAsync(CancellationToken cancellationToken)
    {
        if (_images is not null)
        {
            return _images;
        }

        string last = options.MaxPages.ToString(CultureInfo.InvariantCulture);
        ProcessOutcome outcome = await RunAsync(OutsideTools.PdfImages, ["-list", "-l", last, FileName], cancellationToken).ConfigureAwait(false);
        return _images = outcome.ExitCode == 0
            ? ImageListParser.Parse(Encoding.UTF8.GetString(outcome.Output.Span))
            : throw PopplerFailure.FromExit("pdfimages", outcome);
    }

    /// <summary>The bytes of the only image of a page: its JPEG file as it was embedded, others as PBM or PPM; null when none came out.</summary>
    /// <exception cref="DocumentReadException">The program passed its limits.</exception>
    public async Task<byte[]?> ExtractImageAsync(int page, CancellationToken cancellationToken)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        string prefix = "page" + number;
        await RunAsync(OutsideTools.PdfImages, ["-j", "-f", number, "-l", number, FileName, prefix], cancellationToken).ConfigureAwait(false);
        byte[]? bytes = null;
        foreach (string file in Directory.EnumerateFiles(folder.FullPath, prefix + "-*"))
        {
            bytes ??= await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            File.Delete(file);
        }

        return bytes;
    }

    /// <summary>Draws one page as a PGM or PPM picture.</summary>
    /// <exception cref="DocumentReadException">The program passed its limits.</exception>
    public async Task<ReadOnlyMemory<byte>> DrawPageAsync(int page, int resolution, bool isGray, CancellationToken cancellationToken)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        List<string> arguments = ["-r", resolution.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number];
        if (isGray)
        {
            arguments.Add("-gray");
        }

        arguments.Add(FileName);
        ProcessOutcome outcome = await RunAsync(OutsideTools.PdfToPpm, arguments, cancellationToken).ConfigureAwait(false);
        return outcome.Output;
    }

    /// <summary>Draws pages at 72 pixels an inch (less for huge sheets) without anti-aliasing, and hands each picture with its page number to <paramref name="use"/>; pages that cannot be drawn are passed over.</summary>
    /// <exception cref="DocumentReadException">The program passed its limits.</exception>
    public async Task DrawAsync(IReadOnlyList<PositionedPage> pages, Action<int, GrayPicture> use, CancellationToken cancellationToken)
    {
        foreach ((int first, int last) in Runs(pages))
        {
            List<GrayPicture> pictures = await DrawAsync(pages, first, last, cancellationToken).ConfigureAwait(false);
            if (pictures.Count == last - first + 1)
            {
                for (int i = 0; i < pictures.Count; i++)
                {
                    use(first + i, pictures[i]);
                }

                continue;
            }

            // The pictures bear no numbers: where one is missing, each page is drawn for itself, or another would be taken for it.
            foreach (PositionedPage page in pages.Where(page => first < last && page.Number >= first && page.Number <= last))
            {
                if (await DrawAsync(pages, page.Number, page.Number, cancellationToken).ConfigureAwait(false) is [GrayPicture picture])
                {
                    use(page.Number, picture);
                }
            }
        }
    }

    private async Task<List<GrayPicture>> DrawAsync(IReadOnlyList<PositionedPage> pages, int first, int last, CancellationToken cancellationToken)
    {
        List<string> arguments =
        [
            "-gray", "-aa", "no", "-aaVector", "no",
            "-f", first.ToString(CultureInfo.InvariantCulture), "-l", last.ToString(CultureInfo.InvariantCulture),
        ];
        bool huge = pages.Any(p => p.Number >= first && p.Number <= last && Math.Max(p.Width, p.Height) > MostPixelsAcross);
        arguments.AddRange(huge ? ["-scale-to", MostPixelsAcross.ToString(CultureInfo.InvariantCulture)] : ["-r", "72"]);
        arguments.Add(FileName);
        ProcessOutcome outcome = await RunAsync(OutsideTools.PdfToPpm, arguments, cancellationToken).ConfigureAwait(false);
        return GrayMapParser.Parse(outcome.Output);
    }

    /// <summary>Runs of neighbouring pages, a gap of one page drawn as well to save a start.</summary>
    private static List<(int First, int Last)> Runs(IReadOnlyList<PositionedPage> pages)
    {
        var runs = new List<(int First, int Last)>();
        foreach (PositionedPage page in pages)
        {
            if (runs.Count > 0 && page.Number - runs[^1].Last <= 2 && page.Number - runs[^1].First < PagesPerDrawing)
            {
                runs[^1] = (runs[^1].First, page.Number);
            }
            else
            {
                runs.Add((page.Number, page.Number));
            }
        }

        return runs;
    }

    private async Task<ProcessOutcome> RunAsync(OutsideTool tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var command = new OutsideCommand
        {
            Program = OutsideTools.Require(tool, options.SearchPath),
            Arguments = arguments,
            WorkingFolder = folder.FullPath,
            Limits = options.Limits,
        };
        ProcessOutcome outcome = await ProcessRunner.RunAsync(command, cancellationToken).ConfigureAwait(false);
        PopplerFailure.ThrowIfLimitPassed(tool.Name, outcome, options.Limits);
        return outcome;
    }
}
