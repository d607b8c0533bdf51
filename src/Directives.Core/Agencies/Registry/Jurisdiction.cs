namespace Directives.Agencies.Registry;

/// <summary>The territory a body answers for: the country, a province, a district or a commune, as a unit with dates. Immutable.</summary>
public sealed class Jurisdiction
{
    internal Jurisdiction(string id, string name, UnitKind kind, AgencyLevel level, Jurisdiction? parent)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Level = level;
        Parent = parent;
        (FoldedName, MarkedName) = NameKey.Of(name);
    }

    /// <summary>The whole country, seat of ministries.</summary>
    public static Jurisdiction Central { get; } = new("trung-uong", "Trung ương", UnitKind.Country, AgencyLevel.Central, null);

    /// <summary>Id: <c>tra-vinh</c>, <c>tra-vinh/huyen-tra-cu</c>, <c>vinh-long/phuong-tra-vinh</c>.</summary>
    public string Id { get; }

    /// <summary>Name without the unit word: “Trà Vinh”.</summary>
    public string Name { get; }

    /// <summary>What it was called first; a province may become a city (<see cref="KindOn"/>).</summary>
    public UnitKind Kind { get; }

    /// <summary>The tier: central, province, district or commune.</summary>
    public AgencyLevel Level { get; }

    /// <summary>The unit above, or null for provinces and the country.</summary>
    public Jurisdiction? Parent { get; }

    /// <summary>First day, or null when older than any document concerned.</summary>
    public DateOnly? ValidFrom { get; internal init; }

    /// <summary>Last day, or null while it exists.</summary>
    public DateOnly? ValidTo { get; internal init; }

    /// <summary>Id of the unit that it was merged into; null while it exists, and for districts, whose communes stand directly under the province.</summary>
    public string? Successor { get; internal init; }

    /// <summary>The resolution behind the dates.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Whether the unit is not in the gazetteer but was named in a document with its unit word, as communes before 7/2025 are.</summary>
    public bool IsFormed { get; internal init; }

    /// <summary>Other spellings of the name.</summary>
    internal IReadOnlyList<string> Aliases { get; init; } = [];

    internal string FoldedName { get; }

    internal string MarkedName { get; }

    internal UnitKind LaterKind { get; init; }

    internal DateOnly? LaterFrom { get; init; }

    /// <summary>Name with the unit word: “tỉnh Trà Vinh”, “Thành phố Hồ Chí Minh”.</summary>
    public string FullNameOn(DateOnly? date) => Kind == UnitKind.Country ? Name : $"{UnitWords.Word(KindOn(date), Name)} {Name}";

    /// <summary>What the unit is called on <paramref name="date"/>; null takes the first kind.</summary>
    public UnitKind KindOn(DateOnly? date) => LaterFrom is { } later && date >= later ? LaterKind : Kind;

    /// <summary>Whether the unit exists on <paramref name="date"/>; both ends are included. Null is any time.</summary>
    public bool ExistsOn(DateOnly? date) => date is null || ((ValidFrom is null || ValidFrom <= date) && (ValidTo is null || date <= ValidTo));

    /// <summary>This unit or the unit above it at <paramref name="level"/>, or null.</summary>
    public Jurisdiction? At(AgencyLevel level)
    {
        for (Jurisdiction? unit = this; unit is not null; unit = unit.Parent)
        {
            if (unit.Level == level)
            {
                return unit;
            }
        }

        return level == AgencyLevel.Central ? Central : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
