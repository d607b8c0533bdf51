namespace Directives.Agencies.Registry;

/// <summary>Part of a body's work that went elsewhere when the body ended.</summary>
/// <param name="Subject">What moved: “giảm nghèo”.</param>
/// <param name="AgencyId">Id of the entry that took it over.</param>
public readonly record struct PartMove(string Subject, string AgencyId);
