using System.Globalization;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Writing;
using Directives.Text;

namespace Directives.Pipeline.Tests.Scans;

/// <summary>Reads each scan of <c>corpus/scans</c> once for all tests, by the real engine. Tests are skipped where it is not installed, but not in CI.</summary>
public sealed class ScanSamples : IDisposable
{
    private readonly TesseractEngine _engine = new();
    private readonly PictureKeeper _pictures;
    private readonly Dictionary<string, Task<ReadDocument>> _read = new(StringComparer.Ordinal);

    public ScanSamples() => _pictures = new PictureKeeper(_engine);

    internal PictureKeeper Pictures => _pictures;

    public static string Folder { get; } = Find();

    /// <summary>The scan's text and pages.</summary>
    public async Task<ReadDocument> ReadAsync(string file)
    {
        try
        {
            await _engine.CheckAsync(TestContext.Current.CancellationToken);
        }
        catch (DocumentReadException e) when (e.Failure == ReadFailure.ToolMissing && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(e.Message);
        }

        if (!_read.TryGetValue(file, out Task<ReadDocument>? reading))
        {
            reading = ReadNewAsync(file);
            _read.Add(file, reading);
        }

        return await reading;
    }

    public static Task<DocumentInput> InputAsync(string file) => DocumentFile.LoadAsync(Path.Combine(Folder, file), ReadLimits.Default, TestContext.Current.CancellationToken);

    /// <summary>The words that are printed, with their places.</summary>
    public static IReadOnlyList<(string Word, PageRegion Place)> Printed(string file) =>
    [
        .. File.ReadLines(Path.Combine(Folder, file[..file.IndexOf('.', StringComparison.Ordinal)] + ".words.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[5], new PageRegion(Number(cells[0]), Edge(cells[1]), Edge(cells[2]), Edge(cells[3]), Edge(cells[4])))),
    ];

    public void Dispose()
    {
        _pictures.Dispose();
        _engine.Dispose();
    }

    private async Task<ReadDocument> ReadNewAsync(string file) =>
        await new DocumentOpener(DocumentReaders.Default(engine: _pictures)).ReadAsync(await InputAsync(file), TestContext.Current.CancellationToken);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Edge(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string scans = Path.Combine(folder, "corpus", "scans");
            if (Directory.Exists(scans))
            {
                return scans;
            }
        }

        throw new DirectoryNotFoundException("corpus/scans is not above the tests");
    }
}
