namespace Directives.Agencies.Registry;

/// <summary>What became of a body by a later day.</summary>
public sealed class AgencySuccession
{
    /// <summary>The body asked about.</summary>
    public required AgencyIdentity From { get; init; }

    /// <summary>The body that answers on the day asked for: <see cref="From"/> itself where nothing changed; null where no single body took over (see <see cref="Moves"/>).</summary>
    public AgencyIdentity? To { get; init; }

    /// <summary>The changes on the way, oldest first; empty where nothing changed.</summary>
    public IReadOnlyList<SuccessionStep> Steps { get; init; } = [];

    /// <summary>Parts of the work that went to other bodies.</summary>
    public IReadOnlyList<MovedPart> Moves { get; init; } = [];

    /// <summary>Whether body or unit changed at all.</summary>
    public bool HasChanged => Steps.Count > 0 || To is null;
}
