using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Directives.Agencies.Registry;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Assignments;

/// <summary>A body that answers for a duty.</summary>
public sealed class Owner
{
    // An AgencyIdentity, or a StatedBody where the members were set by the caller: most records hold neither name nor id of their own.
    private readonly object? _body;
    private SpannedText _mention;

    // The title, or the box of one that was not asked for yet; few owners have one.
    private readonly object? _office;

    /// <summary>An owner with the members set by the caller.</summary>
    public Owner()
    {
    }

#pragma warning disable CS8618 // Mention is set by its lazy field
    [SetsRequiredMembers]
    internal Owner(string agency, OwnerRole role, SpannedText mention, TextSpan span, StrongBox<LazyText>? office, AgencyIdentity? body, string rule)
    {
        (Agency, Role, Span, Rule) = (agency, role, span, rule);
        (_mention, _office, _body) = (mention, office, body);
    }
#pragma warning restore CS8618

    /// <summary>The body's name: the mention as written, completed where it was elliptical, without an office-holder's title.</summary>
    public required string Agency { get; init; }

    /// <summary>How it answers.</summary>
    public required OwnerRole Role { get; init; }

    /// <summary>The words that name it, as written.</summary>
    public required string Mention { get => _mention.Value(Span); init => _mention = new SpannedText(value); }

    /// <summary>Where it is named; often outside the duty, in a heading above or a closing parenthesis.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Title of the office-holder addressed for the body (“Giám đốc”), or null.</summary>
    public string? Office { get => _office is StrongBox<LazyText> title ? title.Value.Value : (string?)_office; init => _office = value; }

    /// <summary>Id of the body in the registry, such as <c>tra-vinh/so-y-te</c>; null when it was not resolved.</summary>
    public string? AgencyId { get => Body is { } body ? body.Id : Stated?.Id; init => _body = Set() with { Id = value }; }

    /// <summary>Name in full of the body in the registry on the day of the document, such as “Sở Y tế tỉnh Trà Vinh”; null when it was not resolved.</summary>
    public string? AgencyName { get => Body is { } body ? body.Name : Stated?.Name; init => _body = Set() with { Name = value }; }

    /// <summary>Id of the unit that the body answers for, such as <c>tra-vinh</c>; null when it was not resolved.</summary>
    public string? Jurisdiction { get => Body is { } body ? body.Jurisdiction.Id : Stated?.Jurisdiction; init => _body = Set() with { Jurisdiction = value }; }

    /// <summary>Id of the rule that made it an owner.</summary>
    public required string Rule { get; init; }

    private AgencyIdentity? Body => _body as AgencyIdentity;

    private StatedBody? Stated => _body as StatedBody;

    private StatedBody Set() => Stated ?? new StatedBody(null, null, null);

    private sealed record StatedBody(string? Id, string? Name, string? Jurisdiction);
}
