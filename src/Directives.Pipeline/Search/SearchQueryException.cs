namespace Directives.Pipeline.Search;

/// <summary>A query that cannot be understood.</summary>
public sealed class SearchQueryException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to type instead.</param>
    /// <param name="position">Offset in the query, in UTF-16 code units from 0, where it goes wrong.</param>
    public SearchQueryException(string message, int position)
        : base(message) => Position = position;

    /// <summary>Offset in the query, in UTF-16 code units from 0, where it goes wrong.</summary>
    public int Position { get; }
}
