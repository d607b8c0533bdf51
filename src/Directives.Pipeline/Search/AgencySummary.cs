namespace Directives.Pipeline.Search;

/// <summary>What a body has to do over all documents of a store.</summary>
/// <param name="Name">Its name, as first stored.</param>
/// <param name="AgencyId">Its id in the registry, or null when the name was not resolved.</param>
/// <param name="LeadCount">Number of duties that it leads.</param>
/// <param name="SupportCount">Number of duties in which it helps.</param>
/// <param name="DocumentCount">Number of documents that name it as an owner.</param>
/// <param name="EarliestDeadline">Earliest <see cref="DutyRecord.Due"/> of its duties, or null.</param>
/// <param name="OtherNames">Its other names in the duties counted, in the order of their first appearance.</param>
public sealed record AgencySummary(
    string Name, string? AgencyId, int LeadCount, int SupportCount, int DocumentCount, DateOnly? EarliestDeadline, IReadOnlyList<string> OtherNames);
