namespace Directives.Pipeline.Search;

/// <summary>The orders of <see cref="DutySort"/> in SQL, over <c>assignments a</c> and <c>documents d</c>.</summary>
internal static class DutyOrder
{
    /// <summary>The terms to order duties by.</summary>
    public static string Sql(DutySort sort) => sort switch
    {
        DutySort.Deadline => "a.due IS NULL, a.due, a.document_id, a.ordinal",
        DutySort.IssueDate => "d.issue_date IS NULL, d.issue_date DESC, a.document_id, a.ordinal",
        _ => "a.document_id, a.ordinal",
    };
}
