using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Images;

namespace Directives.Pipeline.Tests.Ocr;

/// <summary>The real engine, and a typeset page to be read by it. Tests are skipped where the engine is not installed, but not in CI.</summary>
public sealed class OcrEngineFixture : IAsyncLifetime
{
    private string? _missing;
    private PageImages? _images;

    internal TesseractEngine Engine { get; } = new();

    /// <summary>The page in the forms that tests ask for; skips the test where the engine is missing.</summary>
    internal PageImages Images
    {
        get
        {
            Require();
            return _images!;
        }
    }

    /// <summary>Skips the test where the engine is missing.</summary>
    internal void Require() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    /// <summary>Reads an image file as the pipeline does.</summary>
    internal Task<ReadDocument> ReadAsync(byte[] image, OcrOptions? options = null)
    {
        Require();
        return new ImageReader(Engine, options).ReadAsync(new DocumentInput("scan", image), TestContext.Current.CancellationToken);
    }

    /// <summary>The failure of reading an image file.</summary>
    internal async Task<DocumentReadException> FailureAsync(byte[] image, OcrOptions? options = null) =>
        await Assert.ThrowsAsync<DocumentReadException>(() => ReadAsync(image, options));

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Engine.CheckAsync();
            _images = await PageImages.CreateAsync();
        }
        catch (DocumentReadException e) when (e.Failure == ReadFailure.ToolMissing && Environment.GetEnvironmentVariable("CI") != "true")
        {
            _missing = e.Message;
        }
    }

    public ValueTask DisposeAsync()
    {
        Engine.Dispose();
        _images?.Dispose();
        return ValueTask.CompletedTask;
    }
}
