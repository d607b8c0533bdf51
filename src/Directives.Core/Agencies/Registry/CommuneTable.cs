using Directives.Lexicons;

namespace Directives.Agencies.Registry;

/// <summary>The communes since 1/7/2025 by name and by id. Immutable.</summary>
internal sealed class CommuneTable
{
    private static readonly DateOnly Start = new(2025, 7, 1);

    private readonly Dictionary<string, Jurisdiction[]> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Jurisdiction[]>.AlternateLookup<ReadOnlySpan<char>> _byNameSpan;

    /// <summary>Reads the embedded list.</summary>
    public CommuneTable(Dictionary<string, Jurisdiction> provinces)
    {
        _byNameSpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        LexiconTable table = LexiconTable.ReadEmbedded("communes.tsv");
        int province = table.Column("province"), kind = table.Column("kind"), name = table.Column("name"), slug = table.Column("slug");
        var all = new List<Jurisdiction>(table.Rows.Count);
        for (int i = 0; i < table.Rows.Count; i++)
        {
            string[] row = table.Rows[i];
            if (!provinces.TryGetValue(row[province], out Jurisdiction? parent) || !UnitWords.TryParse(row[kind], out UnitKind unitKind))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: no province “{row[province]}” or no kind of unit “{row[kind]}”");
            }

            string part = row[slug].Length > 0 ? row[slug] : $"{UnitWords.Slug(unitKind)}-{NameKey.Slug(row[name])}";
            var unit = new Jurisdiction($"{parent.Id}/{part}", row[name], unitKind, AgencyLevel.Commune, parent) { ValidFrom = Start, Source = "NQ 202/2025/QH15" };
            if (!ById.TryAdd(unit.Id, unit))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: the unit {unit.Id} stands twice; give one a slug");
            }

            all.Add(unit);
            _byName[unit.FoldedName] = _byName.TryGetValue(unit.FoldedName, out Jurisdiction[]? units) ? [.. units, unit] : [unit];
        }

        All = all;
    }

    public IReadOnlyList<Jurisdiction> All { get; }

    public Dictionary<string, Jurisdiction> ById { get; } = new(StringComparer.Ordinal);

    public ReadOnlySpan<Jurisdiction> ByFolded(ReadOnlySpan<char> folded) => _byNameSpan.TryGetValue(folded, out Jurisdiction[]? units) ? units : [];
}
