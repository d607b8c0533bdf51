namespace Directives.Pipeline.Storage;

/// <summary>A store could not be opened, read or written. Everything committed before is kept.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="storePath">The store's file.</param>
    /// <param name="message">What happened, where, and what to do.</param>
    /// <param name="innerException">The error underneath, if any.</param>
    public StoreException(StoreFailure failure, string storePath, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        StorePath = storePath;
    }

    /// <summary>Why; programs compare this, not the message.</summary>
    public StoreFailure Failure { get; }

    /// <summary>The store's file, as given.</summary>
    public string StorePath { get; }
}
