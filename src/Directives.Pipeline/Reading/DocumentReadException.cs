namespace Directives.Pipeline.Reading;

/// <summary>A document could not be read.</summary>
public sealed class DocumentReadException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">What happened, where, and what to do, as an English sentence that names the place in the file but not the file itself.</param>
    /// <param name="innerException">The error underneath, if any.</param>
    public DocumentReadException(ReadFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>Why the document could not be read; programs compare this, not the message.</summary>
    public ReadFailure Failure { get; }
}
