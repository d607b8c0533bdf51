using Directives.Lexicons;

namespace Directives.Agencies.Registry;

/// <summary>Reads a registry file, one body a line.</summary>
internal sealed class AgencyTable
{
    private static readonly string[] Known =
        ["id", "name", "kind", "level", "aliases", "shared", "valid_from", "valid_to", "successor", "moved", "succession_source", "full", "places", "source"];

    private static readonly string[] Required = ["id"];

    private readonly string _file;
    private readonly CheckedTable _table;

    private AgencyTable(string file, CheckedTable table)
    {
        _file = file;
        _table = table;
    }

    /// <summary>Reads rows in order; an id that <paramref name="entries"/> holds already is extended by its row, any other is added.</summary>
    public static void Read(string file, TextReader reader, Dictionary<string, AgencyRow> entries, List<RegistryError> errors)
    {
        var table = new CheckedTable(reader, (line, message) => errors.Add(new RegistryError(file, line, message)));
        if (!table.ReadHeader(Known, Required))
        {
            return;
        }

        var rows = new AgencyTable(file, table);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (table.ReadRow())
        {
            rows.ReadRow(entries, seen);
        }
    }

    private void ReadRow(Dictionary<string, AgencyRow> entries, HashSet<string> seen)
    {
        string id = Cell("id");
        if (!IsId(id))
        {
            Fail($"“{id}” is no id; write lower-case ASCII letters, digits and single hyphens, such as so-y-te");
            return;
        }

        if (!seen.Add(id))
        {
            Fail($"the id “{id}” stands twice in this file; put both into one line");
            return;
        }

        AgencyEntry? known = entries.TryGetValue(id, out AgencyRow? row) ? row.Entry : null;
        if (ReadEntry(id, known) is { } entry)
        {
            entries[id] = new AgencyRow(entry, _file, _table.Line);
        }
    }

    private AgencyEntry? ReadEntry(string id, AgencyEntry? known)
    {
        int before = _table.Faults;
        string name = Cell("name"), kindWord = Cell("kind"), levelWord = Cell("level");
        AgencyKind kind = known?.Kind ?? default;
        AgencyLevel level = known?.Level ?? default;
        if (name.Length == 0 && known is null)
        {
            Fail($"the new body “{id}” has no name; fill the column “name”, or write the id of a body that is known");
        }

        if ((kindWord.Length > 0 || known is null) && !AgencyWire.TryParse(kindWord, out kind))
        {
            Fail($"“{kindWord}” is no kind of body; the kinds are: {string.Join(", ", AgencyWire.KindWords)}");
        }

        if ((levelWord.Length > 0 || known is null) && !AgencyWire.TryParse(levelWord, out level))
        {
            Fail($"“{levelWord}” is no level; the levels are: {string.Join(", ", AgencyWire.LevelWords)}");
        }

        DateOnly? from = Date("valid_from") ?? known?.ValidFrom, to = Date("valid_to") ?? known?.ValidTo;
        if (from > to)
        {
            Fail($"valid_from {from:yyyy-MM-dd} is after valid_to {to:yyyy-MM-dd}; exchange or correct them");
        }

        PartMove[] moves = Moves();
        return _table.Faults > before ? null : new AgencyEntry
        {
            Id = id,
            Name = name.Length > 0 ? name : known!.Name,
            Kind = kind,
            Level = level,
            Aliases = [.. known?.Aliases ?? [], .. List("aliases")],
            Shared = [.. known?.Shared ?? [], .. List("shared")],
            ValidFrom = from,
            ValidTo = to,
            Successor = Or("successor", known?.Successor),
            Moves = moves.Length > 0 ? moves : known?.Moves ?? [],
            SuccessionSource = Or("succession_source", known?.SuccessionSource) ?? "",
            FullName = Or("full", known?.FullName),
            Places = List("places") is { Length: > 0 } places ? places : known?.Places ?? [],
            Source = Or("source", known?.Source) ?? "",
        };
    }

    private string Cell(string column) => _table.Cell(column);

    private string? Or(string column, string? known) => Cell(column) is { Length: > 0 } cell ? cell : known;

    private string[] List(string column) => _table.List(column);

    private DateOnly? Date(string column)
    {
        string cell = Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        if (DataDate.TryParse(cell, out DateOnly date))
        {
            return date;
        }

        Fail($"{column}: “{cell}” is no date; write it as 2025-06-30");
        return null;
    }

    private PartMove[] Moves()
    {
        string[] parts = List("moved");
        var moves = new PartMove[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            int arrow = parts[i].IndexOf(" -> ", StringComparison.Ordinal);
            if (arrow <= 0)
            {
                Fail($"moved: “{parts[i]}” does not say where to; write “subject -> id”, several separated by “;”");
                continue;
            }

            moves[i] = new PartMove(parts[i][..arrow].Trim(), parts[i][(arrow + 4)..].Trim());
        }

        return moves;
    }

    private void Fail(string message) => _table.Fail(message);

    private static bool IsId(string id)
    {
        if (id.Length == 0 || id[0] == '-' || id[^1] == '-')
        {
            return false;
        }

        foreach (char c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return !id.Contains("--", StringComparison.Ordinal);
    }
}
