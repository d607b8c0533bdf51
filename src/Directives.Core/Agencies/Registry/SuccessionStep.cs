namespace Directives.Agencies.Registry;

/// <summary>One change on the way from a body to its successor.</summary>
/// <param name="Rule">Which rule applied: <c>succession.body</c> (a body merged into another), <c>succession.unit</c> (its unit merged into another).</param>
/// <param name="Date">First day after the change.</param>
/// <param name="FromName">Canonical name before.</param>
/// <param name="ToName">Canonical name after.</param>
/// <param name="Source">The act behind it: “NQ 202/2025/QH15”.</param>
public sealed record SuccessionStep(string Rule, DateOnly Date, string FromName, string ToName, string Source);
