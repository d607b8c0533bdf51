namespace Directives.Agencies.Registry;

/// <summary>The bodies of the State, the Party and the mass organisations, by id, by spelling and by date. Built once; immutable and thread-safe.</summary>
public sealed class AgencyRegistry
{
    private static readonly Lazy<AgencyRegistry> BuiltIn = new(() => new AgencyRegistryBuilder().BuildUnchecked());

    private readonly Dictionary<string, AgencyEntry> _byId;
    private readonly NameIndex<AliasTarget> _byAlias;

    internal AgencyRegistry(AgencyEntry[] entries, Gazetteer gazetteer)
    {
        Entries = entries;
        Gazetteer = gazetteer;
        Resolver = new AgencyResolver(this);
        _byId = new Dictionary<string, AgencyEntry>(entries.Length, StringComparer.Ordinal);
        _byAlias = new NameIndex<AliasTarget>(entries.Length * 6);
        var forms = new List<AliasForm>();
        foreach (AgencyEntry entry in entries)
        {
            _byId.Add(entry.Id, entry);
            Register(entry, entry.Name, forms);
            foreach (string alias in entry.Aliases)
            {
                Register(entry, alias, forms);
            }
        }
    }

    /// <summary>The built-in registry, loaded when first used.</summary>
    public static AgencyRegistry Default => BuiltIn.Value;

    /// <summary>Mark of what was added to the built-in bodies, so that records made with other bodies can be told apart; empty when nothing was.</summary>
    public string Edition { get; internal init; } = "";

    /// <summary>Names and aliases of the bodies that were added or extended.</summary>
    internal IReadOnlyList<string> AddedNames { get; init; } = [];

    /// <summary>Traces mentions to the bodies of this registry.</summary>
    internal AgencyResolver Resolver { get; }

    /// <summary>Every kind of body, by id.</summary>
    public IReadOnlyList<AgencyEntry> Entries { get; }

    /// <summary>The provinces, districts and communes that bodies belong to.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Every spelling with the body it names, for a recogniser of mentions. One spelling may come several times, for several tiers or times.</summary>
    internal IEnumerable<AgencyAlias> Aliases => Entries.SelectMany(Spellings);

    /// <summary>The kind of body with this id (<c>so-y-te</c>), or null.</summary>
    public AgencyEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>
    /// The kinds of body that <paramref name="text"/> may name by itself, whatever the accents, case or placement of tones: “Sở LĐ-TB&amp;XH”, “so y te”, “Công an tỉnh Trà Vinh”.
    /// Exact spellings hide folded ones; empty when none is known.
    /// </summary>
    /// <param name="text">A mention, with or without its unit and place.</param>
    /// <param name="date">Day on which the body must exist; null takes any time.</param>
    public IReadOnlyList<AgencyEntry> FindByAlias(ReadOnlySpan<char> text, DateOnly? date = null)
    {
        var key = new NameKey(stackalloc char[NameKey.SizeFor(text)]);
        if (!key.TryRead(text))
        {
            return [];
        }

        MentionReading reading = MentionReading.Read(this, key);
        var found = new List<AgencyEntry>();
        foreach (AliasTarget target in reading.Targets)
        {
            bool fitsUnit = reading.Kind == UnitKind.Country || target.Entry.Level == AgencyLevel.Any || UnitWords.IsAt(reading.Kind, target.Entry.Level);
            if (fitsUnit && reading.Allows(target) && (date is null || target.Entry.ExistsOn(date.Value)) && !found.Contains(target.Entry))
            {
                found.Add(target.Entry);
            }
        }

        return found;
    }

    /// <summary>What a spelling may mean, by folded key.</summary>
    internal ReadOnlySpan<AliasTarget> Targets(ReadOnlySpan<char> folded) => _byAlias.Find(folded);

    private static IEnumerable<AgencyAlias> Spellings(AgencyEntry entry)
    {
        var forms = new List<AliasForm>();
        foreach (string alias in entry.Aliases.Prepend(entry.Name))
        {
            AliasForm.Expand(alias, entry.Level, forms);
        }

        bool takesUnit = entry.Level is not AgencyLevel.Central;
        foreach (AliasForm form in forms.Distinct())
        {
            if (!form.NeedsUnit)
            {
                yield return new AgencyAlias(form.Head, entry, takesUnit, NeedsPlace: false);
                continue;
            }

            foreach (UnitKind kind in UnitWords.KindsAt(entry.Level).ToArray())
            {
                yield return new AgencyAlias($"{form.Head} {UnitWords.Word(kind)}", entry, takesUnit, NeedsPlace: false);
                if (kind is UnitKind.City or UnitKind.Town)
                {
                    yield return new AgencyAlias($"{form.Head} {(kind == UnitKind.City ? "TP" : "TX")}", entry, takesUnit, NeedsPlace: false);
                }
            }

            yield return new AgencyAlias(form.Head, entry, takesUnit, NeedsPlace: true);
        }
    }

    private void Register(AgencyEntry entry, string alias, List<AliasForm> forms)
    {
        forms.Clear();
        AliasForm.Expand(alias, entry.Level, forms);
        bool shared = entry.Shared.Count > 0 && entry.Shared.Contains(alias, StringComparer.Ordinal);
        foreach (AliasForm form in forms)
        {
            (string folded, string marked) = NameKey.Of(form.Head);
            var target = new AliasTarget(entry, marked, form.NeedsUnit, form.UnitKind, shared);
            if (!Joins(_byAlias.Find(folded), target))
            {
                _byAlias.Add(folded, target);
            }
        }
    }

    // Two spellings of one entry may have one key; the one that asks for less stands for both.
    private static bool Joins(Span<AliasTarget> targets, AliasTarget target)
    {
        foreach (ref AliasTarget other in targets)
        {
            if (other.Entry == target.Entry && other.UnitKind == target.UnitKind && other.Marked == target.Marked)
            {
                other = other.NeedsUnit && !target.NeedsUnit ? target : other;
                return true;
            }
        }

        return false;
    }
}
