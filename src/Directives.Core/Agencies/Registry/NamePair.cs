namespace Directives.Agencies.Registry;

/// <summary>Two names that a document gives to one body.</summary>
/// <param name="Name">The short name defined, or the name outside the parenthesis.</param>
/// <param name="Means">The full name, or the name inside the parenthesis.</param>
public readonly record struct NamePair(string Name, string Means);
