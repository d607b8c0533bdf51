namespace Directives.Assignments;

/// <summary>A duty while it is being read, in token indexes. Owners and times may still be added by what follows it.</summary>
internal sealed class Duty
{
    /// <summary>At most so many times from outside bind a duty; real ones have three or four. Keeps the work linear where labels of time repeat without end.</summary>
    public const int MaxTimes = 40;

    /// <summary>At most so many bodies from outside own a duty; real lists name up to forty.</summary>
    public const int MaxOwners = 200;

    private List<(int Start, int End)>? _times;

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

    /// <summary>Whether token ranges outside the task have times that bind it: a label, a cell, a following sentence.</summary>
    public bool HasTimes => _times is { Count: > 0 };

    /// <inheritdoc cref="HasTimes"/>
    public List<(int Start, int End)> Times => _times ??= [];
}
