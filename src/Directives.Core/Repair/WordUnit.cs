namespace Directives.Repair;

/// <summary>A word of the text on its way to a reading.</summary>
/// <param name="Start">Offset of its first character in the composed text.</param>
/// <param name="End">Offset one past its last.</param>
/// <param name="Id">Its id among the <see cref="SyllablePairs"/>; -1 when they do not list it.</param>
/// <param name="Word">The word as read, one of the <see cref="TextWords"/>; -1 where it was settled by form.</param>
/// <param name="Link">How it is tied to the word before.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="IsFixed">Whether it keeps its reading whatever stands beside it: a name, a code, or settled by form.</param>
internal readonly record struct WordUnit(int Start, int End, int Id, int Word, WordLink Link, WordShape Shape, bool IsFixed);

/// <summary>What stands between a word and the word before.</summary>
internal enum WordLink : byte
{
    /// <summary>A stop, a number, or the beginning: the words say nothing of each other.</summary>
    None,

    /// <summary>A mark or line end that may be dirt or may part sentences.</summary>
    Loose,

    /// <summary>White space.</summary>
    Close,
}

/// <summary>How a word is written.</summary>
internal enum WordShape : byte
{
    /// <summary>In small letters.</summary>
    Lower,

    /// <summary>With a capital first letter.</summary>
    Title,

    /// <summary>With a capital first letter, beside another such word.</summary>
    TitleInName,

    /// <summary>In capitals.</summary>
    Capitals,

    /// <summary>With capitals inside.</summary>
    Mixed,
}
