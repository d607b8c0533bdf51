using System.Collections.Concurrent;

namespace Directives.Agencies.Registry;

/// <summary>Says of bodies by their ids who answers for them on one day. Thread-safe; each answer is worked out once.</summary>
public sealed class SuccessionLookup
{
    private readonly AgencyResolver _resolver;
    private readonly SuccessionResolver _successions;
    private readonly ConcurrentDictionary<(string Id, DateOnly? Known), AgencySuccession?> _known = new();

    /// <summary>Looks up successions by <paramref name="date"/> in <paramref name="registry"/>, or in <see cref="AgencyRegistry.Default"/>.</summary>
    public SuccessionLookup(DateOnly date, AgencyRegistry? registry = null)
    {
        Date = date;
        Registry = registry ?? AgencyRegistry.Default;
        _resolver = new AgencyResolver(Registry);
        _successions = new SuccessionResolver(Registry);
    }

    /// <summary>The day that is asked about.</summary>
    public DateOnly Date { get; }

    /// <summary>The bodies.</summary>
    public AgencyRegistry Registry { get; }

    /// <summary>What became of a body.</summary>
    /// <param name="agencyId">Its id, such as <c>tra-vinh/so-y-te</c>; null gives null.</param>
    /// <param name="known">Day of the document that named it, whose unit words its former name takes; null takes the first.</param>
    /// <returns>Null for ids that are in no registry, as those of bodies formed from the words of a document.</returns>
    public AgencySuccession? Find(string? agencyId, DateOnly? known = null) =>
        agencyId is null ? null : _known.GetOrAdd((agencyId, known), static (key, lookup) => lookup.Trace(key.Id, key.Known), this);

    private AgencySuccession? Trace(string id, DateOnly? known)
    {
        if (_resolver.FindById(id, known) is not { } identity)
        {
            return null;
        }

        AgencySuccession succession = _successions.Today(identity, Date);
        // A unit may have become a city since the body last changed: the name is that of the day asked about.
        AgencyIdentity? to = succession.To is { } body ? _resolver.FindById(body.Id, Date) ?? body : null;
        return new AgencySuccession { From = succession.From, To = to, Steps = succession.Steps, Moves = succession.Moves };
    }
}
