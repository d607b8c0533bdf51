using Directives.Structure;

namespace Directives.Assignments;

/// <summary>What a block passes down to the blocks below it.</summary>
internal readonly record struct ClauseContext
{
    /// <summary>The context above all blocks.</summary>
    public ClauseContext()
    {
    }

    /// <summary>What the part is for.</summary>
    public SectionKind Section { get; init; }

    /// <summary>Owners of the duties below; null when no heading named any.</summary>
    public List<OwnerMention>? Owners { get; init; }

    /// <summary>Whether the block is a marked item, not a paragraph that goes on with one.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether only an explicit order (“yêu cầu”, “đề nghị”, “giao”) makes a duty: the preamble of a document, which tells the situation.</summary>
    public bool OrdersOnly { get; init; }

    /// <summary>Whether the part tells what has been, so that its figures are no targets.</summary>
    public bool IsReport { get; init; }

    /// <summary>Block that is the nearest heading above, or -1.</summary>
    public int Heading { get; init; } = -1;

    /// <summary>The same context for one block below.</summary>
    public ClauseContext For(bool item, bool ordersOnly, List<OwnerMention>? owners = null) =>
        new() { Section = Section, Owners = owners ?? Owners, Heading = Heading, IsItem = item, OrdersOnly = ordersOnly };
}
