namespace Directives.Agencies.Registry;

/// <summary>A mention taken apart by itself, before its document is asked: what the head may mean, and the unit and place written after it.</summary>
internal ref struct MentionReading
{
    private const int MaxPlaceWords = 6;

    private readonly AgencyRegistry _registry;
    private readonly NameKey _key;
    private bool _headIsExact;
    private int _kinds;

    private MentionReading(AgencyRegistry registry, in NameKey key)
    {
        _registry = registry;
        _key = key;
        PlaceStart = -1;
    }

    /// <summary>What the head may mean; filter by <see cref="Allows"/>. Empty when no head is known.</summary>
    public ReadOnlySpan<AliasTarget> Targets { get; private set; }

    /// <summary>Kind of the last unit word written after the head; <see cref="UnitKind.Country"/> when there is none.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>The tier meant by all unit words written after the head: “huyện, thị xã, thành phố” is of the district tier.</summary>
    public readonly AgencyLevel LevelOfKinds =>
        HasKind(UnitKind.Province) ? AgencyLevel.Province
        : HasKind(UnitKind.RuralDistrict) || HasKind(UnitKind.UrbanDistrict) || HasKind(UnitKind.Town) ? AgencyLevel.District
        : HasKind(UnitKind.Commune) || HasKind(UnitKind.Ward) || HasKind(UnitKind.Township) || HasKind(UnitKind.SpecialZone) ? AgencyLevel.Commune
        : HasKind(UnitKind.City) ? AgencyLevel.District
        : AgencyLevel.Any;

    /// <summary>Whether several bodies are named: by “các” or by several unit words.</summary>
    public bool IsPlural { get; private set; }

    /// <summary>Units that bear the name written; empty when none is written, or none is known.</summary>
    public ReadOnlySpan<Jurisdiction> Places { get; private set; }

    /// <summary>Units that bear the name written after the first, “tỉnh Quảng Ngãi” of “huyện Trà Bồng, tỉnh Quảng Ngãi”.</summary>
    public ReadOnlySpan<Jurisdiction> Outer { get; private set; }

    /// <summary>Kind of unit written before <see cref="Outer"/>.</summary>
    public UnitKind OuterKind { get; private set; }

    /// <summary>Index of the first word of the place, or -1 when no place is written.</summary>
    public int PlaceStart { get; private set; }

    /// <summary>Index after the last word of the place.</summary>
    public int PlaceEnd { get; private set; }

    /// <summary>Whether a place is written, in the gazetteer or not.</summary>
    public readonly bool HasPlace => PlaceStart >= 0;

    /// <summary>Marked key of the place written.</summary>
    public readonly ReadOnlySpan<char> PlaceMarked => HasPlace ? _key.Marked(PlaceStart, PlaceEnd) : [];

    /// <summary>Whether the head has its accents as in the registry.</summary>
    public readonly bool IsExact => _headIsExact;

    /// <summary>Reads the mention in <paramref name="key"/>.</summary>
    public static MentionReading Read(AgencyRegistry registry, in NameKey key)
    {
        var reading = new MentionReading(registry, key);
        if (reading.ReadFrom(0, lenient: false))
        {
            return reading;
        }

        // A name that does not itself begin with “các” is made many by it.
        if (IsWord(key, 0, "cac") && reading.ReadFrom(1, lenient: false))
        {
            reading.IsPlural = true;
            return reading;
        }

        if (!reading.ReadFrom(0, lenient: true))
        {
            reading.Clear();
        }

        return reading;
    }

    /// <summary>Reads only a unit, with or without unit word, that makes up the words from <paramref name="from"/> to the end.</summary>
    public static MentionReading ReadUnit(AgencyRegistry registry, in NameKey key, int from)
    {
        var reading = new MentionReading(registry, key);
        if (!reading.ReadRest(from, lenient: false))
        {
            reading.Clear();
        }

        return reading;
    }

    /// <summary>Whether the reading leaves <paramref name="target"/> possible: exact spellings hide folded ones, and a unit stands where one is needed.</summary>
    public readonly bool Allows(AliasTarget target) =>
        (!_headIsExact || target.Marked.AsSpan().SequenceEqual(HeadMarked)) && (!target.NeedsUnit || Kind != UnitKind.Country || HasPlace);

    private ReadOnlySpan<char> HeadMarked { get; set; }

    private bool ReadFrom(int from, bool lenient)
    {
        for (int to = _key.Words; to > from; to--)
        {
            ReadOnlySpan<AliasTarget> targets = _registry.Targets(_key.Folded(from, to));
            if (targets.IsEmpty)
            {
                continue;
            }

            Clear();
            if (!ReadRest(to, lenient))
            {
                continue;
            }

            Targets = targets;
            HeadMarked = _key.Marked(from, to);
            _headIsExact = false;
            bool any = false;
            foreach (AliasTarget target in targets)
            {
                _headIsExact |= target.Marked.AsSpan().SequenceEqual(HeadMarked);
                any |= Allows(target);
            }

            if (_headIsExact)
            {
                any = false;
                foreach (AliasTarget target in targets)
                {
                    any |= Allows(target);
                }
            }

            if (any)
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadRest(int at, bool lenient)
    {
        at = SkipConnectors(at);
        if (IsWord(_key, at, "cac") || IsWord(_key, at, "cap"))
        {
            IsPlural = true;
            at++;
        }

        if (at == _key.Words)
        {
            return true;
        }

        int kinds = 0;
        while (true)
        {
            if (ReadPlace(at))
            {
                return true;
            }

            int next = kinds > 0 && IsWord(_key, at, "va") ? at + 1 : at;
            int words = UnitWords.Match(_key, next, _key.Words, out UnitKind kind);
            if (words == 0)
            {
                break;
            }

            Kind = kind;
            _kinds |= 1 << (int)kind;
            IsPlural |= ++kinds > 1;
            at = next + words;
            if (at == _key.Words)
            {
                return true;
            }
        }

        if (IsPlural && kinds > 0)
        {
            return ReadScope(at);
        }

        return lenient && kinds == 1 && ReadUnknownPlace(at);
    }

    private bool ReadPlace(int at)
    {
        if (at >= _key.Words)
        {
            return false;
        }

        for (int to = Math.Min(_key.Words, at + MaxPlaceWords); to > at; to--)
        {
            ReadOnlySpan<Jurisdiction> places = UnitsNamed(at, to, Kind);
            if (!places.IsEmpty && ReadOuter(to))
            {
                Places = places;
                PlaceStart = at;
                PlaceEnd = to;
                return true;
            }
        }

        return false;
    }

    // After a place: the end, or the unit that contains it, such as “, tỉnh Quảng Ngãi”.
    private bool ReadOuter(int at)
    {
        at = SkipConnectors(at);
        if (at == _key.Words)
        {
            return true;
        }

        int words = UnitWords.Match(_key, at, _key.Words, out UnitKind kind);
        if (words == 0)
        {
            return false;
        }

        for (int to = Math.Min(_key.Words, at + words + MaxPlaceWords); to > at + words; to--)
        {
            ReadOnlySpan<Jurisdiction> places = UnitsNamed(at + words, to, kind);
            if (!places.IsEmpty && (to == _key.Words || ReadOuter(to)))
            {
                Outer = places;
                OuterKind = kind;
                return true;
            }
        }

        return false;
    }

    // “các tỉnh, thành phố trực thuộc trung ương”, “các xã, phường trên địa bàn tỉnh”, “… của tỉnh Trà Vinh”.
    private bool ReadScope(int at)
    {
        int end = _key.Words;
        if (end - at >= 2 && IsWord(_key, end - 2, "trung") && IsWord(_key, end - 1, "uong"))
        {
            end -= 2;
        }

        at = SkipConnectors(at);
        if (at >= end)
        {
            return true;
        }

        int words = UnitWords.Match(_key, at, end, out UnitKind kind);
        if (words > 0 && at + words == end)
        {
            return true;
        }

        UnitKind before = Kind;
        Kind = words > 0 ? kind : UnitKind.Country;
        bool read = ReadPlace(at + words);
        Kind = before;
        return read;
    }

    // A unit that is in no list, such as a commune before 7/2025: its unit word says what it is.
    private bool ReadUnknownPlace(int at)
    {
        int end = _key.Words;
        if (Kind is UnitKind.Province or UnitKind.City)
        {
            return false;
        }

        for (int outer = at + 1; outer < end; outer++)
        {
            if (ReadOuter(outer))
            {
                end = outer;
                break;
            }
        }

        if (end - at is < 1 or > 4)
        {
            return false;
        }

        PlaceStart = at;
        PlaceEnd = end;
        return true;
    }

    private readonly ReadOnlySpan<Jurisdiction> UnitsNamed(int from, int to, UnitKind kind)
    {
        ReadOnlySpan<char> folded = _key.Folded(from, to);
        return UnitWords.IsAt(kind, AgencyLevel.Commune) ? _registry.Gazetteer.CommunesByFolded(folded) : _registry.Gazetteer.ByFolded(folded);
    }

    private readonly int SkipConnectors(int at)
    {
        while (at < _key.Words)
        {
            if (IsWord(_key, at, "cua") || IsWord(_key, at, "thuoc") || IsWord(_key, at, "tai") || IsWord(_key, at, "o") || IsWord(_key, at, "trong"))
            {
                at++;
            }
            else if (IsWord(_key, at, "truc") && IsWord(_key, at + 1, "thuoc"))
            {
                at += 2;
            }
            else if (IsWord(_key, at, "tren") && IsWord(_key, at + 1, "dia") && IsWord(_key, at + 2, "ban"))
            {
                at += 3;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private readonly bool HasKind(UnitKind kind) => (_kinds & (1 << (int)kind)) != 0;

    private static bool IsWord(in NameKey key, int at, ReadOnlySpan<char> word) => at < key.Words && key.Folded(at, at + 1).SequenceEqual(word);

    private void Clear()
    {
        Targets = [];
        Places = Outer = [];
        Kind = OuterKind = UnitKind.Country;
        IsPlural = false;
        PlaceStart = -1;
        PlaceEnd = 0;
        _kinds = 0;
        _headIsExact = false;
        HeadMarked = [];
    }
}
