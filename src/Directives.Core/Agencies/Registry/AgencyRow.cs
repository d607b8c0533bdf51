namespace Directives.Agencies.Registry;

/// <summary>An entry with the place in the data that states it, for messages.</summary>
/// <remarks>A class, as are <see cref="AliasForm"/> and <see cref="AliasTarget"/>: collections of structs of our own are compiled at run time, which made up half of the load.</remarks>
internal sealed record AgencyRow(AgencyEntry Entry, string File, int Line);
