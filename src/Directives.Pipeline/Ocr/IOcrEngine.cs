using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>Reads images of pages. Implementations are thread-safe.</summary>
public interface IOcrEngine
{
    /// <summary>Name and version for reports, <c>tesseract 5.3.0, vie</c>.</summary>
    string Name { get; }

    /// <summary>How many pages are worth handing over at the same time; at least 1.</summary>
    int Concurrency { get; }

    /// <summary>Says that pages will probably come soon, so that an engine that takes time to start begins at once. Returns at once; does nothing by default.</summary>
    /// <param name="pages">How many at most.</param>
    void Expect(int pages)
    {
    }

    /// <summary>Reads one page.</summary>
    /// <exception cref="DocumentReadException">
    /// <see cref="ReadFailure.Damaged"/>: the image cannot be decoded; <see cref="ReadFailure.TooLarge"/>: it has too many pixels or needs too much
    /// memory; <see cref="ReadFailure.TimedOut"/>: it took too long; <see cref="ReadFailure.ToolMissing"/>: the engine or its language is not
    /// installed; <see cref="ReadFailure.ToolFailed"/>: the engine crashed.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<OcrPage> ReadAsync(PageImage image, CancellationToken cancellationToken = default);
}
