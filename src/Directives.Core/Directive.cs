using Directives.Assignments;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Diagnostics;
using Directives.Header;
using Directives.References;
using Directives.Targets;
using Directives.Text;

namespace Directives;

/// <summary>All that was read from one directive: its letterhead and the records of its text. Immutable and thread-safe.</summary>
public sealed class Directive
{
    /// <summary>The text that every span indexes, with page positions where known.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The letterhead, subject, recipients, distribution list and signer.</summary>
    public required DirectiveHeader Header { get; init; }

    /// <summary>The duties, in text order.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>The times that bind duties, in text order; assignments refer to them by index.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>The measurable results to reach, in text order.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The amounts of money set aside or spent, in text order.</summary>
    public IReadOnlyList<Budget> Budgets { get; init; } = [];

    /// <summary>The documents cited by number, each at its first mention.</summary>
    public IReadOnlyList<DocumentReference> References { get; init; } = [];

    /// <summary>What could not be read or is doubtful, in text order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
