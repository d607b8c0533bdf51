namespace Directives.Agencies.Registry;

/// <summary>One body: a kind of body in a jurisdiction. Immutable.</summary>
/// <param name="Id">Id of the jurisdiction, a slash, id of the kind of body: <c>tra-vinh/so-y-te</c>; the last part starts with <c>cac-</c> for several bodies of one kind.</param>
/// <param name="Name">Canonical name in full: “Sở Y tế tỉnh Trà Vinh”.</param>
/// <param name="Agency">The entry of the registry; null when <paramref name="Basis"/> is <see cref="IdentityBasis.Formed"/>.</param>
/// <param name="Jurisdiction">The territory that the body answers for.</param>
/// <param name="IsCollective">Whether it stands for several bodies: “UBND các huyện”.</param>
/// <param name="IsExact">Whether the name was written as in the registry, accents included.</param>
/// <param name="Basis">What settled it.</param>
public sealed record AgencyIdentity(
    string Id,
    string Name,
    AgencyEntry? Agency,
    Jurisdiction Jurisdiction,
    bool IsCollective,
    bool IsExact,
    IdentityBasis Basis);
