using Directives.Agencies.Registry;

namespace Directives.Pipeline.Search;

/// <summary>What a body has to do over all documents of a store.</summary>
/// <param name="Name">Its name, as first stored; with <see cref="DutyFilter.Today"/> its name in full on that day.</param>
/// <param name="AgencyId">Its id in the registry, or null when the name was not resolved; with <see cref="DutyFilter.Today"/> that of the body that answers on that day.</param>
/// <param name="LeadCount">Number of duties that it leads.</param>
/// <param name="SupportCount">Number of duties in which it helps.</param>
/// <param name="DocumentCount">Number of documents that name it as an owner.</param>
/// <param name="EarliestDeadline">Earliest <see cref="DutyRecord.Due"/> of its duties, or null.</param>
/// <param name="OtherNames">Its other names in the duties counted, in the order of their first appearance.</param>
public sealed record AgencySummary(
    string Name, string? AgencyId, int LeadCount, int SupportCount, int DocumentCount, DateOnly? EarliestDeadline, IReadOnlyList<string> OtherNames)
{
    /// <summary>With <see cref="DutyFilter.Today"/>, the bodies that documents name and that are counted together, each with what became of it; empty otherwise, and for bodies in no registry.</summary>
    public IReadOnlyList<AgencySuccession> Bodies { get; init; } = [];
}
