namespace Directives.Pipeline.Evaluation;

/// <summary>What a score measures; the order is that of the score line.</summary>
internal enum RecordKind
{
    /// <summary>Fields of the letterhead and the signature that are right.</summary>
    Header,

    /// <summary>Gold pairs of a deadline and a duty that were tied together.</summary>
    Links,

    /// <summary>Words that belong to some duty.</summary>
    Duties,

    /// <summary>Words × agency × role: who owns which words of work.</summary>
    Ownership,

    /// <summary>Assignments matched one to one: half of their words in common and the same leads.</summary>
    Records,

    /// <summary>Deadlines with the same start, end, rhythm and allowance.</summary>
    Deadlines,

    /// <summary>Targets with the same comparator, figures and unit.</summary>
    Targets,

    /// <summary>Budgets with the same amount.</summary>
    Budgets,

    /// <summary>Cited documents with the same number, and the same date where gold has one.</summary>
    References,
}
