namespace Directives.Pipeline.Storage;

/// <summary>Settings of a connection to a store.</summary>
public sealed class StoreOptions
{
    /// <summary>How long to wait for a lock that another process holds. Default 5 s; waits under one second count as one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time for one query; it is then given up with <see cref="StoreFailure.TimedOut"/>. Default 10 s.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Size that the store may not exceed, in bytes; null for no limit but the disk's.</summary>
    public long? MaxBytes { get; init; }
}
