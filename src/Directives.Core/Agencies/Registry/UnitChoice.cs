namespace Directives.Agencies.Registry;

/// <summary>Settles which unit a mention means, out of the units that bear the name written in it and the units of its document.</summary>
internal static class UnitChoice
{
    private static readonly DateOnly CommunesListedFrom = new(2025, 7, 1);

    /// <summary>The unit at <paramref name="level"/> meant by the words after the head.</summary>
    /// <param name="reading">The mention taken apart.</param>
    /// <param name="key">The key that was read.</param>
    /// <param name="mention">The mention as written, for the name of a unit in no list.</param>
    /// <param name="level">Tier of the body; <see cref="AgencyLevel.Any"/> takes whatever tier is written.</param>
    /// <param name="impliedKind">Kind of unit that the head itself implies.</param>
    /// <param name="context">The document.</param>
    /// <param name="reason">Why there is none.</param>
    public static Jurisdiction? Choose(
        in MentionReading reading,
        in NameKey key,
        ReadOnlySpan<char> mention,
        AgencyLevel level,
        UnitKind impliedKind,
        ResolutionContext context,
        out UnresolvedReason reason)
    {
        UnitKind kind = reading.Kind != UnitKind.Country ? reading.Kind : impliedKind;
        if (kind != UnitKind.Country && level != AgencyLevel.Any && !UnitWords.IsAt(kind, level))
        {
            reason = UnresolvedReason.UnknownName;
            return null;
        }

        if (reading.HasPlace)
        {
            Jurisdiction? named = reading.Places.IsEmpty ? null : ChooseNamed(reading, key, level, kind, context, out reason);
            named ??= Form(reading, key, mention, level, kind, context);
            reason = named is null ? UnresolvedReason.NoJurisdiction : UnresolvedReason.None;
            return named;
        }

        Jurisdiction? unit = kind == UnitKind.Country ? context.Home?.At(level) : InChain(context, kind, level);
        if (level == AgencyLevel.Any && kind == UnitKind.Country)
        {
            unit = context.Home;
        }

        reason = unit is null ? UnresolvedReason.NoJurisdiction : UnresolvedReason.None;
        return unit;
    }

    /// <summary>The unit of the document, or the one above it, that is called by this word: “thành phố” of Vũng Tàu is Vũng Tàu.</summary>
    private static Jurisdiction? InChain(ResolutionContext context, UnitKind kind, AgencyLevel level)
    {
        for (Jurisdiction? unit = context.Home; unit is not null; unit = unit.Parent)
        {
            if (unit.KindOn(context.Date) == kind && (level == AgencyLevel.Any || unit.Level == level))
            {
                return unit;
            }
        }

        return null;
    }

    private static Jurisdiction? ChooseNamed(in MentionReading reading, in NameKey key, AgencyLevel level, UnitKind kind, ResolutionContext context, out UnresolvedReason reason)
    {
        ReadOnlySpan<char> marked = key.Marked(reading.PlaceStart, reading.PlaceEnd);
        Jurisdiction? best = null;
        int bestScore = -1;
        bool tie = false;
        foreach (Jurisdiction unit in reading.Places)
        {
            int score = Score(unit, reading, marked, level, kind, context);
            if (score > bestScore)
            {
                (best, bestScore, tie) = (unit, score, false);
            }
            else if (score == bestScore && score >= 0)
            {
                tie = true;
            }
        }

        reason = best is null ? UnresolvedReason.NoJurisdiction : tie ? UnresolvedReason.Ambiguous : UnresolvedReason.None;
        return tie ? null : best;
    }

    // Negative: not this unit. Otherwise the sum of what speaks for it; only the best, and only when alone, is taken.
    private static int Score(Jurisdiction unit, in MentionReading reading, ReadOnlySpan<char> marked, AgencyLevel level, UnitKind kind, ResolutionContext context)
    {
        if (level != AgencyLevel.Any && unit.Level != level)
        {
            return -1;
        }

        if (!reading.Outer.IsEmpty && !IsWithinAny(unit, reading.Outer))
        {
            return -1;
        }

        bool exists = unit.ExistsOn(context.Date);
        bool sameKind = kind == UnitKind.Country || unit.KindOn(context.Date) == kind || (unit.LaterFrom is not null && context.Date is null && unit.LaterKind == kind);
        if (unit.Level == AgencyLevel.Commune && (!exists || !sameKind))
        {
            return -1;
        }

        // A district may have been raised to a town or a city after the document; a province never changes its word unnoticed.
        if (!sameKind && unit.Level == AgencyLevel.Province)
        {
            return -1;
        }

        Jurisdiction? homeProvince = context.Home?.At(AgencyLevel.Province);
        bool atHome = homeProvince is not null && unit.At(AgencyLevel.Province) == homeProvince;
        if (!atHome && unit.Level == AgencyLevel.Commune && homeProvince is not null && reading.Outer.IsEmpty)
        {
            return -1;
        }

        bool isExact = unit.MarkedName.AsSpan().SequenceEqual(marked);
        return (exists ? 16 : 0) + (atHome ? 8 : 0) + (sameKind ? 4 : 0) + (isExact ? 2 : 0) + (!exists && unit.ValidTo is not null && context.Date is null ? 1 : 0);
    }

    private static bool IsWithinAny(Jurisdiction unit, ReadOnlySpan<Jurisdiction> outer)
    {
        foreach (Jurisdiction container in outer)
        {
            for (Jurisdiction? above = unit; above is not null; above = above.Parent)
            {
                if (above == container)
                {
                    return true;
                }
            }

            // Communes stand directly under provinces in the list; a district written between them cannot be checked.
            if (container.Level == AgencyLevel.District && unit.Level == AgencyLevel.Commune && unit.Parent == container.Parent)
            {
                return true;
            }
        }

        return false;
    }

    // The lists hold the communes since 7/2025 and the districts of 2025; an older unit is taken from the words that name it.
    private static Jurisdiction? Form(in MentionReading reading, in NameKey key, ReadOnlySpan<char> mention, AgencyLevel level, UnitKind kind, ResolutionContext context)
    {
        AgencyLevel tier = UnitWords.IsAt(kind, AgencyLevel.Commune) ? AgencyLevel.Commune : AgencyLevel.District;
        if (kind is UnitKind.Country or UnitKind.Province or UnitKind.City || (level != AgencyLevel.Any && level != tier) || context.Date >= CommunesListedFrom)
        {
            return null;
        }

        Jurisdiction? parent = reading.Outer.IsEmpty ? context.Home : OuterAt(reading, context);
        while (parent is not null && parent.Level >= tier)
        {
            parent = parent.Parent;
        }

        if (parent is null || parent.Level == AgencyLevel.Central)
        {
            return null;
        }

        int start = key.TextStart(reading.PlaceStart), end = key.TextEnd(reading.PlaceEnd - 1);
        ReadOnlySpan<char> name = mention[start..end];
        if (!char.IsUpper(name[0]) && !char.IsAsciiDigit(name[0]))
        {
            return null;
        }

        return new Jurisdiction($"{parent.Id}/{UnitWords.Slug(kind)}-{NameKey.Slug(name)}", name.ToString(), kind, tier, parent) { IsFormed = true, ValidTo = CommunesListedFrom.AddDays(-1) };
    }

    private static Jurisdiction? OuterAt(in MentionReading reading, ResolutionContext context)
    {
        Jurisdiction? homeProvince = context.Home?.At(AgencyLevel.Province);
        foreach (Jurisdiction unit in reading.Outer)
        {
            if (unit.At(AgencyLevel.Province) == homeProvince)
            {
                return unit;
            }
        }

        return reading.Outer.Length == 1 ? reading.Outer[0] : null;
    }
}
