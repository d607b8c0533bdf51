using System.Diagnostics;
using System.Globalization;
using System.Text;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;

namespace Directives.Samples;

/// <summary>Reads page images with the command <c>tesseract</c>, one process for each page. Thread-safe.</summary>
internal sealed class TesseractCommand : IOcrEngine
{
    private const double DefaultResolution = 300;

    public string Name => "tesseract command, vie";

    public int Concurrency => Environment.ProcessorCount;

    public async Task<OcrPage> ReadAsync(PageImage image, CancellationToken cancellationToken = default)
    {
        using Process process = Start();
        try
        {
            Task<string> table = process.StandardOutput.ReadToEndAsync(cancellationToken), error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.BaseStream.WriteAsync(image.Bytes, cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? Parse(await table, image)
                : throw new DocumentReadException(ReadFailure.ToolFailed, $"tesseract ended with exit code {process.ExitCode}: {(await error).Trim()}. Try the image with the command itself.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("tesseract", ["stdin", "stdout", "-l", "vie", "--psm", "3", "tsv"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";   // five times faster than with its own threads
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new DocumentReadException(ReadFailure.ToolMissing, "tesseract is not installed; install it with: apt-get install tesseract-ocr tesseract-ocr-vie", e);
        }
    }

    // level, page, block, paragraph, line, word, left, top, width, height, confidence, text; level 1 is the page, 5 a word.
    private static OcrPage Parse(string table, PageImage image)
    {
        int width = 0, height = 0, line = -1;
        var words = new List<OcrWord>();
        foreach (string row in table.Split('\n').Skip(1))
        {
            string[] cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < 12)
            {
                continue;
            }

            double Number(int index) => double.Parse(cells[index], CultureInfo.InvariantCulture);
            line += cells[0] == "4" ? 1 : 0;
            if (cells[0] == "1")
            {
                (width, height) = ((int)Number(8), (int)Number(9));
            }
            else if (cells[0] == "5" && cells[11].Trim() is { Length: > 0 } text)
            {
                var box = new OcrBox(Number(6), Number(7), Number(6) + Number(8), Number(7) + Number(9));
                words.Add(new OcrWord(text, Number(10) / 100, box, box.Bottom, line));
            }
        }

        double resolution = image.PageWidth is { } points ? width * 72 / points : DefaultResolution;
        return new OcrPage { Width = width, Height = height, HorizontalResolution = resolution, VerticalResolution = resolution, Words = words };
    }
}
