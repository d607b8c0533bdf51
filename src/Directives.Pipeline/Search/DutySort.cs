namespace Directives.Pipeline.Search;

/// <summary>Order of a list of duties; ties go by document and place in it.</summary>
public enum DutySort
{
    /// <summary>Best match first; without a query, by document and place in it.</summary>
    Relevance,

    /// <summary>Earliest deadline first; duties without one last.</summary>
    Deadline,

    /// <summary>Latest document first; documents without date last.</summary>
    IssueDate,
}
