namespace Directives.Agencies.Registry;

/// <summary>One spelling that names a body in running text.</summary>
/// <param name="Text">The words, ending in the unit word where the body is named with one: “Công an tỉnh”, “Công an thành phố”.</param>
/// <param name="Entry">The kind of body.</param>
/// <param name="TakesUnit">Whether a unit word or a place may follow: “Sở Y tế” + “tỉnh Trà Vinh”, “Công an tỉnh” + “Trà Vinh”.</param>
/// <param name="NeedsPlace">Whether it names a body only together with a place: “Báo” + “Trà Vinh”.</param>
internal readonly record struct AgencyAlias(string Text, AgencyEntry Entry, bool TakesUnit, bool NeedsPlace);
