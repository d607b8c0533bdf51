namespace Directives.Pipeline.Search;

/// <summary>A value that duties share and how many have it.</summary>
/// <param name="Value">The value, as a filter takes it.</param>
/// <param name="Count">Number of duties.</param>
public sealed record FacetCount(string Value, int Count)
{
    /// <summary>Of a body, its id in the registry, which a filter takes too and which tells bodies of one name apart; null for none and of other values.</summary>
    public string? AgencyId { get; init; }
}

/// <summary>What the duties that match a query have in common: the commonest values of each kind first, months in their order.</summary>
public sealed record DutyFacets
{
    /// <summary>Number of duties that match, all counted.</summary>
    public required int Total { get; init; }

    /// <summary>Bodies that own them, each under the name stored first; a duty counts for each of its owners.</summary>
    public required IReadOnlyList<FacetCount> Agencies { get; init; }

    /// <summary>Roles of owners, as wire names; a duty counts once for each role that somebody has.</summary>
    public required IReadOnlyList<FacetCount> Roles { get; init; }

    /// <summary>Wire names of document types.</summary>
    public required IReadOnlyList<FacetCount> Types { get; init; }

    /// <summary>Issuers of the documents.</summary>
    public required IReadOnlyList<FacetCount> Issuers { get; init; }

    /// <summary>Years of issue.</summary>
    public required IReadOnlyList<FacetCount> Years { get; init; }

    /// <summary>Months of the earliest deadline, such as <c>2023-09</c>, ascending; all that occur.</summary>
    public required IReadOnlyList<FacetCount> DueMonths { get; init; }
}
