using Directives.Agencies.Registry;

namespace Directives.Cli.Printing;

/// <summary>Tells bodies of one name apart in a list: every province has a “Sở Y tế”.</summary>
internal static class BodyNames
{
    /// <summary>The names that stand in a list more than once.</summary>
    public static HashSet<string> Shared(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>A name, and where others share it the unit that the body is of: “Sở Y tế (Cà Mau)”.</summary>
    public static string Distinct(string name, string? agencyId, HashSet<string> shared) =>
        shared.Contains(name) && Jurisdiction(agencyId) is { Length: > 0 } unit ? $"{name} ({Gazetteer.Default.Find(unit)?.Name ?? unit})" : name;

    /// <summary>Id of the unit that a body is of: <c>tuyen-quang</c> of <c>tuyen-quang/cong-an-tinh</c>; empty where it is not known.</summary>
    public static string Jurisdiction(string? agencyId) => agencyId is not null && agencyId.LastIndexOf('/') is > 0 and int slash ? agencyId[..slash] : "";
}
