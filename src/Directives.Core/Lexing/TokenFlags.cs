namespace Directives.Lexing;

/// <summary>How a token stands in its line.</summary>
[Flags]
internal enum TokenFlags : byte
{
    /// <summary>Joined to the token before.</summary>
    None = 0,

    /// <summary>White space stands before it in its line.</summary>
    SpaceBefore = 1,

    /// <summary>It is the first of its line.</summary>
    LineStart = 2,

    /// <summary>A wide gap (3 or more columns, or a tab) stands before it in its line: columns of a letterhead set side by side.</summary>
    WideGapBefore = 4,

    /// <summary>Its first letter is a capital.</summary>
    Capital = 8,

    /// <summary>All of its letters are capitals.</summary>
    AllCapitals = 16,

    /// <summary>It is the first of its line, and the line before is empty.</summary>
    BlankLineBefore = 32,
}
