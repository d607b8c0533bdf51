namespace Directives.Pipeline.Processes;

/// <summary>How much an outside program may use before it is ended.</summary>
public sealed record ProcessLimits
{
    /// <summary>Processor time; default 60 s. Enforced by the kernel where <c>prlimit</c> is installed. Rounded up to whole seconds; <see cref="Timeout.InfiniteTimeSpan"/> sets no limit.</summary>
    public TimeSpan CpuTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space in bytes; default 2 GiB. Enforced by the kernel where <c>prlimit</c> is installed.</summary>
    public long AddressSpaceBytes { get; init; } = 2L << 30;

    /// <summary>Time from start to end; default 120 s.</summary>
    public TimeSpan WallTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Bytes on standard output; default 256 MiB. The program is ended when it writes more.</summary>
    public int OutputBytes { get; init; } = 256 << 20;

    /// <summary>Bytes of standard error that are kept; default 64 KiB. The rest is read and dropped.</summary>
    public int ErrorBytes { get; init; } = 64 << 10;
}
