namespace Directives.Agencies.Registry;

/// <summary>Finds the unit that a document belongs to: from the letterhead, the place of issue, those it is addressed to, or the one province its text names.</summary>
internal sealed class HomeFinder(AgencyRegistry registry, DocumentNames names)
{
    private const int TextLimit = 40_000;

    // A province must be named this often, and this many times as often as the next, to be taken for the document's own.
    private const int MinMentions = 3;
    private const int MinLead = 3;

    // Words before the name of a unit in running text; a newspaper is named after its province.
    private static readonly (string Word, UnitKind Kind)[] TextCues =
    [
        ("tỉnh ", UnitKind.Province), ("TỈNH ", UnitKind.Province), ("thành phố ", UnitKind.City), ("Thành phố ", UnitKind.City), ("TP. ", UnitKind.City),
        ("huyện ", UnitKind.RuralDistrict), ("thị xã ", UnitKind.Town), ("Báo ", UnitKind.Country),
    ];

    /// <summary>The unit, or null when nothing names it beyond doubt.</summary>
    public Jurisdiction? Find()
    {
        LetterheadUnit issuer = Read(names.Issuer), parent = Read(names.ParentBody);
        if (issuer.Level == AgencyLevel.Central)
        {
            return Jurisdiction.Central;
        }

        Jurisdiction? above = One(parent.Units, null);
        if (One(issuer.Units, above?.At(AgencyLevel.Province) ?? ProvinceOfPlace()) is { } own)
        {
            return own;
        }

        AgencyLevel level = issuer.Level != AgencyLevel.Any ? issuer.Level : parent.Level;
        if (above is not null)
        {
            return level > above.Level ? OfPlace(level, above) ?? above : above.At(level) ?? above;
        }

        if (parent.Level == AgencyLevel.Central && issuer.Level == AgencyLevel.Any)
        {
            return Jurisdiction.Central;
        }

        level = level == AgencyLevel.Any ? LevelOfAddressees() : level;
        return OfPlace(level, null) ?? OfText(level);
    }

    private LetterheadUnit Read(string? body)
    {
        if (string.IsNullOrEmpty(body))
        {
            return default;
        }

        var key = new NameKey(stackalloc char[NameKey.SizeFor(body)]);
        if (!key.TryRead(body))
        {
            return default;
        }

        MentionReading reading = MentionReading.Read(registry, key);
        AgencyLevel level = LevelOf(reading);
        if (reading.HasPlace)
        {
            return new LetterheadUnit(level, Fitting(reading, level));
        }

        if (level == AgencyLevel.Central || reading.Kind != UnitKind.Country)
        {
            return new LetterheadUnit(level, []);
        }

        if (reading.Targets.IsEmpty && OfficeTitles.IsTitle(key, 2) && Read(body[key.TextStart(2)..]) is { Level: not AgencyLevel.Any } office)
        {
            return office;
        }

        return ReadEnd(key, level);
    }

    // A head that is in no list may still end in its unit: “BAN TỔ CHỨC LỄ HỘI TỈNH TRÀ VINH”.
    private LetterheadUnit ReadEnd(in NameKey key, AgencyLevel level)
    {
        for (int at = 0; at < key.Words; at++)
        {
            if (UnitWords.Match(key, at, key.Words, out _) == 0)
            {
                continue;
            }

            MentionReading end = MentionReading.ReadUnit(registry, key, at);
            if (end.Kind == UnitKind.Country || end.IsPlural)
            {
                continue;
            }

            AgencyLevel endLevel = end.HasPlace && end.Places.Length > 0 ? AgencyLevel.Any : LevelOfWord(end.Kind);
            return new LetterheadUnit(endLevel == AgencyLevel.Any ? level : endLevel, Fitting(end, AgencyLevel.Any));
        }

        return new LetterheadUnit(level, []);
    }

    private AgencyLevel LevelOf(in MentionReading reading)
    {
        AgencyLevel level = AgencyLevel.Any;
        int count = 0;
        foreach (AliasTarget target in reading.Targets)
        {
            if (!reading.Allows(target) || (reading.Kind != UnitKind.Country && !UnitWords.IsAt(reading.Kind, target.Entry.Level))
                || (target.UnitKind != UnitKind.Country && reading.Kind != UnitKind.Country && target.UnitKind != reading.Kind)
                || (names.IssueDate is { } date && !target.Entry.ExistsOn(date)))
            {
                continue;
            }

            if (level != target.Entry.Level)
            {
                level = target.Entry.Level;
                count++;
            }
        }

        return count == 1 ? level : AgencyLevel.Any;
    }

    private Jurisdiction[] Fitting(in MentionReading reading, AgencyLevel level)
    {
        // First as written, then without accents, then under the word of another time.
        var fitting = new List<Jurisdiction>();
        for (int pass = 0; pass < 3 && fitting.Count == 0; pass++)
        {
            foreach (Jurisdiction unit in reading.Places)
            {
                bool sameKind = reading.Kind == UnitKind.Country || unit.KindOn(names.IssueDate) == reading.Kind || pass == 2;
                bool sameName = pass > 0 || unit.MarkedName.AsSpan().SequenceEqual(reading.PlaceMarked);
                if (sameKind && sameName && unit.ExistsOn(names.IssueDate) && (level == AgencyLevel.Any || unit.Level == level) && IsInside(unit, reading.Outer))
                {
                    fitting.Add(unit);
                }
            }
        }

        return [.. fitting];
    }

    private static bool IsInside(Jurisdiction unit, ReadOnlySpan<Jurisdiction> outer)
    {
        foreach (Jurisdiction container in outer)
        {
            if (unit.At(container.Level) == container)
            {
                return true;
            }
        }

        return outer.IsEmpty;
    }

    private static Jurisdiction? One(Jurisdiction[]? units, Jurisdiction? province)
    {
        Jurisdiction? one = null;
        foreach (Jurisdiction unit in units ?? [])
        {
            if (province is not null && unit.At(AgencyLevel.Province) != province)
            {
                continue;
            }

            if (one is not null)
            {
                return null;
            }

            one = unit;
        }

        return one;
    }

    private Jurisdiction? ProvinceOfPlace() => OfPlace(AgencyLevel.Province, null);

    private Jurisdiction? OfPlace(AgencyLevel level, Jurisdiction? above)
    {
        if (string.IsNullOrEmpty(names.IssuePlace) || level is AgencyLevel.Any or AgencyLevel.Central)
        {
            return null;
        }

        ReadOnlySpan<char> place = PlaceName(names.IssuePlace);
        var key = new NameKey(stackalloc char[NameKey.SizeFor(place)]);
        if (!key.TryRead(place))
        {
            return null;
        }

        ReadOnlySpan<char> folded = key.Folded(0, key.Words), marked = key.Marked(0, key.Words);
        if (level == AgencyLevel.Commune)
        {
            return OneOf(registry.Gazetteer.CommunesByFolded(folded), marked, level, above);
        }

        // A provincial body names its seat: the town, not the province.
        ReadOnlySpan<Jurisdiction> units = registry.Gazetteer.ByFolded(folded);
        return OneOf(units, marked, level, above) ?? (level == AgencyLevel.Province ? OneOf(units, marked, AgencyLevel.District, above)?.Parent : null);
    }

    private Jurisdiction? OneOf(ReadOnlySpan<Jurisdiction> units, ReadOnlySpan<char> marked, AgencyLevel level, Jurisdiction? above) =>
        OneOf(units, marked, level, above, exact: true) ?? OneOf(units, marked, level, above, exact: false);

    private Jurisdiction? OneOf(ReadOnlySpan<Jurisdiction> units, ReadOnlySpan<char> marked, AgencyLevel level, Jurisdiction? above, bool exact)
    {
        Jurisdiction? one = null;
        foreach (Jurisdiction unit in units)
        {
            if ((exact && !marked.SequenceEqual(unit.MarkedName)) || unit.Level != level || !unit.ExistsOn(names.IssueDate) || (above is not null && unit.At(above.Level) != above))
            {
                continue;
            }

            if (one is not null)
            {
                return null;
            }

            one = unit;
        }

        return one;
    }

    private static ReadOnlySpan<char> PlaceName(ReadOnlySpan<char> place)
    {
        foreach (string word in (ReadOnlySpan<string>)["TP.", "TP", "Thành phố", "thành phố", "Tp.", "Tp", "tỉnh", "Tỉnh"])
        {
            if (place.StartsWith(word, StringComparison.Ordinal) && place.Length > word.Length + 1)
            {
                return place[word.Length..].TrimStart();
            }
        }

        return place;
    }

    // “UBND các huyện, thị xã, thành phố” under “Kính gửi” is written by a province; “các phòng, ban” by a district.
    private AgencyLevel LevelOfAddressees()
    {
        foreach (string name in names.Recipients.Concat(names.Distribution))
        {
            string folded = NameKey.Of(name).Folded;
            if (folded.StartsWith("cacsobannganh", StringComparison.Ordinal) || folded.StartsWith("ubndcachuyen", StringComparison.Ordinal)
                || folded.StartsWith("ubnhandancachuyen", StringComparison.Ordinal) || folded.StartsWith("uybannhandancachuyen", StringComparison.Ordinal))
            {
                return AgencyLevel.Province;
            }

            if (folded.StartsWith("cacphongban", StringComparison.Ordinal))
            {
                return AgencyLevel.District;
            }
        }

        return AgencyLevel.Any;
    }

    private Jurisdiction? OfText(AgencyLevel level)
    {
        if (names.Text is not { } text || level is not (AgencyLevel.Any or AgencyLevel.Province))
        {
            return null;
        }

        var counts = new Dictionary<Jurisdiction, int>();
        ReadOnlySpan<char> searched = text.AsSpan(0, Math.Min(text.Length, TextLimit));
        foreach ((string word, UnitKind kind) in TextCues)
        {
            Count(searched, word, kind, counts);
        }

        Jurisdiction? named = null;
        int most = 0, next = 0;
        foreach ((Jurisdiction province, int count) in counts)
        {
            (named, most, next) = count > most ? (province, count, most) : (named, most, Math.Max(next, count));
        }

        return next == 0 || (most >= MinMentions && most >= MinLead * next) ? named : null;
    }

    private void Count(ReadOnlySpan<char> text, string word, UnitKind kind, Dictionary<Jurisdiction, int> counts)
    {
        const int LongestPlace = 40;
        var key = new NameKey(stackalloc char[NameKey.SizeFor(text[..Math.Min(text.Length, LongestPlace)])]);
        int at = 0;
        for (int next; (next = text[at..].IndexOf(word, StringComparison.Ordinal)) >= 0;)
        {
            at += next + word.Length;
            ReadOnlySpan<char> rest = text[at..Math.Min(text.Length, at + LongestPlace)];
            if (rest.IsEmpty || !char.IsUpper(rest[0]) || !key.TryRead(rest))
            {
                continue;
            }

            for (int words = Math.Min(key.Words, 5); words > 0; words--)
            {
                if (OneNamed(registry.Gazetteer.ByFolded(key.Folded(0, words)), key.Marked(0, words), kind) is { } unit)
                {
                    Jurisdiction province = unit.At(AgencyLevel.Province)!;
                    counts[province] = counts.GetValueOrDefault(province) + 1;
                    break;
                }
            }
        }
    }

    private Jurisdiction? OneNamed(ReadOnlySpan<Jurisdiction> units, ReadOnlySpan<char> marked, UnitKind kind)
    {
        Jurisdiction? one = null;
        foreach (Jurisdiction unit in units)
        {
            bool fits = unit.ExistsOn(names.IssueDate) && unit.MarkedName.AsSpan().SequenceEqual(marked)
                && (kind == UnitKind.Country ? unit.Level == AgencyLevel.Province : unit.KindOn(names.IssueDate) == kind);
            if (fits && one is not null)
            {
                return null;
            }

            one = fits ? unit : one;
        }

        return one;
    }

    private static AgencyLevel LevelOfWord(UnitKind kind) => kind switch
    {
        UnitKind.Province => AgencyLevel.Province,
        UnitKind.RuralDistrict or UnitKind.UrbanDistrict or UnitKind.Town => AgencyLevel.District,
        UnitKind.Commune or UnitKind.Ward or UnitKind.Township or UnitKind.SpecialZone => AgencyLevel.Commune,
        _ => AgencyLevel.Any,
    };

    /// <summary>What a line of the letterhead says: the tier, and the units that fit its place.</summary>
    private readonly record struct LetterheadUnit(AgencyLevel Level, Jurisdiction[] Units);
}
