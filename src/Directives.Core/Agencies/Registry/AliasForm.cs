namespace Directives.Agencies.Registry;

/// <summary>A spelling of an entry taken apart: the part that is looked up, and what must follow it.</summary>
/// <param name="Head">The words looked up: “Công an” of “Công an tỉnh”.</param>
/// <param name="NeedsUnit">Whether a unit word or a place must follow.</param>
/// <param name="UnitKind">Kind of unit that the head implies: a city for “Thành ủy”; <see cref="UnitKind.Country"/> for none.</param>
internal sealed record AliasForm(string Head, bool NeedsUnit, UnitKind UnitKind)
{
    internal static readonly string[] CommitteeWords = [" ủy", " uỷ", " đoàn", " Đoàn"];

    /// <summary>The forms of one name or alias of an entry at <paramref name="level"/>.</summary>
    public static void Expand(string alias, AgencyLevel level, List<AliasForm> forms)
    {
        string word = UnitWords.LevelWord(level);
        if (word.Length > 0 && alias.Length > word.Length && alias.EndsWith(word, StringComparison.Ordinal) && alias[^(word.Length + 1)] == ' ')
        {
            forms.Add(new AliasForm(alias[..^(word.Length + 1)], true, UnitKind.Country));
            return;
        }

        // Tỉnh ủy, Huyện đoàn: the committee of a city is Thành ủy, of a town Thị ủy.
        if (level is AgencyLevel.Province or AgencyLevel.District)
        {
            string prefix = level == AgencyLevel.Province ? "Tỉnh" : "Huyện";
            foreach (string committee in CommitteeWords)
            {
                int at = alias.IndexOf(prefix + committee, StringComparison.Ordinal);
                if (at >= 0)
                {
                    foreach (UnitKind kind in UnitWords.KindsAt(level))
                    {
                        forms.Add(new AliasForm(string.Concat(alias.AsSpan(0, at), UnitWords.CommitteePrefix(kind), alias.AsSpan(at + prefix.Length)), false, kind));
                    }

                    return;
                }
            }
        }

        forms.Add(new AliasForm(alias, false, UnitKind.Country));
    }
}
