using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Reading.Pdf;

/// <summary>Limits and thresholds of <see cref="PdfReader"/>. Immutable.</summary>
public sealed record PdfReaderOptions
{
    /// <summary>Most bytes of a file; default 256 MiB.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Most pages of a file; default 2,000.</summary>
    public int MaxPages { get; init; } = 2000;

    /// <summary>What each start of a PDF program may use; default 60 s of processor time, 2 GiB of memory, 120 s from start to end, 256 MiB of output.</summary>
    public ProcessLimits Limits { get; init; } = new();

    /// <summary>Folders in which the PDF programs are looked up, parted by the system's path separator; null, the default, means the PATH of this process.</summary>
    public string? SearchPath { get; init; }

    /// <summary>Least share of Vietnamese syllables among the words of a believable text layer; default 0.5. Real prose has 0.85 and more, garbage layers under 0.4.</summary>
    public double LeastKnownShare { get; init; } = 0.5;

    /// <summary>Least share of Vietnamese syllables with a mark; default 0.3. Real prose has about 0.75, text that lost its marks under 0.1.</summary>
    public double LeastMarkedShare { get; init; } = 0.3;
}
