namespace Directives.Agencies.Registry;

/// <summary>Part of a body's work that went to a body other than its successor.</summary>
/// <param name="Subject">What moved: “giảm nghèo”.</param>
/// <param name="To">The body that answers for it on the day asked for; null where each of several units took its share.</param>
/// <param name="ToName">Name of that body, or of the kind of body where it is one in each of several units.</param>
/// <param name="Source">The act behind it.</param>
public sealed record MovedPart(string Subject, AgencyIdentity? To, string ToName, string Source);
