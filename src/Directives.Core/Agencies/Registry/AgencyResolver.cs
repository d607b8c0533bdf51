namespace Directives.Agencies.Registry;

/// <summary>Traces a mention in a document to one body. Immutable and thread-safe; never guesses: what the mention and its document leave open stays unresolved.</summary>
public sealed class AgencyResolver
{
    private const int MaxHops = 4;

    private readonly AgencyRegistry _registry;

    /// <summary>Resolves against <paramref name="registry"/>, or <see cref="AgencyRegistry.Default"/>.</summary>
    public AgencyResolver(AgencyRegistry? registry = null) => _registry = registry ?? AgencyRegistry.Default;

    /// <inheritdoc cref="Resolve(string, ResolutionContext, out UnresolvedReason)"/>
    public AgencyIdentity? Resolve(string mention, ResolutionContext context) => Resolve(mention, context, out _);

    /// <summary>The body that <paramref name="mention"/> means in its document, or null.</summary>
    /// <param name="mention">A name as written: “Sở Y tế”, “Giám đốc Sở Y tế”, “CA tỉnh”, “Cơ quan Thường trực Ban Chỉ đạo tỉnh (Công an tỉnh)”.</param>
    /// <param name="context">The document.</param>
    /// <param name="reason">Why it was not resolved.</param>
    public AgencyIdentity? Resolve(string mention, ResolutionContext context, out UnresolvedReason reason)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(context);
        return Resolve(mention, context, IdentityBasis.Document, hops: 0, out reason);
    }

    /// <summary>The body with this id, as far as it is a kind of body of the registry in a unit of the gazetteer; null for any other.</summary>
    /// <param name="id">An id such as <c>tra-vinh/so-y-te</c> or <c>tra-vinh/cac-uy-ban-nhan-dan-huyen</c>.</param>
    /// <param name="date">Day whose unit words the name takes; null takes the first.</param>
    public AgencyIdentity? FindById(string id, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        int slash = id.LastIndexOf('/');
        if (slash <= 0 || _registry.Gazetteer.Find(id[..slash]) is not { } unit)
        {
            return null;
        }

        string kind = id[(slash + 1)..];
        AgencyEntry? entry = _registry.Find(kind);
        bool isPlural = entry is null && kind.StartsWith("cac-", StringComparison.Ordinal);
        entry ??= isPlural ? _registry.Find(kind[4..]) : null;
        return entry is null ? null : new AgencyIdentity(entry, unit, isPlural, isExact: true, IdentityBasis.Stated, date);
    }

    private AgencyIdentity? Resolve(ReadOnlySpan<char> mention, ResolutionContext context, IdentityBasis basis, int hops, out UnresolvedReason reason)
    {
        ReadOnlySpan<char> outside = Outside(mention, out ReadOnlySpan<char> inside);
        var key = new NameKey(stackalloc char[NameKey.SizeFor(outside)]);
        if (!key.TryRead(outside))
        {
            reason = UnresolvedReason.UnknownName;
            return null;
        }

        ReadOnlySpan<char> whole = key.Folded(0, key.Words);
        if (hops < MaxHops && context.Definition(whole) is { } defined)
        {
            return Resolve(defined, context, IdentityBasis.Definition, hops + 1, out reason);
        }

        AgencyIdentity? identity = ResolveListed(key, outside, context, basis, out reason);
        identity ??= IssuerShortened(key, context);
        if (identity is null && hops < MaxHops)
        {
            ReadOnlySpan<char> other = context.Apposition(whole) is { } apposition ? apposition : NamesRole(key) ? inside : [];
            identity = other.IsEmpty ? null : Resolve(other, context, IdentityBasis.Apposition, hops + 1, out _);
            if (identity is null && reason == UnresolvedReason.UnknownName)
            {
                identity = ResolveOrgan(key, outside, context) ?? FormedIdentity.Find(_registry, key, outside, context) ?? ResolveWithin(key, outside, inside, context, hops);
            }
        }

        if (identity is null && reason == UnresolvedReason.UnknownName && hops == 0)
        {
            identity = ResolveOffice(key, outside, context, ref reason);
        }

        reason = identity is null ? reason : UnresolvedReason.None;
        return identity;
    }

    // An office-holder stands for the body: “Giám đốc Sở Y tế”. The shortest title is tried first, for “Trưởng | Ban Tổ chức”.
    private AgencyIdentity? ResolveOffice(in NameKey key, ReadOnlySpan<char> outside, ResolutionContext context, ref UnresolvedReason reason)
    {
        for (int words = 1; words <= OfficeTitles.MaxWords; words++)
        {
            if (OfficeTitles.IsTitle(key, words)
                && Resolve(outside[key.TextStart(words)..], context, IdentityBasis.Document, hops: 1, out UnresolvedReason why) is var identity
                && (identity is not null || why != UnresolvedReason.UnknownName))
            {
                reason = why;
                return identity;
            }
        }

        return null;
    }

    // “Đảng ủy Bộ Tư pháp”, “Thanh tra Sở Y tế”, “Văn phòng Bộ Công an”: an organ and the body that it belongs to.
    private AgencyIdentity? ResolveOrgan(in NameKey key, ReadOnlySpan<char> outside, ResolutionContext context)
    {
        if (key.Words < 4 || key.Folded(0, 2) is not ("danguy" or "vanphong" or "thanhtra" or "congdoan"))
        {
            return null;
        }

        AgencyIdentity? parent = ResolveListed(outside[key.TextStart(2)..], context);
        return parent is { IsCollective: false } ? FormedIdentity.OrganOf(parent, outside[key.TextStart(0)..key.TextEnd(1)]) : null;
    }

    // A unit inside a body: “Cục X (Bộ Y)”, “Văn phòng X thuộc Bộ Y”, and “Vụ X” in a document of Bộ Y.
    private AgencyIdentity? ResolveWithin(in NameKey key, ReadOnlySpan<char> outside, ReadOnlySpan<char> inside, ResolutionContext context, int hops)
    {
        if (!inside.IsEmpty)
        {
            return Resolve(inside, context, IdentityBasis.Document, hops + 1, out _) is { } stated ? FormedIdentity.Within(stated, key, key.Words, outside, isStated: true) : null;
        }

        for (int at = 2; at < key.Words - 1; at++)
        {
            if (key.Folded(at, at + 1) is "thuoc" && key.Words - at > 2)
            {
                ReadOnlySpan<char> parent = outside[key.TextStart(at + 1)..];
                return Resolve(parent, context, IdentityBasis.Document, hops + 1, out _) is { } stated ? FormedIdentity.Within(stated, key, at, outside, isStated: true) : null;
            }
        }

        return context.Issuer is { } issuer ? FormedIdentity.AllWithin(issuer, key) ?? FormedIdentity.Within(issuer, key, key.Words, outside, isStated: false) : null;
    }

    // “Cơ quan Thường trực …”, “Đơn vị …” say what a body does; the parenthesis says which it is.
    private static bool NamesRole(in NameKey key) =>
        key.Words >= 2 && key.Folded(0, 2) is "coquan" or "donvi" or "thuongtruc" or "bophan";

    /// <summary>Resolves a name of the registry and nothing formed from words.</summary>
    internal AgencyIdentity? ResolveListed(ReadOnlySpan<char> mention, ResolutionContext context)
    {
        var key = new NameKey(stackalloc char[NameKey.SizeFor(mention)]);
        return key.TryRead(mention) ? ResolveListed(key, mention, context, IdentityBasis.Document, out _) : null;
    }

    private AgencyIdentity? ResolveListed(in NameKey key, ReadOnlySpan<char> mention, ResolutionContext context, IdentityBasis basis, out UnresolvedReason reason)
    {
        MentionReading reading = MentionReading.Read(_registry, key);
        reason = UnresolvedReason.UnknownName;
        AgencyEntry? best = null;
        Jurisdiction? bestUnit = null;
        int bestScore = -1;
        bool tie = false;
        foreach (AliasTarget target in reading.Targets)
        {
            if (!reading.Allows(target))
            {
                continue;
            }

            Jurisdiction? unit = reading.IsPlural && target.Entry.Kind != AgencyKind.Collective
                ? ScopeOf(reading, target, context, out UnresolvedReason why)
                : UnitOf(reading, key, mention, target, context, out why);
            if (unit is null || !IsPlaced(target.Entry, unit))
            {
                reason = why > reason ? why : reason;
                continue;
            }

            int score = Score(target.Entry, context);
            if (score > bestScore)
            {
                (best, bestUnit, bestScore, tie) = (target.Entry, unit, score, false);
            }
            else if (score == bestScore && best != target.Entry)
            {
                tie = true;
            }
        }

        if (best is null || tie)
        {
            reason = tie ? UnresolvedReason.Ambiguous : reason;
            return null;
        }

        bool isPlural = reading.IsPlural && best.Kind != AgencyKind.Collective;
        if (basis == IdentityBasis.Document && (reading.HasPlace || best.Level == AgencyLevel.Central))
        {
            basis = IdentityBasis.Stated;
        }

        return new AgencyIdentity(best, bestUnit!, isPlural, reading.IsExact, basis, context.Date);
    }

    // Alive on the day counts most, then the tier of the document, then a body of this place alone.
    private static int Score(AgencyEntry entry, ResolutionContext context) =>
        (context.Date is not { } date || entry.ExistsOn(date) ? 4 : 0)
        + (context.Home is { } home && entry.Level == home.Level ? 2 : 0)
        + (entry.Places.Count > 0 ? 1 : 0);

    private static Jurisdiction? UnitOf(in MentionReading reading, in NameKey key, ReadOnlySpan<char> mention, AliasTarget target, ResolutionContext context, out UnresolvedReason reason)
    {
        if (target.Entry.Level == AgencyLevel.Central)
        {
            bool alone = !reading.HasPlace && reading.Kind == UnitKind.Country;
            reason = alone ? UnresolvedReason.None : UnresolvedReason.UnknownName;
            return alone ? Jurisdiction.Central : null;
        }

        return UnitChoice.Choose(reading, key, mention, target.Entry.Level, target.UnitKind, context, out reason);
    }

    // The bodies of one kind in all units of a tier belong to the unit above: “UBND các xã” of a province or of a district.
    private static Jurisdiction? ScopeOf(in MentionReading reading, AliasTarget target, ResolutionContext context, out UnresolvedReason reason)
    {
        AgencyLevel level = target.Entry.Level;
        AgencyLevel written = reading.LevelOfKinds;
        if (level is AgencyLevel.Central or AgencyLevel.Any || (written != AgencyLevel.Any && written != level))
        {
            reason = UnresolvedReason.UnknownName;
            return null;
        }

        Jurisdiction? scope = level == AgencyLevel.Province ? Jurisdiction.Central : context.Home;
        if (scope is { Level: AgencyLevel.Central } && level != AgencyLevel.Province)
        {
            scope = null;
        }

        while (scope is not null && scope.Level >= level)
        {
            scope = scope.Parent;
        }

        reason = scope is null ? UnresolvedReason.NoJurisdiction : UnresolvedReason.None;
        return scope;
    }

    private static bool IsPlaced(AgencyEntry entry, Jurisdiction unit)
    {
        if (entry.Places.Count == 0)
        {
            return true;
        }

        string? province = unit.At(AgencyLevel.Province)?.Id;
        foreach (string place in entry.Places)
        {
            if (place == province)
            {
                return true;
            }
        }

        return false;
    }

    // “Ban Chỉ đạo”, “Ban Chỉ đạo tỉnh” in a document of Ban Chỉ đạo 138 tỉnh; “Bộ” in one of a ministry.
    private static AgencyIdentity? IssuerShortened(in NameKey key, ResolutionContext context)
    {
        if (context.Issuer is not { } issuer)
        {
            return null;
        }

        int words = key.Words;
        if (words > 1 && UnitWords.Match(key, words - 1, words, out UnitKind kind) == 1)
        {
            words = issuer.Jurisdiction.KindOn(context.Date) == kind ? words - 1 : 0;
        }
        else if (words > 2 && UnitWords.Match(key, words - 2, words, out kind) == 2)
        {
            words = issuer.Jurisdiction.KindOn(context.Date) == kind ? words - 2 : 0;
        }

        bool named = words switch
        {
            1 => (key.Folded(0, 1) is "bo" && issuer.Agency?.Kind == AgencyKind.Ministry) || (key.Folded(0, 1) is "so" && issuer.Agency?.Kind == AgencyKind.Department),
            3 => (key.Folded(0, 3) is "banchidao" && IsKind(issuer, "ban-chi-dao")) || (key.Folded(0, 3) is "banthuongtruc" && IsKind(issuer, "ban-thuong-truc")),
            _ => false,
        };
        return named ? issuer with { Basis = IdentityBasis.Issuer } : null;
    }

    private static bool IsKind(AgencyIdentity body, string kind) => body.Id.AsSpan(body.Id.LastIndexOf('/') + 1).StartsWith(kind, StringComparison.Ordinal);

    // “X (Y)”: X is resolved first; Y says who X is when X is not known.
    private static ReadOnlySpan<char> Outside(ReadOnlySpan<char> mention, out ReadOnlySpan<char> inside)
    {
        int open = mention.IndexOf('(');
        int length = open < 0 ? -1 : mention[(open + 1)..].IndexOf(')');
        inside = length > 0 ? mention.Slice(open + 1, length).Trim() : [];
        return open > 0 ? mention[..open].Trim() : open == 0 ? inside : mention;
    }
}
