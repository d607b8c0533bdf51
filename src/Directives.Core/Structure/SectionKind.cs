namespace Directives.Structure;

/// <summary>What the part of a document that a paragraph stands in is for.</summary>
internal enum SectionKind : byte
{
    /// <summary>No heading told it.</summary>
    Unknown,

    /// <summary>Tasks, solutions, responsibilities, organisation: every clause is a duty.</summary>
    Duties,

    /// <summary>Aims, principles, situation, legal basis: no clause is a duty.</summary>
    Aims,

    /// <summary>Money: a clause is a duty only where a body is told to do something.</summary>
    Funding,
}
