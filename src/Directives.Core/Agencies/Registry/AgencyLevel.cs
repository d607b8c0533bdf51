namespace Directives.Agencies.Registry;

/// <summary>The tier of government at which a body stands. The order is from the top down.</summary>
public enum AgencyLevel
{
    /// <summary>At whatever tier the document is of: “các cơ quan, đơn vị”.</summary>
    Any,

    /// <summary>Trung ương: the whole country.</summary>
    Central,

    /// <summary>Cấp tỉnh: a province or a centrally-run city.</summary>
    Province,

    /// <summary>Cấp huyện: a district, town or city under a province; abolished on 1/7/2025 (NQ 203/2025/QH15).</summary>
    District,

    /// <summary>Cấp xã: a commune, ward, township or special zone.</summary>
    Commune,
}
