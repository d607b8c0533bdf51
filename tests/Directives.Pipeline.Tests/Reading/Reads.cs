using System.Text;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Reading;

/// <summary>Short forms for tests that open bytes.</summary>
internal static class Reads
{
    public static DocumentOpener Opener(ReadLimits? limits = null) => new(DocumentReaders.Default(limits), limits);

    public static Task<ReadDocument> Read(byte[] bytes, ReadLimits? limits = null) =>
        Opener(limits).ReadAsync(new DocumentInput("test", bytes), TestContext.Current.CancellationToken);

    public static Task<ReadDocument> Read(string utf8, ReadLimits? limits = null) => Read(Encoding.UTF8.GetBytes(utf8), limits);

    public static async Task<string> Text(byte[] bytes) => (await Read(bytes)).Source.Text;

    public static async Task<string> Text(string utf8) => (await Read(utf8)).Source.Text;

    public static async Task<DocumentReadException> Fails(byte[] bytes, ReadFailure failure, ReadLimits? limits = null)
    {
        DocumentReadException e = await Assert.ThrowsAsync<DocumentReadException>(() => Read(bytes, limits));
        Assert.Equal(failure, e.Failure);
        return e;
    }
}
