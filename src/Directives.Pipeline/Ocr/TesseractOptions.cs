namespace Directives.Pipeline.Ocr;

/// <summary>Settings of <see cref="TesseractEngine"/>. Immutable.</summary>
public sealed record TesseractOptions
{
    /// <summary>Worker processes, one engine each; default one for each core.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Language data, as Tesseract names it; default <c>vie</c>.</summary>
    public string Language { get; init; } = "vie";

    /// <summary>Longest time for one page; default 60 s. At four fifths of it recognition stops with the words it has; at its end the worker is killed.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space of one worker in bytes; default 3 GiB, enforced by the kernel where <c>prlimit</c> is installed. An idle worker takes 1.4 GiB of it, of which 50 MB are in memory; at a page of A4 some 150 MB are.</summary>
    public long WorkerMemory { get; init; } = 3L << 30;
}
