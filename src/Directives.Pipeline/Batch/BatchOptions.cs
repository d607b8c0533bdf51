namespace Directives.Pipeline.Batch;

/// <summary>Settings of a run over an archive.</summary>
public sealed record BatchOptions
{
    /// <summary>Documents read and parsed at the same time. Default: one for each core.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Most files whose results are written in one transaction; a run that is killed does these again. Default 64.</summary>
    public int FilesPerTransaction { get; init; } = 64;

    /// <summary>Longest that a finished result waits for its transaction while a slower file holds up the order. Default 1 s.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Version of the code that makes records; files done by the same version are left alone. Default: <see cref="ExtractorVersion.Current"/>. A mark is added where the parser has bodies of its own (<see cref="Agencies.Registry.AgencyRegistry.Edition"/>), so that they take effect.</summary>
    public string Extractor { get; init; } = ExtractorVersion.Current;
}
