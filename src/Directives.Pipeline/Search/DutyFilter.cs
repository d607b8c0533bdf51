using Directives.Assignments;
using Directives.Header;

namespace Directives.Pipeline.Search;

/// <summary>Which duties to list; a null member lets all pass, and all members must hold.</summary>
public sealed record DutyFilter
{
    /// <summary>Lets every duty pass.</summary>
    public static DutyFilter None { get; } = new();

    /// <summary>Words of an owner's name, next to each other (<c>giáo dục</c>, <c>so y te</c>, <c>UBND tỉnh</c>), or its id in the registry; a body so named is meant under all its names. Typed marks are asked for; if nothing has them, they are not.</summary>
    public string? Agency { get; init; }

    /// <summary>Role of the owner; with <see cref="Agency"/>, of that owner.</summary>
    public OwnerRole? Role { get; init; }

    /// <summary>First day, included, on which a deadline of the duty may end. A deadline without end counts at its start.</summary>
    public DateOnly? DueAfter { get; init; }

    /// <summary>Last day, included, on which a deadline of the duty may end. A deadline without end counts at its start.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Kind of document.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Words of the issuer's name, next to each other; matched like <see cref="Agency"/>.</summary>
    public string? Issuer { get; init; }
}
