using System.Globalization;
using System.Runtime.CompilerServices;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Writing;

/// <summary>Stands before an OCR engine and keeps the picture of every page that it reads, on disk, for <see cref="SearchableCopy"/>. Thread-safe.</summary>
internal sealed class PictureKeeper(IOcrEngine engine) : IOcrEngine, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // By what the engine found on the page: a reader may have a page read twice and take one of the readings.
    private readonly ConditionalWeakTable<OcrPage, string> _files = [];
    private int _count;

    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <inheritdoc/>
    public int Concurrency => engine.Concurrency;

    /// <inheritdoc/>
    public void Expect(int pages) => engine.Expect(pages);

    /// <inheritdoc/>
    public async Task<OcrPage> ReadAsync(PageImage image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        bool isKnown = PictureFile.TryRead(image.Bytes) is not null;
        OcrPage page = await engine.ReadAsync(isKnown ? image : image with { KeepPicture = true }, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> bytes = isKnown ? image.Bytes : page.Picture;
        page = page with { Picture = default };
        string file = _folder.File(Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
        await File.WriteAllBytesAsync(file, bytes, cancellationToken).ConfigureAwait(false);
        _files.Add(page, file);
        return page;
    }

    /// <summary>The picture on which <paramref name="page"/> was read; null when the engine did not give it.</summary>
    public PagePicture? Find(OcrPage page) => _files.TryGetValue(page, out string? file) ? PictureFile.TryRead(File.ReadAllBytes(file)) : null;

    /// <summary>Removes the pictures; the engine stays.</summary>
    public void Dispose() => _folder.Dispose();
}
