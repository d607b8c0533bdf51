using Directives.Pipeline.Reading;
using Directives.Pipeline.Reading.Pdf;

namespace Directives.Pipeline.Tests.Reading.Pdf;

/// <summary>The PDF files of the Assets folder.</summary>
internal static class PdfAssets
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Pdf", "Assets", name));

    public static Task<ReadDocument> ReadAsync(string name, PdfReaderOptions? options = null) => ReadAsync(Bytes(name), options, name);

    public static Task<ReadDocument> ReadAsync(byte[] bytes, PdfReaderOptions? options = null, string name = "test.pdf") =>
        new PdfReader(options).ReadAsync(new DocumentInput(name, bytes), TestContext.Current.CancellationToken);

    public static async Task<DocumentReadException> FailureAsync(byte[] bytes, PdfReaderOptions? options = null) =>
        await Assert.ThrowsAsync<DocumentReadException>(() => ReadAsync(bytes, options));
}
