namespace Directives.Pipeline.Reading.Blocks;

/// <summary>A piece of a document in reading order: a paragraph or a table whose rows are settled.</summary>
/// <param name="Lines">The paragraph's lines, or one line for each row of the table.</param>
/// <param name="IsTable">Whether the lines are rows between bars.</param>
internal sealed record TextBlock(IReadOnlyList<string> Lines, bool IsTable = false)
{
    /// <summary>Whether the paragraph is set in the middle, as titles are.</summary>
    public bool Centered { get; init; }

    /// <summary>Whether the block belongs so closely to the one before that no blank line parts them: lines of one cell of a letterhead, of one title.</summary>
    public bool Tight { get; init; }
}
