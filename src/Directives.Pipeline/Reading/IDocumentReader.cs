namespace Directives.Pipeline.Reading;

/// <summary>Turns the bytes of one format into text. Implementations are stateless and thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>Short name of the format for records and messages: <c>pdf</c>, <c>docx</c>, <c>html</c>, <c>text</c>.</summary>
    string Format { get; }

    /// <summary>Whether the content looks like this format, judged by <paramref name="head"/>, the first bytes (up to 4,096), never by the file's name.</summary>
    bool Recognizes(ReadOnlySpan<byte> head);

    /// <summary>Reads the document.</summary>
    /// <exception cref="DocumentReadException">The bytes cannot be read; its <see cref="DocumentReadException.Failure"/> says why.</exception>
    Task<ReadDocument> ReadAsync(DocumentInput input, CancellationToken cancellationToken = default);
}
