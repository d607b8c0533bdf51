namespace Directives.Agencies.Registry;

/// <summary>What a spelling may mean: an entry, and what else the mention must say.</summary>
/// <param name="Entry">The kind of body.</param>
/// <param name="Marked">Marked key of the spelling, to tell exact matches from folded ones.</param>
/// <param name="NeedsUnit">Whether a unit word or a place must follow: “Công an” alone names no body.</param>
/// <param name="UnitKind">Kind of unit that the spelling itself implies (Thành ủy: a city); <see cref="Registry.UnitKind.Country"/> when none.</param>
/// <param name="IsShared">Whether other entries share the spelling on purpose.</param>
internal sealed record AliasTarget(AgencyEntry Entry, string Marked, bool NeedsUnit, UnitKind UnitKind, bool IsShared);
