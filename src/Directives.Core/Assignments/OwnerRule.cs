namespace Directives.Assignments;

/// <summary>The rules that make owners; each is described, with examples, in <c>Data/rules/assignments.json</c>.</summary>
internal enum OwnerRule : byte
{
    /// <summary>The body is the subject of the sentence.</summary>
    Subject,

    /// <summary>The body follows “giao”, “đề nghị”, “yêu cầu”.</summary>
    Order,

    /// <summary>The body is the heading above the duty.</summary>
    Heading,

    /// <summary>The body opens the clause, before a colon.</summary>
    Prefix,

    /// <summary>The sentence that opens the list orders it from the body.</summary>
    Announcement,

    /// <summary>The body stands in the closing parenthesis.</summary>
    Parenthesis,

    /// <summary>The body stands alone in parentheses below a group of duties.</summary>
    GroupParenthesis,

    /// <summary>The body stands in a labelled line.</summary>
    Label,

    /// <summary>The body stands in a column of a table.</summary>
    Column,

    /// <summary>The body is the partner of “phối hợp với”.</summary>
    Cooperation,

    /// <summary>The sentence goes on with the owners of the one before.</summary>
    Continuation,
}

/// <summary>The ids of the rules.</summary>
internal static class OwnerRuleIds
{
    extension(OwnerRule rule)
    {
        /// <summary>Id of the rule.</summary>
        public string Id => rule switch
        {
            OwnerRule.Subject => "owner.subject",
            OwnerRule.Order => "owner.order",
            OwnerRule.Heading => "owner.heading",
            OwnerRule.Prefix => "owner.prefix",
            OwnerRule.Announcement => "owner.announcement",
            OwnerRule.Parenthesis => "owner.parenthesis",
            OwnerRule.GroupParenthesis => "owner.group-parenthesis",
            OwnerRule.Label => "owner.label",
            OwnerRule.Column => "owner.column",
            OwnerRule.Cooperation => "owner.cooperation",
            OwnerRule.Continuation => "owner.continuation",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }
}
