namespace Directives.Agencies.Registry;

/// <summary>The words that stand before the names of units, how they are abbreviated, and the tier that each may mean.</summary>
internal static class UnitWords
{
    /// <summary>The word before the name; “Thành phố Hồ Chí Minh” bears it as part of its name.</summary>
    public static string Word(UnitKind kind, string name = "") => kind switch
    {
        UnitKind.Province => "tỉnh",
        UnitKind.City => name == "Hồ Chí Minh" ? "Thành phố" : "thành phố",
        UnitKind.RuralDistrict => "huyện",
        UnitKind.UrbanDistrict => "quận",
        UnitKind.Town => "thị xã",
        UnitKind.Commune => "xã",
        UnitKind.Ward => "phường",
        UnitKind.Township => "thị trấn",
        UnitKind.SpecialZone => "đặc khu",
        _ => "",
    };

    /// <summary>The word that stands for a tier in the registry's names.</summary>
    public static string LevelWord(AgencyLevel level) => level switch
    {
        AgencyLevel.Province => "tỉnh",
        AgencyLevel.District => "huyện",
        AgencyLevel.Commune => "xã",
        _ => "",
    };

    /// <summary>The first syllable of the committee of a unit: Tỉnh ủy, Huyện đoàn.</summary>
    public static string CommitteePrefix(UnitKind kind) => kind switch
    {
        UnitKind.Province => "Tỉnh",
        UnitKind.City => "Thành",
        UnitKind.RuralDistrict => "Huyện",
        UnitKind.UrbanDistrict => "Quận",
        UnitKind.Town => "Thị",
        _ => "",
    };

    /// <summary>The kinds of unit at a tier.</summary>
    public static ReadOnlySpan<UnitKind> KindsAt(AgencyLevel level) => level switch
    {
        AgencyLevel.Province => [UnitKind.Province, UnitKind.City],
        AgencyLevel.District => [UnitKind.RuralDistrict, UnitKind.City, UnitKind.UrbanDistrict, UnitKind.Town],
        AgencyLevel.Commune => [UnitKind.Commune, UnitKind.Ward, UnitKind.Township, UnitKind.SpecialZone],
        _ => [],
    };

    /// <summary>Whether a unit of <paramref name="kind"/> may stand at <paramref name="level"/>.</summary>
    public static bool IsAt(UnitKind kind, AgencyLevel level) => KindsAt(level).Contains(kind);

    /// <summary>Kind of the unit word made of words <paramref name="at"/> and following.</summary>
    /// <returns>Number of words, or 0.</returns>
    public static int Match(in NameKey key, int at, int end, out UnitKind kind)
    {
        kind = at + 1 >= end ? UnitKind.Country : key.Folded(at, at + 2) switch
        {
            "thanhpho" => UnitKind.City,
            "thixa" => UnitKind.Town,
            "thitran" => UnitKind.Township,
            "dackhu" => UnitKind.SpecialZone,
            _ => UnitKind.Country,
        };
        if (kind != UnitKind.Country)
        {
            return 2;
        }

        kind = at >= end ? UnitKind.Country : key.Folded(at, at + 1) switch
        {
            "tinh" => UnitKind.Province,
            "tp" => UnitKind.City,
            "huyen" => UnitKind.RuralDistrict,
            "quan" => UnitKind.UrbanDistrict,
            "tx" => UnitKind.Town,
            "xa" => UnitKind.Commune,
            "phuong" => UnitKind.Ward,
            _ => UnitKind.Country,
        };
        return kind == UnitKind.Country ? 0 : 1;
    }

    /// <summary>Kind named by the Vietnamese word in a data file.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out UnitKind kind)
    {
        kind = word switch
        {
            "tỉnh" => UnitKind.Province,
            "thành phố" => UnitKind.City,
            "huyện" => UnitKind.RuralDistrict,
            "quận" => UnitKind.UrbanDistrict,
            "thị xã" => UnitKind.Town,
            "xã" => UnitKind.Commune,
            "phường" => UnitKind.Ward,
            "thị trấn" => UnitKind.Township,
            "đặc khu" => UnitKind.SpecialZone,
            _ => UnitKind.Country,
        };
        return kind != UnitKind.Country;
    }

    /// <summary>The unit word as an id part: “thị xã” gives <c>thi-xa</c>.</summary>
    public static string Slug(UnitKind kind) => kind switch
    {
        UnitKind.Province => "tinh",
        UnitKind.City => "thanh-pho",
        UnitKind.RuralDistrict => "huyen",
        UnitKind.UrbanDistrict => "quan",
        UnitKind.Town => "thi-xa",
        UnitKind.Commune => "xa",
        UnitKind.Ward => "phuong",
        UnitKind.Township => "thi-tran",
        UnitKind.SpecialZone => "dac-khu",
        _ => "",
    };
}
