using Directives.Assignments;
using Directives.Budgets;
using Directives.Deadlines;
using Directives.Diagnostics;
using Directives.Header;
using Directives.References;
using Directives.Repair;
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

    /// <summary>The places read otherwise than they stand, because OCR broke them, in text order and apart from each other. Values of records (<c>Agency</c>, <c>Number</c>, dates) come from the reading; their texts and spans are as received.</summary>
    public IReadOnlyList<TextRepair> Repairs { get; init; } = [];

    /// <summary>Indexes into <see cref="Repairs"/> of those that touch <paramref name="span"/>: what a record with this span rests upon beside the text as it stands.</summary>
    public Range RepairsIn(TextSpan span)
    {
        int first = FirstEndingAfter(span.Start), last = first;
        while (last < Repairs.Count && Repairs[last].Span.Start < span.End)
        {
            last++;
        }

        return first..last;
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Repairs.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Repairs[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
