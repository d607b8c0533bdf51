using Directives.Pipeline.Storage;

namespace Directives.Pipeline.Batch;

/// <summary>A document that is being read: where it stands, since when, and the memory it holds until it is stored.</summary>
internal sealed class DocumentJob(string path, long startedAt, ByteBudget budget, long bytes)
{
    private volatile FileStage _stage = FileStage.Load;
    private long _bytes = bytes;

    /// <summary>The file or archive entry.</summary>
    public string Path { get; } = path;

    /// <summary>Timestamp of its beginning, of the run's clock.</summary>
    public long StartedAt { get; } = startedAt;

    /// <summary>The stage it is in, or where it ended.</summary>
    public FileStage Stage
    {
        get => _stage;
        set => _stage = value;
    }

    /// <summary>How many bytes it holds.</summary>
    public long Held => Interlocked.Read(ref _bytes);

    /// <summary>States how many bytes it holds from now on; 0 at its end.</summary>
    public void Hold(long bytes) => budget.Change(bytes - Interlocked.Exchange(ref _bytes, bytes));
}
