namespace Directives.Pipeline.Search;

/// <summary>A duty that is nearly the same as another.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Likeness">Share of the pairs of neighbouring words of both that they have in common, from 0 to 1; marks do not count.</param>
public sealed record SimilarDuty(DutyRecord Duty, double Likeness);
