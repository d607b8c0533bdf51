namespace Directives.Pipeline.Reading.Archives;

/// <summary>One document found in an input, or the reason why it could not be had.</summary>
public sealed record ExpandedDocument
{
    private ExpandedDocument(string name, DocumentInput? input, DocumentReadException? failure)
    {
        Name = name;
        Input = input;
        Failure = failure;
    }

    /// <summary>Name of the document, or of the entry or archive that failed, for messages and records.</summary>
    public string Name { get; }

    /// <summary>The document, or null when <see cref="Failure"/> says why there is none.</summary>
    public DocumentInput? Input { get; }

    /// <summary>Why there is no document, or null.</summary>
    public DocumentReadException? Failure { get; }

    internal static ExpandedDocument Found(DocumentInput input) => new(input.Name, input, null);

    internal static ExpandedDocument Failed(string name, ReadFailure failure, string message, Exception? inner = null) =>
        new(name, null, new DocumentReadException(failure, message, inner));

    internal static ExpandedDocument Failed(string name, DocumentReadException failure) => new(name, null, failure);
}
