using Directives.Assignments;
using Directives.Deadlines;
using Directives.Targets;
using Directives.Text;

namespace Directives.Pipeline.Search;

/// <summary>One duty of the register with what belongs to it.</summary>
public sealed record DutyRecord
{
    /// <summary>Short id, such as <c>a345</c>; it stays when the document is processed again and the duty's words are the same.</summary>
    public required string Id { get; init; }

    /// <summary>The document it stands in.</summary>
    public required DocumentSummary Document { get; init; }

    /// <summary>Position among the document's duties, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>The words of the duty.</summary>
    public required string Task { get; init; }

    /// <summary>Where they stand in the document's text.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Markers of the clauses above, such as <c>III › 1 › -</c>; empty outside numbered clauses.</summary>
    public string ClausePath { get; init; } = "";

    /// <summary>Text of the nearest heading above, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Number, from 1, of the page where it starts, or null when the format has no pages.</summary>
    public int? PageNumber { get; init; }

    /// <summary>Id of the rule that made it a duty.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How sure the record is, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Who answers for it, leads first; empty where the document names nobody.</summary>
    public IReadOnlyList<Owner> Owners { get; init; } = [];

    /// <summary>Its times, in text order.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Its targets, in text order; figures to the precision of a double.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Earliest day on which one of its deadlines ends (or starts, when it has no end), or null.</summary>
    public DateOnly? Due { get; init; }
}
