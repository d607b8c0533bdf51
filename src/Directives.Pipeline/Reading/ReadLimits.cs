using Directives.Pipeline.Processes;

namespace Directives.Pipeline.Reading;

/// <summary>Bounds on what a document may cost to read. Input is untrusted: whatever exceeds a bound is refused with <see cref="ReadFailure.TooLarge"/> or <see cref="ReadFailure.TimedOut"/>. Immutable.</summary>
public sealed record ReadLimits
{
    /// <summary>The documented defaults.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file or archive entry, in bytes; at most 2,147,483,591. Default 256 MiB.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Longest text of one document, in UTF-16 code units. Default 20 million, about 10,000 pages.</summary>
    public int MaxTextLength { get; init; } = 20_000_000;

    /// <summary>Most entries of one ZIP archive, folders included. Default 100,000.</summary>
    public int MaxArchiveEntries { get; init; } = 100_000;

    /// <summary>Most bytes that one archive, with the archives inside it, may expand to. Default 4 GiB.</summary>
    public long MaxExpandedBytes { get; init; } = 4L << 30;

    /// <summary>Most bytes that one compressed byte of a ZIP entry may become. Default 100; prose stays under 20, markup under 50.</summary>
    public int MaxExpansionRatio { get; init; } = 100;

    /// <summary>Expanded size in bytes up to which <see cref="MaxExpansionRatio"/> is not applied, because small repetitive parts compress extremely well and cost nothing. Default 1 MiB.</summary>
    public long ExpansionRatioFloor { get; init; } = 1L << 20;

    /// <summary>Archives inside archives: 1 reads an archive's own entries only. Default 3.</summary>
    public int MaxArchiveDepth { get; init; } = 3;

    /// <summary>Deepest nesting of elements in HTML and XML. Default 1,000; browsers stop at 512.</summary>
    public int MaxNesting { get; init; } = 1000;

    /// <summary>Most elements of one HTML page. Default 1 million, which take up to 1 GB of memory.</summary>
    public int MaxElements { get; init; } = 1_000_000;

    /// <summary>Most pages of a document that has pages. Default 2,000.</summary>
    public int MaxPages { get; init; } = 2000;

    /// <summary>What each start of an outside program may use; see <see cref="ProcessLimits"/> for the defaults.</summary>
    public ProcessLimits Tools { get; init; } = new();

    /// <summary>Longest time to take one document apart inside this process, apart from OCR and outside programs. Default 60 seconds.</summary>
    public TimeSpan MaxParseDuration { get; init; } = TimeSpan.FromSeconds(60);
}
