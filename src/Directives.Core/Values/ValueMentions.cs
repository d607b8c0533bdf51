using Directives.Budgets;
using Directives.Deadlines;
using Directives.Diagnostics;
using Directives.References;
using Directives.Targets;

namespace Directives.Values;

/// <summary>Times, figures, amounts and citations of one text, each list in text order; the lists may serve one run after the other.</summary>
internal sealed class ValueMentions
{
    public List<DeadlineMention> Deadlines { get; } = [];

    public List<TargetMention> Targets { get; } = [];

    public List<BudgetMention> Budgets { get; } = [];

    /// <summary>First mention of each document, the text's own number included.</summary>
    public List<ReferenceMention> References { get; } = [];

    /// <summary>The numbers of <see cref="References"/>.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Forgets the run before.</summary>
    public void Reset()
    {
        Deadlines.Clear();
        Targets.Clear();
        Budgets.Clear();
        References.Clear();
        Numbers.Clear();
        Diagnostics.Clear();
    }
}
