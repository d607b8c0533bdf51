using Directives.Pipeline.Reading;
using Directives.Pipeline.Storage;
using Microsoft.Extensions.Logging;

namespace Directives.Pipeline.Batch;

/// <summary>What a run writes to the application's log.</summary>
internal static partial class BatchLog
{
    [LoggerMessage(1, LogLevel.Information, "Run begun with {Workers} workers, extractor {Extractor}")]
    public static partial void Begun(ILogger logger, int workers, string extractor);

    [LoggerMessage(2, LogLevel.Information, "Run ended: {Stored} stored, {Unchanged} unchanged, {Duplicates} duplicates, {Failed} failed, {Skipped} left out in {Duration}; stopped early: {IsCancelled}")]
    public static partial void Ended(ILogger logger, int stored, int unchanged, int duplicates, int failed, int skipped, TimeSpan duration, bool isCancelled);

    [LoggerMessage(3, LogLevel.Debug, "{Path}: {Outcome} after {Duration}")]
    public static partial void Done(ILogger logger, string path, FileOutcome outcome, TimeSpan duration);

    [LoggerMessage(4, LogLevel.Warning, "{Path}: failed in stage {Stage}, {Failure}: {Reason}")]
    public static partial void Failed(ILogger logger, string path, FileStage stage, ReadFailure failure, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{Path}: {Warning}")]
    public static partial void Doubted(ILogger logger, string path, string warning);

    [LoggerMessage(6, LogLevel.Error, "The store failed, {Failure}; everything committed before is kept")]
    public static partial void StoreFailed(ILogger logger, Exception error, StoreFailure failure);
}
