namespace Directives.Pipeline.Search;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">Type of the entries.</typeparam>
/// <param name="Entries">The entries of this part, in order.</param>
/// <param name="Total">Number of entries in the whole list, counted up to <see cref="DirectiveIndex.MaxCount"/>.</param>
public sealed record Page<T>(IReadOnlyList<T> Entries, int Total);
