namespace Directives.Assignments;

/// <summary>A duty while it is being read, in token indexes. Owners and times may still be added by what follows it.</summary>
internal sealed class Duty
{
    /// <summary>First token of the task.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last token of the task.</summary>
    public required int End { get; set; }

    /// <summary>Index of the block it stands in.</summary>
    public required int Block { get; init; }

    /// <summary>Id of the rule that made it a duty.</summary>
    public required string Rule { get; init; }

    /// <summary>Who answers for it.</summary>
    public List<OwnerMention> Owners { get; } = [];

    /// <summary>Whether the sentence itself names its owners, so that nothing from outside replaces them.</summary>
    public bool HasOwnOwners { get; set; }

    /// <summary>Token ranges outside the task whose times bind it: a label, a cell, a following sentence.</summary>
    public List<(int Start, int End)> Times { get; } = [];
}
