using Directives.Lexicons;

namespace Directives.Agencies.Registry;

/// <summary>The communes since 1/7/2025 by name and by id. Immutable.</summary>
internal sealed class CommuneTable
{
    private static readonly DateOnly Start = new(2025, 7, 1);

    private readonly NameIndex<Jurisdiction> _byName = new();

    /// <summary>Reads the embedded list.</summary>
    public CommuneTable(Dictionary<string, Jurisdiction> provinces)
    {
        LexiconTable table = LexiconTable.ReadEmbedded("communes.tsv");
        int province = table.Column("province"), kind = table.Column("kind"), name = table.Column("name"), slug = table.Column("slug");
        var all = new Jurisdiction[table.Count];
        Jurisdiction? parent = null;
        for (int i = 0; i < all.Length; i++)
        {
            if (!table.Cell(i, province).SequenceEqual(parent?.Id))
            {
                provinces.TryGetValue(table.Text(i, province), out parent);
            }

            if (parent is null || !UnitWords.TryParse(table.Cell(i, kind), out UnitKind unitKind))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: no province “{table.Text(i, province)}” or no kind of unit “{table.Text(i, kind)}”");
            }

            string part = !table.Cell(i, slug).IsEmpty ? table.Text(i, slug) : $"{UnitWords.Slug(unitKind)}-{NameKey.Slug(table.Cell(i, name))}";
            var unit = new Jurisdiction($"{parent.Id}/{part}", table.Text(i, name), unitKind, AgencyLevel.Commune, parent) { ValidFrom = Start, Source = "NQ 202/2025/QH15" };
            if (!ById.TryAdd(unit.Id, unit))
            {
                throw new InvalidDataException($"{table.Name}, line {i + 2}: the unit {unit.Id} stands twice; give one a slug");
            }

            all[i] = unit;
            _byName.Add(unit.FoldedName, unit);
        }

        All = all;
    }

    public IReadOnlyList<Jurisdiction> All { get; }

    public Dictionary<string, Jurisdiction> ById { get; } = new(StringComparer.Ordinal);

    public ReadOnlySpan<Jurisdiction> ByFolded(ReadOnlySpan<char> folded) => _byName.Find(folded);
}
