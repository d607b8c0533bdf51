namespace Directives.Agencies.Registry;

/// <summary>An entry with the place in the data that states it, for messages.</summary>
internal readonly record struct AgencyRow(AgencyEntry Entry, string File, int Line);
