using Directives.OcrWorker.Protocol;

namespace Directives.OcrWorker;

/// <summary>A page cannot be read, for a reason that the pipeline is told.</summary>
internal sealed class PageFailureException(WorkerReplyKind kind, string message) : Exception(message)
{
    public WorkerReplyKind Kind { get; } = kind;
}
