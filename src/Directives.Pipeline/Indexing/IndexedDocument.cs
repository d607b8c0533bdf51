namespace Directives.Pipeline.Indexing;

/// <summary>What the index takes of a document.</summary>
internal sealed class IndexedDocument
{
    /// <summary>Its number in the store.</summary>
    public required long Id { get; init; }

    /// <summary>Who issued it, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>Its number and symbol, or null.</summary>
    public string? Number { get; init; }

    /// <summary>What it is about, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Wire name of its type, or null.</summary>
    public string? Type { get; init; }

    /// <summary>Where it was issued, or null.</summary>
    public string? Place { get; init; }

    /// <summary>When it was issued, or null.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Its duties, in their order.</summary>
    public List<IndexedDuty> Duties { get; } = [];
}

/// <summary>What the index takes of a duty.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Task">Its words.</param>
/// <param name="Heading">The nearest heading above, or null.</param>
/// <param name="Due">Its earliest day, or null.</param>
/// <param name="IsCopy">Whether a document with a lower number has the same duty.</param>
internal sealed record IndexedDuty(long Id, string Task, string? Heading, DateOnly? Due, bool IsCopy)
{
    /// <summary>Number and name of each owner, and whether it leads.</summary>
    public List<(long Agency, string Name, bool IsLead)> Owners { get; } = [];

    /// <summary>Days on which its deadlines end, or start when they have no end.</summary>
    public List<DateOnly> Deadlines { get; } = [];

    /// <summary>Unit and figure of each target.</summary>
    public List<(string? Unit, double? Figure)> Targets { get; } = [];
}
