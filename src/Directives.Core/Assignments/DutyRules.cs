namespace Directives.Assignments;

/// <summary>Ids of the rules that make duties; each is described, with examples, in <c>Data/rules/assignments.json</c>.</summary>
internal static class DutyRules
{
    /// <summary>A sentence that orders work from the body it names.</summary>
    public const string Sentence = "duty.sentence";

    /// <summary>A clause under a heading of tasks.</summary>
    public const string Clause = "duty.clause";

    /// <summary>A heading with the labelled lines that assign it.</summary>
    public const string Labelled = "duty.labelled";

    /// <summary>The task cell of a table row.</summary>
    public const string Row = "duty.row";
}
