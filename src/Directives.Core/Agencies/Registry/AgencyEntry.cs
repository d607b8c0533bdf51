namespace Directives.Agencies.Registry;

/// <summary>One kind of body in the registry: “Sở Y tế” once for all provinces. Immutable.</summary>
public sealed class AgencyEntry
{
    /// <summary>Id of the kind of body, unique in the registry: <c>so-y-te</c>. With a jurisdiction it makes the id of a body, <c>tra-vinh/so-y-te</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name in full, with the unit word that stands for its tier: “Sở Y tế”, “Công an tỉnh”, “Công an huyện”.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of body it is.</summary>
    public required AgencyKind Kind { get; init; }

    /// <summary>The tier of government at which it stands.</summary>
    public required AgencyLevel Level { get; init; }

    /// <summary>Other spellings and abbreviations, as documents write them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names or aliases of this entry that another entry shares on purpose; they resolve only where the context leaves one.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>First day of the body, or null when it is older than any document concerned.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of the body, or null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Id of the entry that took over when the body ended; null where it exists still, or its work was spread (<see cref="Moves"/>).</summary>
    public string? Successor { get; init; }

    /// <summary>Parts of the work that went elsewhere than to <see cref="Successor"/>.</summary>
    public IReadOnlyList<PartMove> Moves { get; init; } = [];

    /// <summary>The resolution, law or decree that ended the body; empty while it exists.</summary>
    public string SuccessionSource { get; init; } = "";

    /// <summary>Pattern of the full name where it is not the name with the unit: <c>Báo {place}</c>. Null otherwise.</summary>
    public string? FullName { get; init; }

    /// <summary>Ids of the only provinces that have such a body; empty when all may.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Where the facts of this entry come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the body exists on <paramref name="date"/>; both ends of its life are included.</summary>
    public bool ExistsOn(DateOnly date) => (ValidFrom is null || ValidFrom <= date) && (ValidTo is null || date <= ValidTo);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Name})";
}
