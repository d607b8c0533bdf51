namespace Directives.Agencies.Registry;

/// <summary>Writes the canonical name and id of a body out of its kind and its jurisdiction.</summary>
internal static class IdentityNaming
{
    /// <summary>Id of what <paramref name="entry"/> is in <paramref name="unit"/>, or of all such bodies in it.</summary>
    public static string IdOf(AgencyEntry entry, Jurisdiction unit, bool isPlural) => isPlural ? $"{unit.Id}/cac-{entry.Id}" : $"{unit.Id}/{entry.Id}";

    /// <summary>Name in full of what <paramref name="entry"/> is in <paramref name="unit"/>, or of all such bodies in it.</summary>
    public static string NameOf(AgencyEntry entry, Jurisdiction unit, bool isPlural, DateOnly? date) => isPlural ? PluralName(entry, unit, date) : Name(entry, unit, date);

    /// <summary>“huyện Trà Bồng, tỉnh Quảng Ngãi”: the unit with the province that contains it.</summary>
    public static string UnitName(Jurisdiction unit, DateOnly? date) => unit.At(AgencyLevel.Province) is { } province && province != unit
        ? $"{unit.FullNameOn(date)}, {province.FullNameOn(date)}"
        : unit.FullNameOn(date);

    private static string Name(AgencyEntry entry, Jurisdiction unit, DateOnly? date)
    {
        if (entry.FullName is { } pattern)
        {
            return pattern.Replace("{place}", unit.Name, StringComparison.Ordinal);
        }

        string name = entry.Name;
        if (unit.Level == AgencyLevel.Central || name.EndsWith(unit.Name, StringComparison.Ordinal))
        {
            return name;
        }

        string word = UnitWords.LevelWord(entry.Level);
        if (word.Length > 0 && name.EndsWith(" " + word, StringComparison.Ordinal))
        {
            return $"{name[..^(word.Length + 1)]} {UnitName(unit, date)}";
        }

        string prefix = entry.Level switch { AgencyLevel.Province => "Tỉnh", AgencyLevel.District => "Huyện", _ => "" };
        foreach (string committee in prefix.Length > 0 ? AliasForm.CommitteeWords : [])
        {
            int at = name.IndexOf(prefix + committee, StringComparison.Ordinal);
            if (at >= 0)
            {
                string place = unit.Parent is { } parent ? $"{unit.Name}, {parent.FullNameOn(date)}" : unit.Name;
                return $"{name[..at]}{UnitWords.CommitteePrefix(unit.KindOn(date))}{name[(at + prefix.Length)..]} {place}";
            }
        }

        return $"{name} {UnitName(unit, date)}";
    }

    private static string PluralName(AgencyEntry entry, Jurisdiction unit, DateOnly? date)
    {
        string units = entry.Level switch
        {
            AgencyLevel.Province => "tỉnh, thành phố trực thuộc trung ương",
            AgencyLevel.District => "huyện, quận, thị xã, thành phố",
            AgencyLevel.Commune => date >= new DateOnly(2025, 7, 1) ? "xã, phường, đặc khu" : "xã, phường, thị trấn",
            _ => "",
        };
        string word = UnitWords.LevelWord(entry.Level);
        string name = word.Length > 0 && entry.Name.EndsWith(" " + word, StringComparison.Ordinal) ? entry.Name[..^(word.Length + 1)] : entry.Name;
        string scope = unit.Level == AgencyLevel.Central ? "" : $" của {UnitName(unit, date)}";
        return $"{name} các {units}{scope}";
    }
}
