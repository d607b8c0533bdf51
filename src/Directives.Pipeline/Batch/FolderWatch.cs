using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Directives.Pipeline.Batch;

/// <summary>Processes files as they are dropped into folders. One watch at a time for one store.</summary>
/// <remarks>
/// The folders are listed again and again: unlike notifications of the system this also works on network drives, and misses nothing.
/// A file is taken when its size and time of writing were the same in two rounds, so that one still being copied is left until it is whole.
/// Memory is about 60 bytes for each file in the folders.
/// </remarks>
/// <param name="pipeline">Processes what is ready.</param>
/// <param name="interval">Time between two rounds.</param>
/// <param name="time">Clock; null for the system's.</param>
public sealed class FolderWatch(DirectivePipeline pipeline, TimeSpan interval, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private Dictionary<UInt128, Stamp> _stamps = [];

    /// <summary>Watches until it is stopped.</summary>
    /// <param name="paths">Folders, and files.</param>
    /// <param name="done">Told of every round in which a file was processed.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="cancellationToken">Stops the watch; what is finished is stored. It does not throw.</param>
    /// <exception cref="Storage.StoreException">The store cannot be written; everything committed before is kept.</exception>
    public async Task RunAsync(IReadOnlyList<string> paths, Action<BatchSummary> done, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(done);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await RoundAsync(paths, progress, cancellationToken).ConfigureAwait(false) is { } summary)
            {
                done(summary);
            }

            await Task.Delay(interval, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Lists the folders once and processes what has settled since the round before; null when nothing has.</summary>
    internal async Task<BatchSummary?> RoundAsync(IReadOnlyList<string> paths, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        var next = new Dictionary<UInt128, Stamp>(_stamps.Count);
        var ready = new List<(UInt128 Key, FoundFile File)>();
        try
        {
            foreach (FoundFile file in pipeline.Walk(paths).Files(cancellationToken))
            {
                UInt128 key = Key(file.Path);
                var stamp = new Stamp(file.Length, file.Modified.UtcTicks, IsDone: false);
                if (_stamps.TryGetValue(key, out Stamp before) && before with { IsDone = false } == stamp)
                {
                    stamp = before;
                    if (!before.IsDone && !file.IsPassedOver)
                    {
                        ready.Add((key, file));
                    }
                }

                next[key] = stamp;
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        _stamps = next;
        if (ready.Count == 0)
        {
            return null;
        }

        BatchSummary summary = await pipeline.RunAsync(ready.Select(entry => entry.File), progress, cancellationToken).ConfigureAwait(false);
        foreach ((UInt128 key, _) in ready)
        {
            CollectionsMarshal.GetValueRefOrNullRef(next, key).IsDone = !summary.IsCancelled;
        }

        return summary;
    }

    private static UInt128 Key(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(path.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    private record struct Stamp(long Length, long ModifiedTicks, bool IsDone);
}
