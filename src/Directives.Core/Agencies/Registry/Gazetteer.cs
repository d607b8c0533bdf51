using Directives.Lexicons;

namespace Directives.Agencies.Registry;

/// <summary>The provinces, districts and communes by name and by id. Immutable and thread-safe; communes are read when first asked for.</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> BuiltIn = new(() => new Gazetteer());

    private readonly Dictionary<string, Jurisdiction> _byId = new(StringComparer.Ordinal);
    private readonly NameIndex<Jurisdiction> _byName = new();
    private readonly Lazy<CommuneTable> _communes;

    private Gazetteer()
    {
        Provinces = ReadProvinces();
        Districts = ReadDistricts();
        _communes = new Lazy<CommuneTable>(() => new CommuneTable(_byId));
    }

    /// <summary>The units in the embedded data.</summary>
    public static Gazetteer Default => BuiltIn.Value;

    /// <summary>Every province and centrally-run city, past and present, by id.</summary>
    public IReadOnlyList<Jurisdiction> Provinces { get; }

    /// <summary>Every unit of the district tier, which ended on 30/6/2025, by province and id.</summary>
    public IReadOnlyList<Jurisdiction> Districts { get; }

    /// <summary>Every unit of the commune tier since 1/7/2025, by province and id. Reads the list when first used (about 3,300 entries).</summary>
    public IReadOnlyList<Jurisdiction> Communes => _communes.Value.All;

    /// <summary>The unit with this id, or null.</summary>
    public Jurisdiction? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id == Jurisdiction.Central.Id ? Jurisdiction.Central
            : _byId.TryGetValue(id, out Jurisdiction? unit) ? unit
            : _communes.Value.ById.GetValueOrDefault(id);
    }

    /// <summary>Provinces and districts of this name, without unit word; accents, case and spaces do not matter. Exact spellings come first.</summary>
    public IReadOnlyList<Jurisdiction> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.Find(NameKey.Of(name).Folded).ToArray();
    }

    /// <summary>Provinces and districts by folded key.</summary>
    internal ReadOnlySpan<Jurisdiction> ByFolded(ReadOnlySpan<char> folded) => _byName.Find(folded);

    /// <summary>Communes by folded key.</summary>
    internal ReadOnlySpan<Jurisdiction> CommunesByFolded(ReadOnlySpan<char> folded) => _communes.Value.ByFolded(folded);

    private static DateOnly? Date(LexiconTable table, int row, int column)
    {
        if (table.Cell(row, column).IsEmpty)
        {
            return null;
        }

        return DataDate.TryParse(table.Cell(row, column), out DateOnly date)
            ? date
            : throw new InvalidDataException($"{table.Name}, line {row + 2}: “{table.Text(row, column)}” is no date; write it as 2025-06-30");
    }

    private static UnitKind Kind(LexiconTable table, int row, int column) => UnitWords.TryParse(table.Cell(row, column), out UnitKind kind)
        ? kind
        : throw new InvalidDataException($"{table.Name}, line {row + 2}: “{table.Text(row, column)}” is no kind of unit");

    private Jurisdiction[] ReadProvinces()
    {
        LexiconTable table = LexiconTable.ReadEmbedded("provinces.tsv");
        int id = table.Column("id"), name = table.Column("name"), kind = table.Column("kind"), laterKind = table.Column("later_kind"), laterFrom = table.Column("later_from");
        int aliases = table.Column("aliases"), from = table.Column("valid_from"), to = table.Column("valid_to"), successor = table.Column("successor"), source = table.Column("source");
        var units = new Jurisdiction[table.Count];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = new Jurisdiction(table.Text(i, id), table.Text(i, name), Kind(table, i, kind), AgencyLevel.Province, null)
            {
                LaterKind = table.Cell(i, laterKind).IsEmpty ? UnitKind.Country : Kind(table, i, laterKind),
                LaterFrom = Date(table, i, laterFrom),
                Aliases = table.Parts(i, aliases).ToArray(),
                ValidFrom = Date(table, i, from),
                ValidTo = Date(table, i, to),
                Successor = table.Cell(i, successor).IsEmpty ? null : table.Text(i, successor),
                Source = table.Text(i, source),
            };
            Register(table, i, units[i]);
        }

        return units;
    }

    private Jurisdiction[] ReadDistricts()
    {
        LexiconTable table = LexiconTable.ReadEmbedded("districts.tsv");
        int province = table.Column("province"), kind = table.Column("kind"), name = table.Column("name"), from = table.Column("valid_from"), to = table.Column("valid_to");
        var units = new Jurisdiction[table.Count];
        Jurisdiction? parent = null;
        for (int i = 0; i < units.Length; i++)
        {
            UnitKind unitKind = Kind(table, i, kind);
            if (!table.Cell(i, province).SequenceEqual(parent?.Id) && !_byId.TryGetValue(table.Text(i, province), out parent))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: no province has the id “{table.Text(i, province)}”");
            }

            units[i] = new Jurisdiction($"{parent!.Id}/{UnitWords.Slug(unitKind)}-{NameKey.Slug(table.Cell(i, name))}", table.Text(i, name), unitKind, AgencyLevel.District, parent)
            {
                ValidFrom = Date(table, i, from),
                ValidTo = Date(table, i, to),
                Source = "NQ 203/2025/QH15; Luật 72/2025/QH15",
            };
            Register(table, i, units[i]);
        }

        return units;
    }

    private void Register(LexiconTable table, int row, Jurisdiction unit)
    {
        if (!_byId.TryAdd(unit.Id, unit))
        {
            throw new InvalidDataException($"{table.Name}, line {row + 2}: the unit {unit.Id} stands twice");
        }

        Register(unit.FoldedName, unit);
        foreach (string alias in unit.Aliases)
        {
            Register(NameKey.Of(alias).Folded, unit);
        }
    }

    private void Register(string folded, Jurisdiction unit)
    {
        if (!_byName.Find(folded).Contains(unit))
        {
            _byName.Add(folded, unit);
        }
    }
}
