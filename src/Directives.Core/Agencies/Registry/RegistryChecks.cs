namespace Directives.Agencies.Registry;

/// <summary>Checks between entries: references, circles of successors, spellings claimed twice.</summary>
internal static class RegistryChecks
{
    /// <summary>Adds a fault to <paramref name="errors"/> for each contradiction.</summary>
    public static void Run(Dictionary<string, AgencyRow> rows, List<RegistryError> errors)
    {
        foreach (AgencyRow row in rows.Values)
        {
            CheckReferences(row, rows, errors);
            CheckCircle(row, rows, errors);
        }

        CheckSpellings(rows, errors);
    }

    private static void CheckReferences(AgencyRow row, Dictionary<string, AgencyRow> rows, List<RegistryError> errors)
    {
        AgencyEntry entry = row.Entry;
        if (entry.Successor is { } successor)
        {
            if (!rows.ContainsKey(successor))
            {
                Fail(row, $"successor: no body has the id “{successor}”; add that body or correct the id", errors);
            }

            if (entry.ValidTo is null)
            {
                Fail(row, "there is a successor but no valid_to; say when the body ended", errors);
            }
        }

        foreach (PartMove move in entry.Moves.Where(move => !rows.ContainsKey(move.AgencyId)))
        {
            Fail(row, $"moved: no body has the id “{move.AgencyId}”; add that body or correct the id", errors);
        }

        foreach (string place in entry.Places.Where(place => Gazetteer.Default.Find(place) is not { Level: AgencyLevel.Province }))
        {
            Fail(row, $"places: no province has the id “{place}”; write it as tra-vinh, several separated by “;”", errors);
        }
    }

    private static void CheckCircle(AgencyRow row, Dictionary<string, AgencyRow> rows, List<RegistryError> errors)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal) { row.Entry.Id };
        for (AgencyEntry entry = row.Entry; entry.Successor is { } next && rows.TryGetValue(next, out AgencyRow? following); entry = following.Entry)
        {
            if (!passed.Add(next))
            {
                Fail(row, $"its successors go in a circle: {string.Join(" → ", passed)} → {next}; leave one of them without a successor", errors);
                return;
            }
        }
    }

    private static void CheckSpellings(Dictionary<string, AgencyRow> rows, List<RegistryError> errors)
    {
        var claims = new Dictionary<(string Key, AgencyLevel Level, UnitKind Kind), List<(AgencyRow Row, string Alias)>>();
        var forms = new List<AliasForm>();
        foreach (AgencyRow row in rows.Values)
        {
            foreach (string alias in row.Entry.Aliases.Prepend(row.Entry.Name))
            {
                forms.Clear();
                AliasForm.Expand(alias, row.Entry.Level, forms);
                foreach (AliasForm form in forms)
                {
                    (_, string marked) = NameKey.Of(form.Head);
                    if (marked.Length == 0)
                    {
                        Fail(row, $"“{alias}” has no letters", errors);
                        continue;
                    }

                    var key = (marked, row.Entry.Level, form.UnitKind);
                    if (!claims.TryGetValue(key, out List<(AgencyRow Row, string Alias)>? others))
                    {
                        claims[key] = others = [];
                    }

                    foreach ((AgencyRow other, string otherAlias) in others)
                    {
                        if (other.Entry.Id != row.Entry.Id && AtOneTime(other.Entry, row.Entry) && AtOnePlace(other.Entry, row.Entry)
                            && !(other.Entry.Shared.Contains(otherAlias, StringComparer.Ordinal) && row.Entry.Shared.Contains(alias, StringComparer.Ordinal)))
                        {
                            Fail(row, $"“{alias}” also names {other.Entry.Id} ({other.File}, line {other.Line}) at the same level and time; drop one or list it under “shared” of both", errors);
                        }
                    }

                    others.Add((row, alias));
                }
            }
        }
    }

    private static bool AtOneTime(AgencyEntry a, AgencyEntry b) =>
        !(a.ValidTo is { } aEnd && b.ValidFrom is { } bStart && aEnd < bStart) && !(b.ValidTo is { } bEnd && a.ValidFrom is { } aStart && bEnd < aStart);

    private static bool AtOnePlace(AgencyEntry a, AgencyEntry b) =>
        a.Places.Count == 0 || b.Places.Count == 0 || a.Places.Intersect(b.Places, StringComparer.Ordinal).Any();

    private static void Fail(AgencyRow row, string message, List<RegistryError> errors) => errors.Add(new RegistryError(row.File, row.Line, $"{row.Entry.Id}: {message}"));
}
