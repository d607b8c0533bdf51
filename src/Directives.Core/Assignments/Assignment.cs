using Directives.Text;

namespace Directives.Assignments;

/// <summary>One duty: work that the document lays on somebody, or lists to be done.</summary>
public sealed class Assignment
{
    /// <summary>The words of the duty; equal to the source text at <see cref="Span"/>.</summary>
    public required string Task { get; init; }

    /// <summary>Where the duty stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who answers for it, leads first; empty where the document names nobody.</summary>
    public required IReadOnlyList<Owner> Owners { get; init; }

    /// <summary>Indexes into <see cref="Directive.Deadlines"/>, ascending.</summary>
    public IReadOnlyList<int> Deadlines { get; init; } = [];

    /// <summary>Indexes into <see cref="Directive.Targets"/> of the targets stated in the duty, ascending.</summary>
    public IReadOnlyList<int> Targets { get; init; } = [];

    /// <summary>The markers of the clauses above, outermost first, joined by <c>" › "</c>: <c>III › 1 › -</c>. Empty outside numbered clauses.</summary>
    public string Path { get; init; } = "";

    /// <summary>Text of the nearest heading above, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Id of the rule that made it a duty.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the record is, from 0 to 1, from the evidence listed in <see cref="Evidence"/>.</summary>
    public double Confidence { get; init; }

    /// <summary>Names of the pieces of evidence that made up <see cref="Confidence"/>.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
