namespace Directives.Agencies.Registry;

/// <summary>A document as the resolver sees it: its jurisdiction, its date, and the short names it defines. Made once for each document; immutable.</summary>
public sealed class ResolutionContext
{
    private readonly Dictionary<string, string>? _definitions;
    private readonly Dictionary<string, string>? _appositions;

    internal ResolutionContext(Jurisdiction? home, DateOnly? date, DocumentNames names)
    {
        Home = home;
        IssueDate = date;
        // A document of a unit that has ended is not younger than the unit.
        Date = date ?? home?.ValidTo;
        _definitions = Index(names.Definitions, both: false);
        _appositions = Index(names.Appositions, both: true);
    }

    /// <summary>The unit whose body issued the document, <see cref="Jurisdiction.Central"/> for central bodies; null when the document does not say.</summary>
    public Jurisdiction? Home { get; }

    /// <summary>The date of issue, or null.</summary>
    public DateOnly? IssueDate { get; }

    /// <summary>The issuer, when it was traced to a body.</summary>
    public AgencyIdentity? Issuer { get; internal set; }

    /// <summary>The day on which bodies and units must exist; null when not known.</summary>
    internal DateOnly? Date { get; }

    /// <summary>Reads the context of a document.</summary>
    /// <param name="names">What the document says.</param>
    /// <param name="registry">The registry; null takes <see cref="AgencyRegistry.Default"/>.</param>
    public static ResolutionContext Create(DocumentNames names, AgencyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        registry ??= AgencyRegistry.Default;
        Jurisdiction? home = new HomeFinder(registry, names).Find();
        var context = new ResolutionContext(home, names.IssueDate, names);
        if (names.Issuer is not null)
        {
            context.Issuer = FindIssuer(names, context, registry);

            // A ward before 7/2025 is in no list: its own name in the letterhead makes it known.
            if (context.Issuer is { Jurisdiction: { IsFormed: true } own } && own != home)
            {
                context = new ResolutionContext(own, names.IssueDate, names) { Issuer = context.Issuer };
            }
        }

        return context;
    }

    private static AgencyIdentity? FindIssuer(DocumentNames names, ResolutionContext context, AgencyRegistry registry)
    {
        Jurisdiction? home = context.Home;
        string issuer = names.Issuer!;

        // “VĂN PHÒNG” under “BAN CHẤP HÀNH TRUNG ƯƠNG” is one name in two lines; “BAN CHỈ ĐẠO …” leaves its unit to the line above.
        AgencyResolver resolver = registry.Resolver;
        return resolver.Resolve(issuer, context)
            ?? (names.ParentBody is { } parent ? resolver.ResolveListed($"{issuer} {parent}", context) : null)
            ?? (home is null ? null : resolver.ResolveListed($"{issuer} {home.FullNameOn(context.Date)}", context))
            ?? (home is null ? null : FormedIdentity.OfIssuer(issuer, home, context.Date));
    }

    /// <summary>What the short name with this folded key stands for, or null.</summary>
    internal string? Definition(ReadOnlySpan<char> folded) => Lookup(_definitions, folded);

    /// <summary>The other name of the body with this folded key, or null.</summary>
    internal string? Apposition(ReadOnlySpan<char> folded) => Lookup(_appositions, folded);

    private static string? Lookup(Dictionary<string, string>? names, ReadOnlySpan<char> folded) =>
        names is not null && names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out string? name) ? name : null;

    private static Dictionary<string, string>? Index(IReadOnlyList<NamePair> pairs, bool both)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NamePair pair in pairs)
        {
            index.TryAdd(NameKey.Of(pair.Name).Folded, pair.Means);
            if (both)
            {
                index.TryAdd(NameKey.Of(pair.Means).Folded, pair.Name);
            }
        }

        return index;
    }
}
