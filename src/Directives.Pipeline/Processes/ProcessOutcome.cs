namespace Directives.Pipeline.Processes;

/// <summary>How a run of an outside program ended.</summary>
internal sealed record ProcessOutcome
{
    // Exit codes above 128 name the signal that ended the program.
    private const int KilledBySignal9 = 137;
    private const int CpuLimitSignal = 152;

    /// <summary>Exit code; 128 + the signal's number when a signal ended the program.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Bytes of standard output, up to the limit.</summary>
    public required ReadOnlyMemory<byte> Output { get; init; }

    /// <summary>Standard error as UTF-8 text, up to the limit.</summary>
    public required string Error { get; init; }

    /// <summary>Whether it was ended because the wall time ran out.</summary>
    public required bool TimedOut { get; init; }

    /// <summary>Whether it was ended because it wrote more than the limit.</summary>
    public required bool OutputTruncated { get; init; }

    /// <summary>Whether the kernel ended it for its processor time.</summary>
    public bool HitCpuLimit => !TimedOut && !OutputTruncated && ExitCode is KilledBySignal9 or CpuLimitSignal;

    /// <summary>Whether it ended by itself with exit code 0.</summary>
    public bool Succeeded => ExitCode == 0 && !TimedOut && !OutputTruncated;
}
