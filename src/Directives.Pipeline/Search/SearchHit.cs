using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>A duty that matches a query.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Score">How well it matches; greater is better, comparable only between hits with the same marks and as many words missing.</param>
/// <param name="HasExactMarks">Whether the words match with the marks that were typed; such hits stand above those that match only without marks.</param>
/// <param name="MissingWords">Words of the query that neither the duty nor what stands around it has. 0 unless too little matches in full; such hits stand below all others.</param>
/// <param name="Highlights">Places in <see cref="DutyRecord.Task"/> that match: ascending, disjoint, whole words; empty when only its context matches.</param>
/// <param name="Snippet">The part of the task that shows the match.</param>
public sealed record SearchHit(DutyRecord Duty, double Score, bool HasExactMarks, int MissingWords, IReadOnlyList<TextSpan> Highlights, Snippet Snippet)
{
    /// <summary>The word of the query that was read as another because nothing matches it as typed; null mostly.</summary>
    public WordCorrection? Correction { get; init; }
}
