using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Directives.Lexing;
using Directives.Text;

namespace Directives.Assignments;

/// <summary>One duty: work that the document lays on somebody, or lists to be done.</summary>
public sealed class Assignment
{
    private SpannedText _task;

    // The words, or the box that all duties below one heading share.
    private object? _heading;

    /// <summary>A duty with the members set by the caller.</summary>
    public Assignment()
    {
    }

#pragma warning disable CS8618 // Task is set by its lazy field
    [SetsRequiredMembers]
    internal Assignment(SourceText source, TextSpan span, StrongBox<LazyText>? heading, IReadOnlyList<Owner> owners, string rule)
    {
        _task = new SpannedText(source);
        _heading = heading;
        (Span, Owners, Rule) = (span, owners, rule);
    }
#pragma warning restore CS8618

    /// <summary>The words of the duty; equal to the source text at <see cref="Span"/>.</summary>
    public required string Task { get => _task.Value(Span); init => _task = new SpannedText(value); }

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
    public string? Heading { get => _heading is StrongBox<LazyText> shared ? shared.Value.Value : (string?)_heading; init => _heading = value; }

    /// <summary>Id of the rule that made it a duty.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the record is, from 0 to 1, from the evidence listed in <see cref="Evidence"/>.</summary>
    public double Confidence { get; init; }

    /// <summary>Names of the pieces of evidence that made up <see cref="Confidence"/>.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
