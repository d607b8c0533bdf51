namespace Directives.Agencies.Registry;

/// <summary>What an administrative unit is called; its word stands before its name.</summary>
public enum UnitKind
{
    /// <summary>No unit: the whole country.</summary>
    Country,

    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố: under the centre (a tier with the provinces) or under a province (a tier with the districts).</summary>
    City,

    /// <summary>Huyện.</summary>
    RuralDistrict,

    /// <summary>Quận.</summary>
    UrbanDistrict,

    /// <summary>Thị xã.</summary>
    Town,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Thị trấn.</summary>
    Township,

    /// <summary>Đặc khu (since 1/7/2025).</summary>
    SpecialZone,
}
