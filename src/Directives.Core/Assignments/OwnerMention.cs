using Directives.Agencies;

namespace Directives.Assignments;

/// <summary>A mention with the part it plays for a duty.</summary>
/// <param name="Agency">The body named.</param>
/// <param name="Role">How it answers.</param>
/// <param name="Rule">The rule that made it an owner.</param>
internal readonly record struct OwnerMention(AgencyMention Agency, OwnerRole Role, OwnerRule Rule);
