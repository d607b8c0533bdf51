using Directives.Agencies.Registry;
using Directives.Assignments;
using Directives.Header;

namespace Directives.Pipeline.Search;

/// <summary>Which duties to list; a null member lets all pass, and all members must hold.</summary>
public sealed record DutyFilter
{
    /// <summary>Lets every duty pass.</summary>
    public static DutyFilter None { get; } = new();

    /// <summary>Reads fields as they stand in a query: <c>agency:"Sở Y tế" role:lead due&lt;2024-01-01 target&gt;90%</c>.</summary>
    /// <exception cref="SearchQueryException">It cannot be understood, holds words, or names a field twice; it says where.</exception>
    public static DutyFilter Parse(string fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var query = SearchQuery.Parse(fields);
        return query is { IsEmpty: true, Excluded.Count: 0, Filters: [var filter] }
            ? filter
            : throw new SearchQueryException("only fields can stand here, each once; leave words out", 0);
    }

    /// <summary>
    /// Words of an owner's name, next to each other (<c>giáo dục</c>, <c>so y te</c>, <c>UBND tỉnh</c>), or any name of it in the registry (<c>SLĐTBXH Trà Vinh</c>), its id, or its unit;
    /// a body so named is meant under all its names. Typed marks are asked for; if nothing has them, they are not.
    /// </summary>
    public string? Agency { get; init; }

    /// <summary>Follows bodies to those that answer on a later day: <see cref="Agency"/> then also takes the names of that day, and means with a body all those whose work it has. Null follows none.</summary>
    public SuccessionLookup? Today { get; init; }

    /// <summary>The registry that knows the names in <see cref="Agency"/>; null takes that of <see cref="Today"/>, or the built-in one.</summary>
    public AgencyRegistry? Registry { get; init; }

    /// <summary>Role of the owner; with <see cref="Agency"/>, of that owner.</summary>
    public OwnerRole? Role { get; init; }

    /// <summary>First day, included, on which a deadline of the duty may end. A deadline without end counts at its start.</summary>
    public DateOnly? DueAfter { get; init; }

    /// <summary>Last day, included, on which a deadline of the duty may end. A deadline without end counts at its start.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Kind of document.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Words of the issuer's name, next to each other; typed marks are asked for, and if nothing has them, they are not.</summary>
    public string? Issuer { get; init; }

    /// <summary>The document's number and symbol, or parts of it that follow each other: <c>793/QĐ-TTg</c>, <c>793</c>, <c>QĐ-TTg</c>.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// The province that the document is of, told by words of the place of issue or of the issuer's name. Matched like <see cref="Issuer"/>, and under all names of the province:
    /// one of today also stands for those merged into it (<c>Cà Mau</c> for Bạc Liêu), one that was merged also for the province it became, from then on.
    /// </summary>
    public string? Province { get; init; }

    /// <summary>First day, included, of issue.</summary>
    public DateOnly? IssuedAfter { get; init; }

    /// <summary>Last day, included, of issue.</summary>
    public DateOnly? IssuedBefore { get; init; }

    /// <summary>Lets only duties with a target pass.</summary>
    public bool HasTarget { get; init; }

    /// <summary>Lets only duties pass that have a deadline with a day.</summary>
    public bool HasDeadline { get; init; }

    /// <summary>Lets only duties pass that a document gives to somebody.</summary>
    public bool HasOwner { get; init; }

    /// <summary>What a target of the duty must be.</summary>
    public TargetCondition? Target { get; init; }
}
