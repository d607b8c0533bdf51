using Directives.Text;

namespace Directives.Assignments;

/// <summary>A body that answers for a duty.</summary>
public sealed class Owner
{
    /// <summary>The body's name: the mention as written, completed where it was elliptical, without an office-holder's title.</summary>
    public required string Agency { get; init; }

    /// <summary>How it answers.</summary>
    public required OwnerRole Role { get; init; }

    /// <summary>The words that name it, as written.</summary>
    public required string Mention { get; init; }

    /// <summary>Where it is named; often outside the duty, in a heading above or a closing parenthesis.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Title of the office-holder addressed for the body (“Giám đốc”), or null.</summary>
    public string? Office { get; init; }

    /// <summary>Id of the body in the registry, such as <c>tra-vinh/so-y-te</c>; null when it was not resolved.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Name in full of the body in the registry on the day of the document, such as “Sở Y tế tỉnh Trà Vinh”; null when it was not resolved.</summary>
    public string? AgencyName { get; init; }

    /// <summary>Id of the unit that the body answers for, such as <c>tra-vinh</c>; null when it was not resolved.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Id of the rule that made it an owner.</summary>
    public required string Rule { get; init; }
}
