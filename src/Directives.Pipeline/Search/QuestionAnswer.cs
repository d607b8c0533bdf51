using Directives.Search;

namespace Directives.Pipeline.Search;

/// <summary>A body that answers a question, with what says so.</summary>
/// <param name="Agency">Its name, as documents write it.</param>
/// <param name="AgencyId">Its id in the registry, or null.</param>
/// <param name="Leads">Number of the duties below that it leads.</param>
/// <param name="Evidence">How much speaks for it, as a share of the body with the most: 1 for the first.</param>
/// <param name="Duties">Its duties that match, best first.</param>
public sealed record AgencyEvidence(string Agency, string? AgencyId, int Leads, double Evidence, IReadOnlyList<SearchHit> Duties);

/// <summary>What a store says to a question.</summary>
public sealed record QuestionAnswer
{
    /// <summary>The question as it was read; null when it was not understood.</summary>
    public Question? Question { get; init; }

    /// <summary>Why there is no answer, as an English sentence; null when there is one. Nothing is guessed.</summary>
    public string? Unanswered { get; init; }

    /// <summary>To “who”: the bodies, by evidence. Empty otherwise.</summary>
    public IReadOnlyList<AgencyEvidence> Agencies { get; init; } = [];

    /// <summary>The duties that the answer rests on, best first; to “when”, those with a day, the best match first.</summary>
    public IReadOnlyList<SearchHit> Duties { get; init; } = [];
}
