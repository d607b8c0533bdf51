namespace Directives.Agencies.Registry;

/// <summary>What a person types to ask for a body, in any spelling, with or without its unit: “so y te”, “Công an tỉnh Trà Vinh”, “Trà Vinh”, <c>tra-vinh/so-y-te</c>. Immutable.</summary>
internal sealed class AgencyQuery
{
    private readonly string? _id;

    private AgencyQuery(string? id, IReadOnlyList<AgencyEntry> agencies, IReadOnlyList<Jurisdiction> jurisdictions)
    {
        _id = id;
        Agencies = agencies;
        Jurisdictions = jurisdictions;
    }

    /// <summary>The kinds of body asked for; empty takes any.</summary>
    public IReadOnlyList<AgencyEntry> Agencies { get; }

    /// <summary>The units asked for, with all units inside them; empty takes any.</summary>
    public IReadOnlyList<Jurisdiction> Jurisdictions { get; }

    /// <summary>Reads a query.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="registry">The registry; null takes <see cref="AgencyRegistry.Default"/>.</param>
    /// <returns>Null when the text names neither a body nor a unit.</returns>
    public static AgencyQuery? Parse(string text, AgencyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        registry ??= AgencyRegistry.Default;
        if (new AgencyResolver(registry).FindById(text.Trim()) is { } identity)
        {
            return new AgencyQuery(identity.Id, [], [identity.Jurisdiction]);
        }

        var key = new NameKey(stackalloc char[NameKey.SizeFor(text)]);
        if (!key.TryRead(text))
        {
            return null;
        }

        IReadOnlyList<AgencyEntry> agencies = registry.FindByAlias(text);
        if (agencies.Count > 0)
        {
            return new AgencyQuery(null, agencies, Units(MentionReading.Read(registry, key)));
        }

        // “Công an” alone names no body in a document, but here it asks for all of them.
        agencies = HeadsOf(registry, key);
        if (agencies.Count > 0)
        {
            return new AgencyQuery(null, agencies, []);
        }

        Jurisdiction[] units = Units(MentionReading.ReadUnit(registry, key, 0));
        return units.Length > 0 ? new AgencyQuery(null, [], units) : null;
    }

    /// <summary>Whether the body with <paramref name="agencyId"/> is one that was asked for.</summary>
    /// <remarks>To find a body under all its names, ask for the id that it had and for the id of its successor (<see cref="SuccessionResolver"/>), both kept with a duty.</remarks>
    public bool Matches(string agencyId)
    {
        ArgumentNullException.ThrowIfNull(agencyId);
        if (_id is not null)
        {
            return agencyId == _id;
        }

        int slash = agencyId.LastIndexOf('/');
        return slash > 0 && IsAsked(agencyId.AsSpan(slash + 1)) && IsInside(agencyId.AsSpan(0, slash));
    }

    private bool IsAsked(ReadOnlySpan<char> kind)
    {
        foreach (AgencyEntry entry in Agencies)
        {
            if (kind.SequenceEqual(entry.Id))
            {
                return true;
            }
        }

        return Agencies.Count == 0;
    }

    private bool IsInside(ReadOnlySpan<char> unit)
    {
        foreach (Jurisdiction asked in Jurisdictions)
        {
            if (unit.StartsWith(asked.Id, StringComparison.Ordinal) && (unit.Length == asked.Id.Length || unit[asked.Id.Length] == '/'))
            {
                return true;
            }
        }

        return Jurisdictions.Count == 0;
    }

    private static AgencyEntry[] HeadsOf(AgencyRegistry registry, in NameKey key)
    {
        var entries = new List<AgencyEntry>();
        foreach (AliasTarget target in registry.Targets(key.Folded(0, key.Words)))
        {
            entries.Add(target.Entry);
        }

        return [.. entries.Distinct()];
    }

    private static Jurisdiction[] Units(in MentionReading reading)
    {
        var units = new List<Jurisdiction>();
        foreach (Jurisdiction unit in reading.Places)
        {
            if (reading.Kind == UnitKind.Country || unit.Kind == reading.Kind || (unit.LaterFrom is not null && unit.LaterKind == reading.Kind))
            {
                units.Add(unit);
            }
        }

        return [.. units];
    }
}
