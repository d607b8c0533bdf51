using Directives.Pipeline.Reading;
using Directives.Text;

namespace Directives.Pipeline.Tests.Batch;

/// <summary>A reader that does what a test tells it to: the failing stand-in for readers that crash or wait.</summary>
internal sealed class StandInReader(Func<DocumentInput, CancellationToken, Task<string>> read) : IDocumentReader
{
    private int _calls;

    public int Calls => _calls;

    public string Format => "stand-in";

    public bool Recognizes(ReadOnlySpan<byte> head) => true;

    public async Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        return new ReadDocument { Source = new SourceText(await read(input, cancellationToken)), Format = Format };
    }
}
