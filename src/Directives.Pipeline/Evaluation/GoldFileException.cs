namespace Directives.Pipeline.Evaluation;

/// <summary>A gold file breaks its format; the message names the file, the entry and what is wrong with it.</summary>
internal sealed class GoldFileException : Exception
{
    /// <summary>Creates the exception.</summary>
    public GoldFileException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
