namespace Directives.Assignments;

/// <summary>Ids of the rules that make duties and owners; each is described, with examples, in <c>Data/rules/assignments.json</c>.</summary>
internal static class OwnerRules
{
    /// <summary>The body is the subject of the sentence.</summary>
    public const string Subject = "owner.subject";

    /// <summary>The body follows “giao”, “đề nghị”, “yêu cầu”.</summary>
    public const string Order = "owner.order";

    /// <summary>The body is the heading above the duty.</summary>
    public const string Heading = "owner.heading";

    /// <summary>The body opens the clause, before a colon.</summary>
    public const string Prefix = "owner.prefix";

    /// <summary>The sentence that opens the list orders it from the body.</summary>
    public const string Announcement = "owner.announcement";

    /// <summary>The body stands in the closing parenthesis.</summary>
    public const string Parenthesis = "owner.parenthesis";

    /// <summary>The body stands alone in parentheses below a group of duties.</summary>
    public const string GroupParenthesis = "owner.group-parenthesis";

    /// <summary>The body stands in a labelled line.</summary>
    public const string Label = "owner.label";

    /// <summary>The body stands in a column of a table.</summary>
    public const string Column = "owner.column";

    /// <summary>The body is the partner of “phối hợp với”.</summary>
    public const string Cooperation = "owner.cooperation";

    /// <summary>The sentence goes on with the owners of the one before.</summary>
    public const string Continuation = "owner.continuation";

    /// <summary>A sentence that orders work from the body it names.</summary>
    public const string DutySentence = "duty.sentence";

    /// <summary>A clause under a heading of tasks.</summary>
    public const string DutyClause = "duty.clause";

    /// <summary>A heading with the labelled lines that assign it.</summary>
    public const string DutyLabelled = "duty.labelled";

    /// <summary>The task cell of a table row.</summary>
    public const string DutyRow = "duty.row";
}
