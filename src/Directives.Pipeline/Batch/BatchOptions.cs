namespace Directives.Pipeline.Batch;

/// <summary>Settings of a run over an archive.</summary>
public sealed record BatchOptions
{
    /// <summary>Documents read and parsed at the same time. Default: one for each core and one more, so that pages of another are at hand when the last of a scan is read.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount + 1;

    /// <summary>
    /// Most files whose results are written in one transaction; a run that is killed does these again. Larger ones write less: the same
    /// pages of the store are changed by many documents. Default 256.
    /// </summary>
    public int FilesPerTransaction { get; init; } = 256;

    /// <summary>Longest that a finished result waits for its transaction while a slower file holds up the order. Default 1 s.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most files that may be ahead of the slowest one, read or waiting to be stored in their order. Default 256.</summary>
    public int MaxFilesAhead { get; init; } = 256;

    /// <summary>
    /// Bytes of files and of finished records that may be in memory before the next file has to wait; a single larger document is still
    /// taken, alone. One archive, of at most <see cref="Reading.ReadLimits.MaxBytes"/>, comes on top. Default 256 MiB.
    /// </summary>
    public long MaxBytesAhead { get; init; } = 256L << 20;

    /// <summary>Longest time for one document from reading to records, OCR and outside programs included; it then fails with <see cref="Reading.ReadFailure.TimedOut"/>. Default 30 minutes.</summary>
    public TimeSpan MaxDocumentDuration { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Which files of the paths are looked at. Default: all of them.</summary>
    public FileSelection Selection { get; init; } = new();

    /// <summary>Which of those the state in the store must call for. Default: whatever is new, changed, or failed for a reason that may have passed.</summary>
    public BatchScope Scope { get; init; }

    /// <summary>Version of the code that makes records, kept with each of them. Default: <see cref="ExtractorVersion.Current"/>. A mark is added where the parser has bodies of its own (<see cref="Agencies.Registry.AgencyRegistry.Edition"/>).</summary>
    public string Extractor { get; init; } = ExtractorVersion.Current;

    /// <summary>Refuses settings that make no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number or time is not positive.</exception>
    internal BatchOptions Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(DegreeOfParallelism, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(FilesPerTransaction, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxFilesAhead, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytesAhead, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(CommitInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaxDocumentDuration, TimeSpan.Zero);
        return this;
    }
}
