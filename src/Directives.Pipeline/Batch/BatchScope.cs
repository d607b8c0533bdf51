namespace Directives.Pipeline.Batch;

/// <summary>Restricts a run to files that the store already knows in a certain state; without a flag it takes what is new, changed, or worth another try.</summary>
[Flags]
public enum BatchScope
{
    /// <summary>Files that are new or changed, and failures that another try, or another version, may mend.</summary>
    Pending = 0,

    /// <summary>Files that failed before, whatever the reason; nothing else.</summary>
    Failed = 1,

    /// <summary>Files whose records or failure come from another version of the extractor, or from other bodies; nothing else.</summary>
    Outdated = 2,
}
