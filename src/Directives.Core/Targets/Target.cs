using Directives.Text;

namespace Directives.Targets;

/// <summary>A measurable result to reach: a share, a count, a rate, a reduction.</summary>
public sealed class Target
{
    /// <summary>The clause that states it, as written.</summary>
    public required string Text { get; init; }

    /// <summary>Where the clause stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the figure bounds the result.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The figure, in <see cref="Unit"/>; null for <see cref="Comparator.Range"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower figure of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper figure of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit as written, <c>%</c> for percentages; null when none is stated.</summary>
    public string? Unit { get; init; }

    /// <summary>The year (<c>2025</c>) or ISO date it is set for, when its clause or heading states it.</summary>
    public string? By { get; init; }

    /// <summary>The words that say what is measured, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }
}
