using Directives.Structure;

namespace Directives.Assignments;

/// <summary>What a block passes down to the blocks below it.</summary>
internal sealed class ClauseContext
{
    /// <summary>The context above all blocks.</summary>
    public static ClauseContext Root { get; } = new();

    /// <summary>What the part is for.</summary>
    public SectionKind Section { get; init; }

    /// <summary>Owners of the duties below; null when no heading named any.</summary>
    public List<OwnerMention>? Owners { get; init; }

    /// <summary>Block that is the nearest heading above, or -1.</summary>
    public int Heading { get; init; } = -1;
}
