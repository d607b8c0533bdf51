using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Batch;

/// <summary>A file to process, or what stands in the way.</summary>
/// <param name="Path">Full path.</param>
internal sealed record FoundFile(string Path)
{
    /// <summary>Why it is left out, or null.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Why it cannot be had (<see cref="ReadFailure.Inaccessible"/>), or null.</summary>
    public string? Failure { get; init; }

    /// <summary>Bytes as the file system states them; 0 for an empty file, and for a pipe or device, whose opening could wait for ever.</summary>
    public long Length { get; init; }

    /// <summary>When it was last written.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>Whether nothing is there at all: then the store's row of an earlier run stands.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the selection of the run leaves it out.</summary>
    public bool IsPassedOver { get; init; }
}
