namespace Directives.Agencies.Registry;

/// <summary>Follows bodies and units through mergers to the body that answers on a given day. Immutable and thread-safe.</summary>
internal sealed class SuccessionResolver
{
    private readonly AgencyRegistry _registry;

    /// <summary>Follows successions of <paramref name="registry"/>, or of <see cref="AgencyRegistry.Default"/>.</summary>
    public SuccessionResolver(AgencyRegistry? registry = null) => _registry = registry ?? AgencyRegistry.Default;

    /// <summary>The body that answers on <paramref name="date"/> for what <paramref name="identity"/> answered for.</summary>
    public AgencySuccession Today(AgencyIdentity identity, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var steps = new List<SuccessionStep>();
        var moves = new List<MovedPart>();
        AgencyIdentity? current = identity;
        while (current is not null && NextChange(current) is { } change && change.Last < date)
        {
            if (change.IsBody)
            {
                AddMoves(current, date, moves);
            }

            AgencyIdentity? next = change.IsBody ? NextBody(current) : NextUnit(current);
            if (next is not null)
            {
                string source = change.IsBody ? current.Agency!.SuccessionSource : _registry.Gazetteer.Find(current.Jurisdiction.Id)?.Source ?? "";
                steps.Add(new SuccessionStep(change.IsBody ? "succession.body" : "succession.unit", change.Last.AddDays(1), current.Name, next.Name, source));
            }

            current = next;
        }

        return new AgencySuccession { From = identity, To = current, Steps = steps, Moves = moves };
    }

    // Body and unit end on days of their own; the earlier end comes first.
    private static (DateOnly Last, bool IsBody)? NextChange(AgencyIdentity identity)
    {
        DateOnly? body = identity.Agency?.ValidTo;
        DateOnly? unit = identity.Jurisdiction.ValidTo;
        return (body, unit) switch
        {
            (null, null) => null,
            ({ } b, null) => (b, true),
            (null, { } u) => (u, false),
            ({ } b, { } u) => b <= u ? (b, true) : (u, false),
        };
    }

    private AgencyIdentity? NextBody(AgencyIdentity identity)
    {
        if (identity.Agency?.Successor is not { } id || _registry.Find(id) is not { } next)
        {
            return null;
        }

        return At(next, identity);
    }

    // A body of a lower tier stands in several units, so it is nobody in particular.
    private static AgencyIdentity? At(AgencyEntry next, AgencyIdentity before)
    {
        Jurisdiction? unit = next.Level == AgencyLevel.Any ? before.Jurisdiction : before.Jurisdiction.At(next.Level);
        bool isPlural = before.IsCollective && next.Kind != AgencyKind.Collective && before.Agency!.Kind != AgencyKind.Collective;
        if (isPlural)
        {
            unit = before.Jurisdiction;
            isPlural = next.Level > unit.Level || unit.Level == AgencyLevel.Central;
        }

        return unit is null ? null : new AgencyIdentity(next, unit, isPlural, before.IsExact, before.Basis, before.Agency!.ValidTo?.AddDays(1));
    }

    private AgencyIdentity? NextUnit(AgencyIdentity identity)
    {
        Jurisdiction unit = identity.Jurisdiction;
        if (unit.Successor is not { } id || _registry.Gazetteer.Find(id) is not { } next || identity.Agency is not { } entry)
        {
            return null;
        }

        if (entry.Places.Count > 0 && !entry.Places.Contains(next.Id, StringComparer.Ordinal))
        {
            return null;
        }

        bool isPlural = identity.IsCollective && entry.Kind != AgencyKind.Collective;
        return new AgencyIdentity(entry, next, isPlural, identity.IsExact, identity.Basis, unit.ValidTo!.Value.AddDays(1));
    }

    private void AddMoves(AgencyIdentity identity, DateOnly date, List<MovedPart> moves)
    {
        foreach (PartMove move in identity.Agency!.Moves)
        {
            AgencyEntry target = _registry.Find(move.AgencyId)!;
            AgencyIdentity? to = At(target, identity) is { } first ? Today(first, date).To : null;
            moves.Add(new MovedPart(move.Subject, to, to?.Name ?? target.Name, identity.Agency.SuccessionSource));
        }
    }
}
