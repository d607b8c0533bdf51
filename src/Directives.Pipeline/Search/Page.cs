namespace Directives.Pipeline.Search;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">Type of the entries.</typeparam>
/// <param name="Entries">The entries of this part, in order.</param>
/// <param name="Total">Number of entries in the whole list; where <see cref="IsTotalLeast"/> is set, there are at least so many.</param>
public sealed record Page<T>(IReadOnlyList<T> Entries, int Total)
{
    /// <summary>Whether counting stopped at <see cref="DirectiveIndex.MaxCount"/>, or of ranked hits at <see cref="DirectiveIndex.MaxRankedCount"/>, so that there may be more than <see cref="Total"/>.</summary>
    public bool IsTotalLeast { get; init; }
}
