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
    IdentityBasis Basis)
{
    private readonly bool _isPlural;
    private readonly DateOnly? _date;
    private string? _id = Id;
    private string? _name = Name;

    /// <summary>The body that <paramref name="entry"/> is in <paramref name="unit"/>; its id and name are written when they are first asked for.</summary>
    internal AgencyIdentity(AgencyEntry entry, Jurisdiction unit, bool isPlural, bool isExact, IdentityBasis basis, DateOnly? date)
        : this(null!, null!, entry, unit, isPlural || entry.Kind == AgencyKind.Collective, isExact, basis) => (_isPlural, _date) = (isPlural, date);

    /// <summary>Id of the jurisdiction, a slash, id of the kind of body.</summary>
    public string Id { get => _id ??= IdentityNaming.IdOf(Agency!, Jurisdiction, _isPlural); init => _id = value; }

    /// <summary>Canonical name in full.</summary>
    public string Name { get => _name ??= IdentityNaming.NameOf(Agency!, Jurisdiction, _isPlural, _date); init => _name = value; }

    /// <summary>Whether both are the same body, known in the same way.</summary>
    public bool Equals(AgencyIdentity? other) =>
        other is not null && Id == other.Id && Name == other.Name && Equals(Agency, other.Agency) && Equals(Jurisdiction, other.Jurisdiction)
        && IsCollective == other.IsCollective && IsExact == other.IsExact && Basis == other.Basis;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Basis, IsExact);
}
